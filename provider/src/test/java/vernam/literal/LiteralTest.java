package vernam.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralTest {
  private static String printed(Literal literal) {
    return new String(literal.encode(), StandardCharsets.UTF_8);
  }

  static Stream<Literal> falsyValues() {
    return Stream.of(
        Literal.none(),
        Literal.bool(false),
        Literal.integer(0),
        Literal.integer(BigInteger.ZERO),
        Literal.real(0.0),
        Literal.real(-0.0),
        Literal.text(""),
        Literal.bytes(new byte[0]),
        Literal.hexView(new byte[0]),
        Literal.tuple(),
        Literal.list(),
        Literal.map(List.of()));
  }

  static Stream<Literal> truthyValues() {
    return Stream.of(
        Literal.bool(true),
        Literal.integer(-1),
        Literal.real(Double.NaN),
        Literal.text("0"),
        Literal.bytes(new byte[1]),
        Literal.hexView(new byte[1]),
        Literal.tuple(Literal.none()),
        Literal.list(Literal.none()),
        Literal.map(List.of(Map.entry(Literal.none(), Literal.none()))));
  }

  @ParameterizedTest
  @MethodSource("falsyValues")
  void emptyNoneZeroAndFalse_areFalsy(Literal literal) {
    assertThat(literal.isFalsy()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("truthyValues")
  void everythingElse_isNotFalsy(Literal literal) {
    assertThat(literal.isFalsy()).isFalse();
  }

  @Test
  void hexView_printsTheTextStringOfTheDigits() {
    byte[] bytes = {(byte) 0xab, 0x00, 0x7f};
    assertThat(printed(Literal.hexView(bytes))).isEqualTo("'ab007f'");
    assertThat(Literal.hexView(bytes).encodeUnquoted())
        .isEqualTo("ab007f".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void eachByte_isPrintedAsPythonPrintsIt() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }

    assertThat(printed(Literal.bytes(all)))
        .isEqualTo(
            "b'\\x00\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\t\\n\\x0b\\x0c\\r\\x0e\\x0f\\x1"
                + "0\\x11\\x12\\x13\\x14\\x15\\x16\\x17\\x18\\x19\\x1a\\x1b\\x1c\\x1d\\x1e\\x1f !\""
                + "#$%&\\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\\\]^_`abcdefghijklm"
                + "nopqrstuvwxyz{|}~\\x7f\\x80\\x81\\x82\\x83\\x84\\x85\\x86\\x87\\x88\\x89\\x8a\\x"
                + "8b\\x8c\\x8d\\x8e\\x8f\\x90\\x91\\x92\\x93\\x94\\x95\\x96\\x97\\x98\\x99\\x9a\\x"
                + "9b\\x9c\\x9d\\x9e\\x9f\\xa0\\xa1\\xa2\\xa3\\xa4\\xa5\\xa6\\xa7\\xa8\\xa9\\xaa\\x"
                + "ab\\xac\\xad\\xae\\xaf\\xb0\\xb1\\xb2\\xb3\\xb4\\xb5\\xb6\\xb7\\xb8\\xb9\\xba\\x"
                + "bb\\xbc\\xbd\\xbe\\xbf\\xc0\\xc1\\xc2\\xc3\\xc4\\xc5\\xc6\\xc7\\xc8\\xc9\\xca\\x"
                + "cb\\xcc\\xcd\\xce\\xcf\\xd0\\xd1\\xd2\\xd3\\xd4\\xd5\\xd6\\xd7\\xd8\\xd9\\xda\\x"
                + "db\\xdc\\xdd\\xde\\xdf\\xe0\\xe1\\xe2\\xe3\\xe4\\xe5\\xe6\\xe7\\xe8\\xe9\\xea\\x"
                + "eb\\xec\\xed\\xee\\xef\\xf0\\xf1\\xf2\\xf3\\xf4\\xf5\\xf6\\xf7\\xf8\\xf9\\xfa\\x"
                + "fb\\xfc\\xfd\\xfe\\xff'");
  }

  @Test
  void bytesWithASingleQuoteAndNoTwofold_standInTwofoldQuotes() {
    assertThat(printed(Literal.bytes(new byte[] {'\'', '\\', '\t', 'a', -1})))
        .isEqualTo("b\"'\\\\\\ta\\xff\"");
  }

  @Test
  void bytes_areCopied_andAViewIsNot() {
    byte[] bytes = {'a'};
    Literal copy = Literal.bytes(bytes);
    Literal view = Literal.bytesView(bytes);
    bytes[0] = 'z';
    assertThat(printed(copy)).isEqualTo("b'a'");
    assertThat(printed(view)).isEqualTo("b'z'");
  }

  @Test
  void encodeUnquoted_givesTextAsItIs_andOtherValuesPrinted() {
    assertThat(Literal.text("a'\n\u00e9\ud83d\ude00").encodeUnquoted())
        .isEqualTo("a'\n\u00e9\ud83d\ude00".getBytes(StandardCharsets.UTF_8));
    assertThat(Literal.none().encodeUnquoted()).isEqualTo("None".getBytes(StandardCharsets.UTF_8));
    assertThat(Literal.bytes(new byte[] {'x'}).encodeUnquoted())
        .isEqualTo("b'x'".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void encodeUnquoted_refusesAnUnpairedSurrogate() {
    Literal text = Literal.text(new int[] {'a', 0xD800});
    assertThatThrownBy(text::encodeUnquoted).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void text_refusesWhatIsNoCodePoint() {
    assertThatThrownBy(() -> Literal.text(new int[] {0x110000}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void surrogatesSideBySideAsCodePoints_areNotTakenForAPair() {
    assertThat(printed(Literal.text(new int[] {0xDBFF, 0xDC00}))).isEqualTo("'\\udbff\\udc00'");
  }

  @Test
  void toString_doesNotShowTheValue() {
    assertThat(Literal.text("secret")).hasToString("Literal.Text");
    assertThat(Literal.hexView(new byte[] {1})).hasToString("Literal.HexText");
  }

  @ParameterizedTest
  @CsvSource({
    "7fefffffffffffff, 1.7976931348623157e+308",
    "0000000000000001, 5e-324",
    "0060000000000000, 7.120236347223045e-307",
    "4340000000000000, 9007199254740992.0",
    "4341c37937e08000, 1e+16",
    "3f1a36e2eb1c432d, 0.0001",
    "3ee4f8b588e368f1, 1e-05",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "bff8000000000000, -1.5",
    "8000000000000000, -0.0",
    "fff0000000000000, -inf",
  })
  void floats_haveTheFewestDigits(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(printed(Literal.real(value))).isEqualTo(text);
  }

  @Property
  void floats_readBackAsTheSameDouble(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(printed(Literal.real(value)))).isEqualTo(value);
    }
  }

  @Property
  void textOfAnyLength_keepsItsAsciiCharacters(@ForAll String text) {
    String ascii = text.replaceAll("[^ -&(-\\[\\]-~]", "");
    assertThat(printed(Literal.text(ascii))).isEqualTo("'" + ascii + "'");
  }
}
