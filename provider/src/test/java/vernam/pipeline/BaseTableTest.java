package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTableTest {
  private static final List<BaseTable> TABLES =
      List.of(
          BaseTable.ASCII_95,
          BaseTable.ASCII_128,
          BaseTable.BYTES,
          BaseTable.ALPHANUMERIC,
          BaseTable.BASE_36,
          BaseTable.BASE_38,
          BaseTable.BASE_64,
          BaseTable.URL_SAFE,
          BaseTable.ONION);

  @Property
  void numbers_comeBackFromTheirDigits(
      @ForAll @Size(max = 600) byte[] magnitude, @ForAll @IntRange(min = 2, max = 256) int base) {
    BigInteger number = new BigInteger(1, magnitude);
    BaseTable table = BaseTable.BYTES.first(base);
    assertThat(table.decode(table.encode(number))).isEqualTo(number);
    assertThat(table.decodeBytes(table.encodeBytes(number))).isEqualTo(number);
    assertThat(table.encode(number)).isEqualTo(slowly(number, table));
  }

  private static String slowly(BigInteger number, BaseTable table) {
    BigInteger base = BigInteger.valueOf(table.base());
    StringBuilder digits = new StringBuilder(table.entry(number.mod(base).intValue()));
    for (BigInteger rest = number.divide(base); rest.signum() > 0; rest = rest.divide(base)) {
      digits.insert(0, table.entry(rest.mod(base).intValue()));
    }
    return digits.toString();
  }

  @Property
  void digitsOfBase36_areJavas(@ForAll @IntRange(min = 2, max = 36) int base, @ForAll long number) {
    BigInteger positive = BigInteger.valueOf(number).abs();
    assertThat(BaseTable.BASE_36.first(base).encode(positive)).isEqualTo(positive.toString(base));
  }

  @Test
  void zero_isTheFirstEntry_andNoDigitsAreZero() {
    for (BaseTable table : TABLES) {
      assertThat(table.encode(BigInteger.ZERO)).isEqualTo(table.entry(0));
      assertThat(table.decode("")).isZero();
      assertThat(table.decode(table.entry(0).repeat(3) + table.entry(1))).isOne();
    }
  }

  @Test
  void aNegativeNumber_isRefused() {
    for (BaseTable table : TABLES) {
      assertThatIllegalArgumentException().isThrownBy(() -> table.encode(BigInteger.ONE.negate()));
    }
  }

  @Test
  void aCharacterOutsideTheTable_isRefused_withoutBeingShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseTable.ONION.decode("secret1"))
        .withMessageNotContaining("1");
    assertThatIllegalArgumentException().isThrownBy(() -> BaseTable.ASCII_95.first(10).decode("a"));
  }

  @Test
  void charactersBeyondTheBasicPlane_areOneDigitEach() {
    BaseTable table = BaseTable.of("\ud83d\ude00\ud83d\ude01");
    assertThat(table.base()).isEqualTo(2);
    assertThat(table.encode(BigInteger.TWO)).isEqualTo("\ud83d\ude01\ud83d\ude00");
    assertThat(table.decode("\ud83d\ude01\ud83d\ude01")).isEqualTo(3);
    assertThatIllegalStateException().isThrownBy(() -> table.encodeBytes(BigInteger.TWO));
    assertThatIllegalStateException().isThrownBy(() -> table.decodeBytes(new byte[1]));
  }

  @Test
  void bytes_areTheDigitsOfTheTableOfBytes() {
    assertThat(BaseTable.BYTES.encodeBytes(BigInteger.valueOf(0xFF00))).containsExactly(0xFF, 0);
    assertThat(BaseTable.BYTES.decodeBytes(new byte[] {0, 1, (byte) 0x80})).isEqualTo(0x180);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "aa", "aba"})
  void aTableWithFewerThanTwoEntries_orOneTwice_isRefused(String entries) {
    assertThatIllegalArgumentException().isThrownBy(() -> BaseTable.of(entries));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 33})
  void aBaseBeyondTheTable_isRefused(int base) {
    assertThatIllegalArgumentException().isThrownBy(() -> BaseTable.ONION.first(base));
  }
}
