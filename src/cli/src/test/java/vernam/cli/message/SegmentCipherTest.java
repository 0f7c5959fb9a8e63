package vernam.cli.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.segment.DamagedSegmentException;
import vernam.spec.SecretBytes;

class SegmentCipherTest {
  private static final int SEGMENT = 4096;
  private static final SecretKey KEY = SecretBytes.takeOver(new byte[64], "Chunky2048");

  private final SegmentCipher cipher = new SegmentCipher(Clock.systemUTC(), new SecureRandom(), 3);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void itsThreadsHaveEnded() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain(Workers.NAME);
  }

  @Test
  void opensWhatItSealed() throws IOException {
    byte[] plaintext = new byte[100 * SEGMENT];
    Arrays.fill(plaintext, (byte) 7);

    cipher.open(KEY, new ByteArrayInputStream(seal(plaintext)), out);

    assertThat(out.toByteArray()).isEqualTo(plaintext);
  }

  @Test
  void anInputThatBreaksOffIsNoWholeContainer() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[50 * SEGMENT]), new PipedInputStream());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> cipher.seal(KEY, broken, out, SEGMENT))
        .withMessage("Pipe not connected");
    assertThatExceptionOfType(DamagedSegmentException.class)
        .isThrownBy(
            () ->
                cipher.open(
                    KEY, new ByteArrayInputStream(out.toByteArray()), new ByteArrayOutputStream()));
  }

  @Test
  void aDamagedContainerIsOpenedUpToTheDamage() throws IOException {
    byte[] sealed = seal(new byte[100 * SEGMENT]);
    sealed[sealed.length / 2] ^= 1;

    assertThatExceptionOfType(DamagedSegmentException.class)
        .isThrownBy(() -> cipher.open(KEY, new ByteArrayInputStream(sealed), out))
        .returns(49L, DamagedSegmentException::number);
    assertThat(out.size()).isEqualTo(49 * SEGMENT);
  }

  private byte[] seal(byte[] plaintext) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    cipher.seal(KEY, new ByteArrayInputStream(plaintext), sealed, SEGMENT);
    return sealed.toByteArray();
  }
}
