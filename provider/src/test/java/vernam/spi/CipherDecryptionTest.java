package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vernam.spec.MessageExpiredException;
import vernam.spec.MessageParameterSpec;

/** What decryption gives out and when, message after message. */
class CipherDecryptionTest {
  @Nested
  class Output {
    @Test
    void everySizeUpTo600_givesThePlaintext() throws GeneralSecurityException {
      Cipher cipher = Samples.opening();
      for (int size = 0; size <= 600; size++) {
        assertThat(cipher.doFinal(Samples.sealed(Samples.plaintext(size))))
            .as("%d bytes", size)
            .isEqualTo(Samples.plaintext(size));
      }
    }

    @Test
    void piecesOfEverySize_giveNothingBeforeTheEnd() throws GeneralSecurityException {
      byte[] plaintext = Samples.plaintext(456);
      byte[] message = Samples.sealed(plaintext);
      byte[] output = new byte[456];
      Cipher cipher = Samples.opening();
      for (int size = 1; size <= 600; size++) {
        for (int taken = 0; taken < message.length; taken += size) {
          int count = Math.min(size, message.length - taken);
          assertThat(cipher.update(message, taken, count, output, 0)).isZero();
        }
        assertThat(output).as("pieces of %d", size).containsOnly(0);
        assertThat(cipher.doFinal(output, 0)).isEqualTo(456);
        assertThat(output).as("pieces of %d", size).isEqualTo(plaintext);
        Arrays.fill(output, (byte) 0);
      }
    }

    @Test
    void update_givesNothingInAnyOverload() throws GeneralSecurityException {
      byte[] message = Samples.sealed(Samples.plaintext(900));
      Cipher cipher = Samples.opening();
      assertThat(cipher.update(message, 0, 300)).isEmpty();
      assertThat(cipher.update(message, 300, 300, new byte[0])).isZero();
      ByteBuffer output = ByteBuffer.allocate(1000);
      assertThat(cipher.update(ByteBuffer.wrap(message, 600, 300), output)).isZero();
      assertThat(output.position()).isZero();
      assertThat(output.array()).containsOnly(0);
      assertThat(cipher.doFinal(message, 900, message.length - 900))
          .isEqualTo(Samples.plaintext(900));
    }
  }

  @Nested
  class Sequence {
    private final byte[] message = Samples.sealed(Samples.plaintext(30));
    private final Cipher cipher = Samples.opening();

    @Test
    void nextMessageUnderTheSameKeyAndSalt_isOpened() throws GeneralSecurityException {
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(30));
      cipher.update(message, 0, 100);
      assertThat(cipher.doFinal(message, 100, message.length - 100))
          .isEqualTo(Samples.plaintext(30));
      assertThat(cipher.doFinal(Samples.sealed(Samples.plaintext(700))))
          .isEqualTo(Samples.plaintext(700));
    }

    @Test
    void afterAForgedMessage_theNextIsOpened() throws GeneralSecurityException {
      byte[] forged = message.clone();
      forged[50]++;
      cipher.update(forged, 0, 100);
      assertThatThrownBy(() -> cipher.doFinal(forged, 100, forged.length - 100))
          .isExactlyInstanceOf(AEADBadTagException.class);
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(30));
    }

    @Test
    void afterAMessageOfImpossibleSize_theNextIsOpened() throws GeneralSecurityException {
      assertThatThrownBy(cipher::doFinal).isExactlyInstanceOf(AEADBadTagException.class);
      cipher.update(message);
      assertThatThrownBy(() -> cipher.doFinal(new byte[1]))
          .isExactlyInstanceOf(AEADBadTagException.class);
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(30));
    }

    @Test
    void afterAForgedMessageWithAssociatedData_theNextBringsItsOwn()
        throws GeneralSecurityException {
      cipher.updateAAD(new byte[] {1, 2});
      assertThatThrownBy(() -> cipher.doFinal(message))
          .isExactlyInstanceOf(AEADBadTagException.class);
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(30));
    }
  }

  @Nested
  class Age {
    private final byte[] message = Samples.sealed(Samples.plaintext(30));

    @ParameterizedTest
    @CsvSource({
      "PT10S, 0, 0",
      "PT10S, 10, 0",
      "PT10S, 11, 1",
      "PT10S, 3600, 3590",
      "PT0.5S, 1, 1",
      "PT10S, -100000, 0",
      "P1D, 86400, 0",
      "P1D, 86401, 1"
    })
    void message_isRefusedOnceOlderThanItsLimit(String maxAge, int age, long excessSeconds)
        throws GeneralSecurityException {
      Cipher cipher = openingAt(age, Duration.parse(maxAge));
      if (excessSeconds == 0) {
        assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(30));
      } else {
        MessageExpiredException refusal =
            catchThrowableOfType(MessageExpiredException.class, () -> cipher.doFinal(message));
        assertThat(refusal.excessSeconds()).isEqualTo(excessSeconds);
        assertThat(refusal).hasMessage("message expired by " + excessSeconds + " seconds");
      }
    }

    @Test
    void excess_isToldExactly() throws GeneralSecurityException {
      Cipher cipher = openingAt(20, Duration.ofMillis(2750));
      assertThat(
              catchThrowableOfType(MessageExpiredException.class, () -> cipher.doFinal(message))
                  .excess())
          .isEqualTo(Duration.ofMillis(17250));
    }

    @Test
    void expiredMessage_givesNothingOutAndIsNoBadTag() throws GeneralSecurityException {
      Cipher cipher = openingAt(20, Duration.ofSeconds(5));
      byte[] output = new byte[300];
      assertThatThrownBy(() -> cipher.doFinal(message, 0, message.length, output))
          .isInstanceOf(BadPaddingException.class)
          .isNotInstanceOf(AEADBadTagException.class);
      assertThat(output).containsOnly(0);
      ByteBuffer input = ByteBuffer.wrap(message);
      assertThatThrownBy(() -> cipher.doFinal(input, ByteBuffer.wrap(output)))
          .isExactlyInstanceOf(MessageExpiredException.class);
      assertThat(output).containsOnly(0);
    }

    @Test
    void forgedAndExpiredMessage_isABadTag() throws GeneralSecurityException {
      Cipher cipher = openingAt(20, Duration.ofSeconds(5));
      byte[] forged = message.clone();
      forged[20]++;
      assertThatThrownBy(() -> cipher.doFinal(forged))
          .isExactlyInstanceOf(AEADBadTagException.class);
    }

    @Test
    void withoutALimit_anyAgeIsOpened() throws GeneralSecurityException {
      Provider later = Samples.providerAt(Samples.NOW.plus(Duration.ofDays(100_000)));
      Cipher cipher = Cipher.getInstance("Chunky2048", later);
      cipher.init(Cipher.DECRYPT_MODE, Samples.key(), Samples.salt());
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(30));
    }

    private Cipher openingAt(int age, Duration maxAge) throws GeneralSecurityException {
      Provider provider = Samples.providerAt(Samples.NOW.plusSeconds(age));
      Cipher cipher = Cipher.getInstance("Chunky2048", provider);
      cipher.init(
          Cipher.DECRYPT_MODE,
          Samples.key(),
          new MessageParameterSpec(Samples.saltBytes(), maxAge));
      return cipher;
    }
  }
}
