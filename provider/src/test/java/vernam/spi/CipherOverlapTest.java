package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Input and output in the same array, at any distance: input is read before it is overwritten. */
class CipherOverlapTest {
  private static final int MIDDLE = 1000;
  private static final int ARRAY_SIZE = 3000;

  @Property(tries = 400)
  void sealing_readsInputBeforeOverwritingIt(
      @ForAll @IntRange(max = 700) int size, @ForAll @IntRange(min = -900, max = 900) int distance)
      throws GeneralSecurityException {
    assertSealed(size, distance);
  }

  @Property(tries = 400)
  void opening_readsInputBeforeOverwritingIt(
      @ForAll @IntRange(max = 700) int size, @ForAll @IntRange(min = -900, max = 900) int distance)
      throws GeneralSecurityException {
    byte[] message = Samples.sealed(Samples.plaintext(size));
    byte[] array = new byte[ARRAY_SIZE];
    System.arraycopy(message, 0, array, MIDDLE, message.length);
    int written =
        Samples.opening().doFinal(array, MIDDLE, message.length, array, MIDDLE + distance);
    assertThat(Arrays.copyOfRange(array, MIDDLE + distance, MIDDLE + distance + written))
        .isEqualTo(Samples.plaintext(size));
  }

  @Test
  void sealing_worksAtEverySmallDistanceAndAroundTheSizes() throws GeneralSecurityException {
    for (int distance = -20; distance <= 20; distance++) {
      for (int around : new int[] {0, 256, 500, 560, 816}) {
        assertSealed(500, around + distance);
        assertSealed(500, -around + distance);
      }
    }
  }

  @Property(tries = 200)
  void update_readsItsInputBeforeOverwritingIt(
      @ForAll @IntRange(min = 1, max = 700) int size,
      @ForAll @IntRange(min = -900, max = 900) int distance)
      throws GeneralSecurityException {
    byte[] array = new byte[ARRAY_SIZE];
    System.arraycopy(Samples.plaintext(size), 0, array, MIDDLE, size);
    Cipher cipher = Samples.sealing();
    int written = cipher.update(array, MIDDLE, size, array, MIDDLE + distance);
    byte[] head = Arrays.copyOfRange(array, MIDDLE + distance, MIDDLE + distance + written);
    assertThat(Samples.concat(head, cipher.doFinal()))
        .isEqualTo(Samples.sealed(Samples.plaintext(size)));
  }

  @Property(tries = 200)
  void buffersOverOneArray_readInputBeforeOverwritingIt(
      @ForAll @IntRange(max = 700) int size, @ForAll @IntRange(min = -900, max = 900) int distance)
      throws GeneralSecurityException {
    byte[] array = new byte[ARRAY_SIZE];
    System.arraycopy(Samples.plaintext(size), 0, array, MIDDLE, size);
    ByteBuffer input = ByteBuffer.wrap(array, MIDDLE, size);
    ByteBuffer output = ByteBuffer.wrap(array).position(MIDDLE + distance);
    int written = Samples.sealing().doFinal(input, output);
    assertThat(Arrays.copyOfRange(array, MIDDLE + distance, MIDDLE + distance + written))
        .isEqualTo(Samples.sealed(Samples.plaintext(size)));
  }

  private static void assertSealed(int size, int distance) throws GeneralSecurityException {
    byte[] array = new byte[ARRAY_SIZE];
    System.arraycopy(Samples.plaintext(size), 0, array, MIDDLE, size);
    int written = Samples.sealing().doFinal(array, MIDDLE, size, array, MIDDLE + distance);
    assertThat(Arrays.copyOfRange(array, MIDDLE + distance, MIDDLE + distance + written))
        .as("distance %d", distance)
        .isEqualTo(Samples.sealed(Samples.plaintext(size)));
  }
}
