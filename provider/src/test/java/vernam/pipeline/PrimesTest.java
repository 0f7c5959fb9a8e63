package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.vectors.Vectors;

class PrimesTest {
  private static final JsonNode OFFSETS = Vectors.file("pipelines.json").get("primes");

  static Stream<Integer> smallSizes() {
    return Primes.sizes().headSet(257, true).stream();
  }

  @Test
  void primes_areThoseOfTheVectors() {
    assertThat(Primes.sizes()).hasSize(283).hasSize(OFFSETS.size());
    for (int bits : Primes.sizes()) {
      JsonNode pair = OFFSETS.get(Integer.toString(bits));
      assertThat(Primes.smallest(bits))
          .isEqualTo(BigInteger.TWO.pow(bits - 1).add(pair.get(0).bigIntegerValue()));
      assertThat(Primes.largest(bits))
          .isEqualTo(BigInteger.TWO.pow(bits).subtract(pair.get(1).bigIntegerValue()));
    }
  }

  @ParameterizedTest
  @MethodSource("smallSizes")
  void primesOfUpTo257Bits_areTheFirstAndTheLast(int bits) {
    BigInteger first = BigInteger.TWO.pow(bits - 1);
    BigInteger smallest = Primes.smallest(bits);
    assertThat(first.isProbablePrime(100) ? first : first.nextProbablePrime()).isEqualTo(smallest);
    BigInteger largest = Primes.largest(bits);
    assertThat(largest.isProbablePrime(100)).isTrue();
    assertThat(largest.nextProbablePrime().bitLength()).isEqualTo(bits + 1);
  }

  @Test
  void largePrimes_arePrimesOfTheirSize() {
    for (int bits : List.of(383, 511, 1025, 2048)) {
      assertThat(Primes.smallest(bits).bitLength()).isEqualTo(bits);
      assertThat(Primes.largest(bits).bitLength()).isEqualTo(bits);
      assertThat(Primes.smallest(bits).isProbablePrime(20)).isTrue();
      assertThat(Primes.largest(bits).isProbablePrime(20)).isTrue();
    }
  }

  @Test
  void theSmallestPrimeOf5Bits_is17() {
    assertThat(Primes.smallest(5)).isEqualTo(17);
    assertThat(Primes.largest(5)).isEqualTo(31);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 258, 382, 386, 510, 4098, Integer.MAX_VALUE})
  void anotherSize_isRefused(int bits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Primes.smallest(bits))
        .withMessageContaining(Integer.toString(bits));
    assertThatIllegalArgumentException().isThrownBy(() -> Primes.largest(bits));
  }
}
