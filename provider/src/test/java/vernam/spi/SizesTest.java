package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.crypto.ShortBufferException;
import org.junit.jupiter.api.Test;

class SizesTest {
  @Test
  void greatestInt_isTakenAndOneMoreRefused() {
    assertThat(Sizes.toInt(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> Sizes.toInt(Integer.MAX_VALUE + 1L))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("an output of 2147483648 bytes fits no array");
  }

  @Test
  void room_isCountedFromTheOffset() {
    assertThatCode(() -> Sizes.requireRoom(7, new byte[10], 3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Sizes.requireRoom(8, new byte[10], 3))
        .isExactlyInstanceOf(ShortBufferException.class)
        .hasMessage("the output has 8 bytes, and there is room for 7");
  }

  @Test
  void anOffsetPastTheEnd_isNamed_evenIfNothingWouldBeWritten() {
    assertThatCode(() -> Sizes.requireRoom(0, new byte[10], 10)).doesNotThrowAnyException();
    for (int size : new int[] {0, 8}) {
      assertThatThrownBy(() -> Sizes.requireRoom(size, new byte[10], 11))
          .isExactlyInstanceOf(ShortBufferException.class)
          .hasMessage("the offset 11 is past the end of an array of 10 bytes");
    }
  }
}
