package vernam.sponge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All forms and widths give what the plain permutation gives. */
class WideKeccakTest {
  static Stream<WideKeccak> all() {
    return WideVariants.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachState_isPermutedAsIfItWereAlone(WideKeccak keccak) {
    int width = keccak.width();
    long[] states = new Random(1).longs(25L * width).toArray();
    long[] expected = new long[states.length];
    for (int slot = 0; slot < width; slot++) {
      long[] state = new long[Keccak.LANES];
      for (int i = 0; i < state.length; i++) {
        state[i] = states[i * width + slot];
      }
      Keccak.permute(state);
      for (int i = 0; i < state.length; i++) {
        expected[i * width + slot] = state[i];
      }
    }
    long[] source = states.clone();
    long[] result = new long[states.length];
    keccak.permute(source, result);
    assertThat(result).isEqualTo(expected);
    assertThat(source).isEqualTo(states);
  }

  @ParameterizedTest
  @MethodSource("all")
  void inPlace_manyTimes_afterCompilation(WideKeccak keccak) {
    int width = keccak.width();
    long[] states = new long[25 * width];
    long[] state = new long[Keccak.LANES];
    for (int i = 0; i < 3_000; i++) {
      keccak.permute(states, states);
      Keccak.permute(state);
    }
    for (int i = 0; i < state.length; i++) {
      long[] row = Arrays.copyOfRange(states, i * width, (i + 1) * width);
      assertThat(row).containsOnly(state[i]);
    }
  }
}
