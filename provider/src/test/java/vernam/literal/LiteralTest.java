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
