package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputBufferTest {
  private static final byte[] BYTES = Samples.bytes(71, 100);

  private final InputBuffer buffer = new InputBuffer();

  @Test
  void newBuffer_isEmpty() {
    assertThat(buffer.size()).isZero();
    assertThat(buffer.toBytes()).isEmpty();
  }

  @Test
  void pieces_areJoined() {
    for (int from = 0; from < 100; from += 5) {
      buffer.append(BYTES, from, 5);
      assertThat(buffer.size()).isEqualTo(from + 5);
    }
    assertThat(buffer.toBytes()).isEqualTo(BYTES);
    assertThat(buffer.array()).startsWith(BYTES);
  }

  @Test
  void arrayGivenUpForALargerOne_isWiped() {
    buffer.append(BYTES, 0, 60);
    byte[] former = buffer.array();
    buffer.append(BYTES, 60, 40);
    assertThat(buffer.array()).isNotSameAs(former);
    assertThat(former).containsOnly(0);
    assertThat(buffer.toBytes()).isEqualTo(BYTES);
  }

  @Test
  void truncate_forgetsAndWipesTheEnd() {
    buffer.append(BYTES, 0, 100);
    buffer.truncate(40);
    assertThat(buffer.toBytes()).isEqualTo(Arrays.copyOf(BYTES, 40));
    for (int i = 40; i < 100; i++) {
      assertThat(buffer.array()[i]).as("%d", i).isZero();
    }
    buffer.append(BYTES, 40, 60);
    assertThat(buffer.toBytes()).isEqualTo(BYTES);
  }

  @Test
  void clear_wipesEverything() {
    buffer.append(BYTES, 0, 100);
    byte[] former = buffer.array();
    buffer.clear();
    assertThat(former).containsOnly(0);
    assertThat(buffer.size()).isZero();
    buffer.append(BYTES, 3, 1);
    assertThat(buffer.toBytes()).containsExactly(BYTES[3]);
  }

  @Test
  void moreThanAnArrayHolds_isRefusedBeforeAnythingIsAllocated() {
    buffer.append(BYTES, 0, 100);
    assertThatThrownBy(() -> buffer.append(BYTES, 0, Integer.MAX_VALUE - 107))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThat(buffer.toBytes()).isEqualTo(BYTES);
  }

  @Test
  void growing_takesFewCopies() {
    int arrays = 0;
    byte[] known = buffer.array();
    for (int i = 0; i < 100_000; i++) {
      buffer.append(BYTES, 0, 1);
      if (buffer.array() != known) {
        known = buffer.array();
        arrays++;
      }
    }
    assertThat(arrays).isBetween(1, 20);
  }
}
