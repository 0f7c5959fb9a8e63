package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too little room for output: an exception, and the same call with enough room goes on. */
class CipherShortBufferTest {
  private static final byte[] PLAINTEXT = Samples.plaintext(500);
  private static final byte[] AAD = {1, 2, 3};
  private static final byte[] MESSAGE = Samples.sealed(PLAINTEXT, AAD);

  /** What 500 bytes of plaintext give before the end: siv and two blocks. */
  private static final int GIVEN = 528;

  @Nested
  class Sealing {
    private final Cipher cipher = Samples.sealing(AAD);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 272, GIVEN - 1})
    void updateToAnArray(int room) throws GeneralSecurityException {
      byte[] tight = new byte[room];
      assertShort(() -> cipher.update(PLAINTEXT, 0, 500, tight));
      byte[] tail = new byte[1000];
      assertShort(() -> cipher.update(PLAINTEXT, 0, 500, tail, 1000 - room));
      assertThat(tight).isEqualTo(new byte[room]);
      assertThat(tail).containsOnly(0);

      byte[] output = new byte[GIVEN];
      assertThat(cipher.update(PLAINTEXT, 0, 500, output)).isEqualTo(GIVEN);
      assertThat(Samples.concat(output, cipher.doFinal())).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 272, GIVEN - 1})
    void updateToABuffer(int room) throws GeneralSecurityException {
      ByteBuffer input = ByteBuffer.wrap(PLAINTEXT);
      ByteBuffer output = ByteBuffer.allocate(1000).position(7).limit(7 + room);
      assertShort(() -> cipher.update(input, output));
      assertUnmoved(input, output);

      output.limit(7 + GIVEN);
      assertThat(cipher.update(input, output)).isEqualTo(GIVEN);
      assertThat(Samples.concat(written(output), cipher.doFinal())).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 527, 815})
    void doFinalToAnArray(int room) throws GeneralSecurityException {
      byte[] tail = new byte[1000];
      assertShort(() -> cipher.doFinal(PLAINTEXT, 0, 500, new byte[room]));
      assertShort(() -> cipher.doFinal(PLAINTEXT, 0, 500, tail, 1000 - room));
      assertThat(tail).containsOnly(0);

      byte[] output = new byte[MESSAGE.length];
      assertThat(cipher.doFinal(PLAINTEXT, 0, 500, output)).isEqualTo(MESSAGE.length);
      assertThat(output).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 527, 815})
    void doFinalToABuffer(int room) throws GeneralSecurityException {
      ByteBuffer input = ByteBuffer.wrap(PLAINTEXT);
      ByteBuffer output = ByteBuffer.allocate(1000).position(7).limit(7 + room);
      assertShort(() -> cipher.doFinal(input, output));
      assertUnmoved(input, output);

      output.limit(7 + MESSAGE.length);
      assertThat(cipher.doFinal(input, output)).isEqualTo(MESSAGE.length);
      assertThat(written(output)).isEqualTo(MESSAGE);
    }

    @Test
    void doFinalAfterUpdate() throws GeneralSecurityException {
      byte[] head = cipher.update(PLAINTEXT);
      assertShort(() -> cipher.doFinal(new byte[287], 0));
      assertShort(() -> cipher.doFinal(new byte[300], 13));
      byte[] rest = new byte[288];
      assertThat(cipher.doFinal(rest, 0)).isEqualTo(288);
      assertThat(Samples.concat(head, rest)).isEqualTo(MESSAGE);
    }

    @Test
    void offsetPastTheEnd() throws GeneralSecurityException {
      assertPastTheEnd(() -> cipher.doFinal(PLAINTEXT, 0, 500, new byte[10], 11), 11);
      assertPastTheEnd(
          () -> cipher.update(PLAINTEXT, 0, 500, new byte[10], Integer.MAX_VALUE),
          Integer.MAX_VALUE);
      assertPastTheEnd(() -> cipher.update(PLAINTEXT, 0, 1, new byte[10], 11), 11);
      assertThat(cipher.doFinal(PLAINTEXT)).isEqualTo(MESSAGE);
    }

    @Test
    void inPlace() throws GeneralSecurityException {
      byte[] array = PLAINTEXT.clone();
      assertShort(() -> cipher.doFinal(array, 0, 500, array, 0));
      assertThat(array).isEqualTo(PLAINTEXT);
      assertThat(cipher.doFinal(array)).isEqualTo(MESSAGE);
    }
  }

  @Nested
  class Opening {
    private final Cipher cipher = Samples.opening(AAD);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 499})
    void doFinalToAnArray(int room) throws GeneralSecurityException {
      byte[] tail = new byte[1000];
      assertShort(() -> cipher.doFinal(MESSAGE, 0, MESSAGE.length, new byte[room]));
      assertShort(() -> cipher.doFinal(MESSAGE, 0, MESSAGE.length, tail, 1000 - room));
      assertThat(tail).containsOnly(0);

      byte[] output = new byte[500];
      assertThat(cipher.doFinal(MESSAGE, 0, MESSAGE.length, output)).isEqualTo(500);
      assertThat(output).isEqualTo(PLAINTEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 499})
    void doFinalToABuffer(int room) throws GeneralSecurityException {
      ByteBuffer input = ByteBuffer.wrap(MESSAGE);
      ByteBuffer output = ByteBuffer.allocate(1000).position(7).limit(7 + room);
      assertShort(() -> cipher.doFinal(input, output));
      assertUnmoved(input, output);

      output.limit(7 + 500);
      assertThat(cipher.doFinal(input, output)).isEqualTo(500);
      assertThat(written(output)).isEqualTo(PLAINTEXT);
    }

    @Test
    void offsetPastTheEnd() throws GeneralSecurityException {
      assertPastTheEnd(() -> cipher.doFinal(MESSAGE, 0, MESSAGE.length, new byte[10], 11), 11);
      assertThat(cipher.doFinal(MESSAGE)).isEqualTo(PLAINTEXT);
    }

    @Test
    void roomForThePlaintextAlone_isEnough() throws GeneralSecurityException {
      assertThat(cipher.getOutputSize(MESSAGE.length)).isGreaterThan(500);
      assertThat(cipher.doFinal(MESSAGE, 0, MESSAGE.length, new byte[501], 1)).isEqualTo(500);
    }

    @Test
    void doFinalAfterUpdate_mayBeRepeatedWithTheSameInput() throws GeneralSecurityException {
      cipher.update(MESSAGE, 0, 400);
      int rest = MESSAGE.length - 400;
      for (int room = 0; room < 500; room += 50) {
        byte[] tight = new byte[room];
        assertShort(() -> cipher.doFinal(MESSAGE, 400, rest, tight));
      }
      byte[] output = new byte[500];
      assertThat(cipher.doFinal(MESSAGE, 400, rest, output)).isEqualTo(500);
      assertThat(output).isEqualTo(PLAINTEXT);
    }

    @Test
    void doFinalWithoutInput_mayBeRepeated() throws GeneralSecurityException {
      cipher.update(MESSAGE);
      assertShort(() -> cipher.doFinal(new byte[499], 0));
      byte[] output = new byte[500];
      assertThat(cipher.doFinal(output, 0)).isEqualTo(500);
      assertThat(output).isEqualTo(PLAINTEXT);
    }

    @Test
    void afterShortRoom_dataMayStillCome() throws GeneralSecurityException {
      byte[] longer = Samples.sealed(Samples.plaintext(900), AAD);
      cipher.update(longer, 0, MESSAGE.length - 32);
      byte[] rest = Arrays.copyOfRange(longer, MESSAGE.length - 32, longer.length);
      assertShort(() -> cipher.doFinal(rest, 0, rest.length, new byte[899]));
      cipher.update(rest);
      assertThat(cipher.doFinal()).isEqualTo(Samples.plaintext(900));
    }
  }

  private static void assertShort(ThrowingCallable call) {
    assertThatThrownBy(call).isExactlyInstanceOf(ShortBufferException.class);
  }

  private static void assertPastTheEnd(ThrowingCallable call, int offset) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(ShortBufferException.class)
        .hasMessage("the offset " + offset + " is past the end of an array of 10 bytes");
  }

  private static void assertUnmoved(ByteBuffer input, ByteBuffer output) {
    assertThat(input.position()).isZero();
    assertThat(output.position()).isEqualTo(7);
    assertThat(output.duplicate().clear()).isEqualTo(ByteBuffer.allocate(1000));
  }

  private static byte[] written(ByteBuffer output) {
    byte[] bytes = new byte[output.position() - 7];
    output.get(7, bytes);
    return bytes;
  }
}
