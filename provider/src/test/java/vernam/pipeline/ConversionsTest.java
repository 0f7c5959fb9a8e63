package vernam.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codecs beyond their known answers: round trips, awkward input, limits. */
class ConversionsTest {
  @Property
  void numbers_comeBackFromBytes(@ForAll BigInteger number, @ForAll boolean big) {
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    BigInteger unsigned = number.abs();
    int least = (unsigned.bitLength() + 7) / 8;
    assertThat(Pipelines.numbers(List.of(unsigned)).toBytes(least, order).toNumber(order))
        .containsExactly(unsigned);
    assertThat(Pipelines.numbers(List.of(unsigned)).toBytes(least + 3, order).toNumber(order))
        .containsExactly(unsigned);
  }

  @Test
  void numbersThatDoNotFit_areRefused() {
    assertThatThrownBy(() -> Pipelines.numbers(256).toBytes(1).toList())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Pipelines.numbers(1).toBytes(0).toList())
        .isInstanceOf(ArithmeticException.class);
    assertThat(Pipelines.numbers(0).toBytes(0).toHex()).containsExactly("");
    assertThatThrownBy(() -> Pipelines.numbers(-1).zeros().toList())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Pipelines.numbers(-1).numberToText().toList())
        .isInstanceOf(ArithmeticException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.numbers(1).toBytes(-1));
  }

  @Property
  void text_comesBackFromANumber(@ForAll String text) {
    // Zero bytes in front have no place in a number, nor have lone surrogates in UTF-8.
    String usable = "x" + text.replaceAll("[\\uD800-\\uDFFF]", "");
    assertThat(Pipelines.texts(usable).textToNumber().numberToText()).containsExactly(usable);
    assertThat(Pipelines.numbers(0).numberToText()).containsExactly("");
  }

  @Test
  void negativeNumbers_haveHexadecimalTextWithoutAPrefixToo() {
    assertThat(Pipelines.numbers(-5, 255).toHexText()).containsExactly("-5", "ff");
    assertThat(Pipelines.numbers(-5, 255).toHexText(true)).containsExactly("-0x5", "0xff");
  }

  @Test
  void negativeNumbers_haveNoDigitsInATable() {
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.numbers(-1).toBase().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "' 12 ', 10, 12",
    "'\u00a0+7\u0085', 10, 7",
    "-0x_fF, 16, -255",
    "0b101, 2, 5",
    "0o17, 8, 15",
    "1_0_0, 10, 100",
    "z, 36, 35",
    "0b1, 16, 177"
  })
  void integers_areReadAsPythonReadsThem(String text, int radix, long number) {
    assertThat(Pipelines.texts(text).parse(radix)).containsExactly(BigInteger.valueOf(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "+", "--1", "1__0", "_1", "1_", "1 2", "0x10", "\u0661", "1.0", "0x"})
  void whatIsNoInteger_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.texts(text).parse().toList());
  }

  @Test
  void veryLongNumbers_areRefusedUnlessTheBaseMakesThemCheap() {
    String digits = "1".repeat(4301);
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.texts(digits).parse().toList());
    assertThat(Pipelines.texts(digits).parse(16).toHexText()).containsExactly(digits);
    assertThatIllegalArgumentException().isThrownBy(() -> TextStages.parse(37));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 1", "0g", "\uff10\uff10", "0x00"})
  void whatIsNoHexadecimal_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.texts(text).fromHex().toList());
  }

  @Test
  void whiteSpaceBetweenHexadecimalBytes_isAllowed() {
    assertThat(Pipelines.texts(" 0a\tFF\n").fromHex().toHex()).containsExactly("0aff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YWI", "YWI==", "YW I=", "YWJ=", "YWI=x", "Y-==", "="})
  void otherSpellingsOfBase64_areRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.texts(text).fromBase64().toList());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.texts(text).encode().fromBase64().toList());
  }

  @Property
  void bytes_comeBackFromBase64(@ForAll byte[] bytes) {
    assertThat(Pipelines.bytes(bytes).toBase64().fromBase64()).containsExactly(bytes);
    assertThat(Pipelines.bytes(bytes).toHex().fromHex()).containsExactly(bytes);
  }

  @Property
  void bytes_areJoinedWithASeparatorBetweenEachTwo(
      @ForAll @Size(max = 5) List<@Size(max = 3) byte[]> pieces,
      @ForAll @Size(max = 2) byte[] separator) {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    byte[] between = {};
    for (byte[] piece : pieces) {
      expected.writeBytes(between);
      expected.writeBytes(piece);
      between = separator;
    }
    assertThat(Pipelines.bytes(pieces).join(separator)).isEqualTo(expected.toByteArray());
  }

  @Test
  void charactersThatACharsetLacks_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.texts("\u00e9").encode(US_ASCII).toList());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.texts("\ud800").encode(UTF_8).toList());
  }

  @Test
  void bytes_areFilledCutAndReplacedAsText() {
    byte[] text = "-7".getBytes(UTF_8);
    assertThat(Pipelines.bytes(text).zeroFill(4).decode()).containsExactly("-007");
    assertThat(Pipelines.bytes(text).zeroFill(1).decode()).containsExactly("-7");
    byte[] letters = "aXbXX".getBytes(UTF_8);
    byte[] x = {'X'};
    assertThat(Pipelines.bytes(letters).replaceEach(x, text).decode()).containsExactly("a-7b-7-7");
    assertThat(Pipelines.bytes(letters).replaceEach(x, new byte[0], 2).decode())
        .containsExactly("abX");
    assertThat(Pipelines.bytes(letters).replaceEach(x, text, 0).decode()).containsExactly("aXbXX");
    assertThat(Pipelines.bytes(letters).elementAt(-1)).containsExactly(BigInteger.valueOf('X'));
    assertThat(Pipelines.bytes(new byte[] {-1}).fromBase(BaseTable.BYTES))
        .containsExactly(BigInteger.valueOf(255));
  }

  @Test
  void nothing_isNotReplaced() {
    assertThatIllegalArgumentException().isThrownBy(() -> TextStages.replaceEach("", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BytesStages.replaceEach(new byte[0], new byte[1]));
  }

  @Test
  void text_isSplitAsPythonSplitsIt() {
    assertThat(Pipelines.texts("\u00a0a\u0085b\u2003 ").splitEach())
        .containsExactly(List.of("a", "b"));
    assertThat(Pipelines.texts("").splitEach()).containsExactly(List.of());
    assertThat(Pipelines.texts("").splitEach(",")).containsExactly(List.of(""));
    assertThat(Pipelines.texts(",a,").splitEach(",", 1)).containsExactly(List.of("", "a,"));
    assertThat(Pipelines.texts("a,b").splitEach(",", 0)).containsExactly(List.of("a,b"));
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.texts("a").splitEach(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.texts("a").splitOn(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.texts("a").resize(0));
  }

  @Test
  void numbersThatAreNoBytes_areRefused() {
    List<List<? extends Number>> good = List.of(List.of(1, 255L, BigInteger.ZERO));
    assertThat(Pipelines.from(good).pipeToBytes(BytesStages.packed()).toHex())
        .containsExactly("01ff00");
    for (Number bad : List.of(256, -1, 1.5, BigInteger.ONE.shiftLeft(64))) {
      List<List<? extends Number>> list = List.of(List.of(bad));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Pipelines.from(list).pipe(BytesStages.packed()).toList());
    }
  }

  @Test
  void fractions_areCutOff() {
    List<Number> numbers = List.of(3.9, -3.9, 1e30, 7, BigInteger.TEN);
    assertThat(Pipelines.from(numbers).pipeToNumbers(NumberStages.truncated()).toText())
        .containsExactly("3", "-3", "1000000000000000019884624838656", "7", "10");
    assertThatThrownBy(
            () -> Pipelines.once((Number) Double.NaN).pipe(NumberStages.truncated()).toList())
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void slices_selectWhatPythonSelects(
      @ForAll @IntRange(min = -7, max = 7) int start,
      @ForAll @IntRange(min = -7, max = 7) int stop,
      @ForAll @IntRange(min = -3, max = 3) int step,
      @ForAll @IntRange(min = 0, max = 5) int length) {
    if (step == 0) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Slice(start, stop, step));
      return;
    }
    int from = start < 0 ? start + length : start;
    int to = stop < 0 ? stop + length : stop;
    // Python clips the first and the last position, and walks between them.
    from = step > 0 ? Math.max(0, from) : Math.min(length - 1, Math.max(-1, from));
    to = step > 0 ? to : Math.max(-1, to);
    List<Integer> expected = new ArrayList<>();
    for (int at = from; step > 0 ? at < to : at > to; at += step) {
      if (at >= 0 && at < length) {
        expected.add(at);
      }
    }
    assertThat(new Slice(start, stop, step).positions(length).boxed())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void openSlices_reachTheEnds() {
    assertThat(Pipelines.texts("abcd").sliceEach(Slice.from(-2))).containsExactly("cd");
    assertThat(Pipelines.texts("abcd").sliceEach(Slice.to(-1))).containsExactly("abc");
    assertThat(Pipelines.texts("abcd").sliceEach(Slice.reversed().by(-2))).containsExactly("db");
    assertThat(Pipelines.texts("abcd").sliceEach(0, 4, 2)).containsExactly("ac");
  }

  @Test
  void whatPythonLacks_isNotHashed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.once(new Object()).sha256().toList());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.once(new Object()).toText().toList());
  }
}
