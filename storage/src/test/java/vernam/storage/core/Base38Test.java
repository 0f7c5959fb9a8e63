package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

class Base38Test {
  private static final String DIGITS = "-0123456789_abcdefghijklmnopqrstuvwxyz";

  static Stream<VectorCase> cases() {
    return Vectors.database("base38");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void writesTheDigitsOfTheReference(VectorCase vector) {
    assertThat(Base38.encode(vector.bytes("hex"))).isEqualTo(vector.text("text"));
  }

  @Property
  void theDigitsAreTheNumber(@ForAll @Size(32) byte[] bytes) {
    BigInteger read = BigInteger.ZERO;
    for (char digit : Base38.encode(bytes).toCharArray()) {
      read = read.multiply(BigInteger.valueOf(38)).add(BigInteger.valueOf(DIGITS.indexOf(digit)));
    }

    assertThat(read).isEqualTo(new BigInteger(1, bytes));
  }

  @Property
  void theNumberIsReadFromItsDigits(@ForAll @Size(max = 40) byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);

    assertThat(Base38.decode(Base38.encode(number))).isEqualTo(number);
  }

  @Test
  void whatIsNoDigitIsRefused() {
    for (String other : List.of("A", "é", "-a b", "a".repeat(30) + "{", "\uFFFF")) {
      assertThat(Base38.isEncoded(other)).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> Base38.decode(other));
    }
  }
}
