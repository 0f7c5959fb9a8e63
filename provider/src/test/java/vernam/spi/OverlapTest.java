package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
  private final byte[] array = Samples.bytes(81, 100);

  @ParameterizedTest
  @CsvSource({"10, 5, 15, 5", "10, 5, 0, 10", "10, 5, 2147483647, 2147483647", "0, 0, 0, 100"})
  void rangesThatDoNotMeet_needNoCopy(int offset, int length, int outputOffset, int outputLength) {
    assertThat(Overlap.separate(array, offset, length, array, outputOffset, outputLength))
        .isSameAs(array);
  }

  @ParameterizedTest
  @CsvSource({"10, 5, 14, 5", "10, 5, 0, 11", "10, 5, 10, 5", "10, 5, 12, 1", "10, 5, 0, 100"})
  void rangesThatMeet_giveACopyOfTheInput(int offset, int length, int outputOffset, int size) {
    byte[] copy = Overlap.separate(array, offset, length, array, outputOffset, size);
    assertThat(copy).isEqualTo(Arrays.copyOfRange(array, offset, offset + length));
  }

  @Test
  void otherArrays_needNoCopy() {
    assertThat(Overlap.separate(array, 0, 100, array.clone(), 0, 100)).isSameAs(array);
  }

  @Test
  void wipe_overwritesACopyAndNeverTheInput() {
    byte[] copy = array.clone();
    Overlap.wipeCopy(copy, array);
    assertThat(copy).containsOnly(0);
    Overlap.wipeCopy(array, array);
    assertThat(array).isEqualTo(Samples.bytes(81, 100));
  }
}
