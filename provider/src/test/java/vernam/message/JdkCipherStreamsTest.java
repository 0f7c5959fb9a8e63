package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Why there are streams of our own: what those of the JDK do with a forged message. Should one of
 * these tests fail on a newer JDK, the JDK has become better.
 */
class JdkCipherStreamsTest {
  private static final byte[] PLAINTEXT = new byte[5000];

  @ParameterizedTest
  @EnumSource
  void inputStream_closedUnread_saysNothing(StreamCipher cipher) throws IOException {
    InputStream forged = new ByteArrayInputStream(cipher.forged(PLAINTEXT));
    new CipherInputStream(forged, cipher.opening()).close();
    assertThat(forged.available()).isEqualTo(cipher.forged(PLAINTEXT).length);
  }

  @ParameterizedTest
  @EnumSource
  void inputStream_readToTheEnd_throws(StreamCipher cipher) {
    InputStream forged = new ByteArrayInputStream(cipher.forged(PLAINTEXT));
    InputStream in = new CipherInputStream(forged, cipher.opening());
    assertThatThrownBy(in::readAllBytes)
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(AEADBadTagException.class);
  }

  @Test
  void inputStream_ofACipherThatReleasesEarly_givesForgedBytesAndClosesInSilence()
      throws IOException {
    byte[] message = StreamCipher.BOUNCY_CASTLE_GCM.sealed(PLAINTEXT);
    message[3] ^= 1;
    InputStream source = new ByteArrayInputStream(message);
    byte[] read;
    try (InputStream in = new CipherInputStream(source, StreamCipher.BOUNCY_CASTLE_GCM.opening())) {
      read = in.readNBytes(100);
    }
    byte[] forged = new byte[100];
    forged[3] = 1;
    assertThat(read).isEqualTo(forged);
  }

  @ParameterizedTest
  @EnumSource
  void outputStream_decrypting_swallowsTheBadTag(StreamCipher cipher) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    try (OutputStream out = new CipherOutputStream(sink, cipher.opening())) {
      out.write(cipher.forged(PLAINTEXT));
    }
    // Where the cipher releases early, forged plaintext is there; else nothing; never a failure.
    boolean early = cipher == StreamCipher.BOUNCY_CASTLE_GCM;
    assertThat(sink.toByteArray())
        .isEqualTo(early ? Arrays.copyOf(PLAINTEXT, sink.size()) : new byte[0]);
  }
}
