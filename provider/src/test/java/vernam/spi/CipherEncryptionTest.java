package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vernam.vectors.FixedRandom;

/** What encryption gives out and when, and that it ends with {@code doFinal}. */
class CipherEncryptionTest {
  @Nested
  class Output {
    @Test
    void message_isSivThenBlocksThenHmac() throws GeneralSecurityException {
      // Its own clear parts are compared one by one with those of the engine.
      byte[] expected = Samples.sealed(Samples.plaintext(300));
      byte[] message = Samples.sealing().doFinal(Samples.plaintext(300));
      assertThat(message).hasSize(Samples.SIV + 2 * Samples.BLOCK + Samples.HMAC);
      assertThat(Arrays.copyOf(message, 16)).isEqualTo(Arrays.copyOf(expected, 16));
      assertThat(Arrays.copyOfRange(message, 16, 528))
          .isEqualTo(Arrays.copyOfRange(expected, 16, 528));
      assertThat(Arrays.copyOfRange(message, 528, 560))
          .isEqualTo(Arrays.copyOfRange(expected, 528, 560));
    }

    @Test
    void everySizeUpTo600_givesTheEnginesMessage() throws GeneralSecurityException {
      for (int size = 0; size <= 600; size++) {
        byte[] plaintext = Samples.plaintext(size);
        assertThat(Samples.sealing().doFinal(plaintext))
            .as("%d bytes", size)
            .isEqualTo(Samples.sealed(plaintext));
      }
    }

    @Test
    void sameInputs_giveTheSameMessageAndOtherSivKeysAnother() throws GeneralSecurityException {
      byte[] first = sealWith(Samples.sivKey());
      assertThat(sealWith(Samples.sivKey())).isEqualTo(first);
      byte[] other = sealWith(Samples.bytes(4, 16));
      assertThat(Arrays.copyOf(other, 16)).isNotEqualTo(Arrays.copyOf(first, 16));
    }

    private byte[] sealWith(byte[] sivKey) throws GeneralSecurityException {
      Cipher cipher = Samples.cipher();
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), Samples.salt(), new FixedRandom(sivKey));
      return cipher.doFinal(Samples.plaintext(10));
    }
  }

  @Nested
  class Pieces {
    @Test
    void firstPiece_givesEveryFullBlockAtOnce() throws GeneralSecurityException {
      for (int size = 1; size <= 600; size++) {
        byte[] expected = Samples.sealed(Samples.plaintext(size));
        Cipher cipher = Samples.sealing();
        byte[] head = cipher.update(Samples.plaintext(size));
        assertThat(head).as("%d bytes", size).hasSize(given(size));
        assertThat(head).isEqualTo(Arrays.copyOf(expected, head.length));
        assertThat(Samples.concat(head, cipher.doFinal())).isEqualTo(expected);
      }
    }

    @Test
    void piecesOfEverySize_giveEachBlockAsSoonAsItIsFull() throws GeneralSecurityException {
      byte[] plaintext = Samples.plaintext(1300);
      byte[] expected = Samples.sealed(plaintext);
      byte[] output = new byte[expected.length];
      for (int size = 1; size <= 600; size++) {
        Cipher cipher = Samples.sealing();
        int written = 0;
        for (int taken = 0; taken < 1300; taken += size) {
          int count = Math.min(size, 1300 - taken);
          written += cipher.update(plaintext, taken, count, output, written);
          assertThat(written).as("pieces of %d", size).isEqualTo(given(taken + count));
        }
        written += cipher.doFinal(output, written);
        assertThat(written).isEqualTo(expected.length);
        assertThat(output).as("pieces of %d", size).isEqualTo(expected);
      }
    }

    @Test
    void emptyPieces_giveNothingAndChangeNothing() throws GeneralSecurityException {
      Cipher cipher = Samples.sealing();
      assertThat(cipher.update(ByteBuffer.allocate(0), ByteBuffer.allocate(0))).isZero();
      assertThat(cipher.update(new byte[3], 1, 0, new byte[0])).isZero();
      byte[] head = cipher.update(Samples.plaintext(232));
      assertThat(head).hasSize(272);
      assertThat(cipher.update(ByteBuffer.allocate(0), ByteBuffer.allocate(0))).isZero();
      assertThat(Samples.concat(head, cipher.doFinal()))
          .isEqualTo(Samples.sealed(Samples.plaintext(232)));
    }

    /** Returns how many bytes are given out once so many bytes of plaintext are known. */
    private static int given(int known) {
      return known < Samples.FIRST_BLOCK
          ? 0
          : Samples.SIV + Samples.BLOCK * (1 + (known - Samples.FIRST_BLOCK) / Samples.BLOCK);
    }
  }

  @Nested
  class AfterTheEnd {
    private final Cipher cipher = Samples.sealing();

    @Test
    void everyCall_isRefusedUntilInit() throws GeneralSecurityException {
      cipher.doFinal(Samples.plaintext(5));
      byte[] array = new byte[1000];
      ByteBuffer buffer = ByteBuffer.allocate(1000);
      assertRefused(() -> cipher.update(array));
      assertRefused(() -> cipher.update(array, 0, 1, array));
      assertRefused(() -> cipher.update(ByteBuffer.allocate(1), buffer));
      assertRefused(() -> cipher.updateAAD(array));
      assertRefused(cipher::doFinal);
      assertRefused(() -> cipher.doFinal(array));
      assertRefused(() -> cipher.doFinal(array, 0));
      assertRefused(() -> cipher.doFinal(array, 0, 1, array));
      assertRefused(() -> cipher.doFinal(ByteBuffer.allocate(1), buffer));
      assertThat(array).containsOnly(0);
      assertThat(buffer.position()).isZero();
    }

    @Test
    void salt_isStillTold() throws GeneralSecurityException, IOException {
      cipher.doFinal();
      assertThat(cipher.getIV()).isEqualTo(Samples.saltBytes());
      assertThat(cipher.getParameters().getEncoded("RAW")).isEqualTo(Samples.saltBytes());
    }

    @Test
    void init_beginsTheNextMessage() throws GeneralSecurityException {
      cipher.doFinal(Samples.plaintext(5));
      byte[] salt = Samples.bytes(21, 32);
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), new IvParameterSpec(salt), Samples.random());
      assertThat(cipher.doFinal(Samples.plaintext(6)))
          .isEqualTo(
              Samples.sealed(
                  Samples.key().getEncoded(),
                  salt,
                  Samples.sivKey(),
                  Samples.plaintext(6),
                  Samples.NO_AAD));
    }

    private static void assertRefused(ThrowingCallable call) {
      assertThatThrownBy(call).isExactlyInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class SameKeyAndSalt {
    private final Cipher cipher = Samples.sealing();
    private final SecretKey otherKey = new SecretKeySpec(Samples.bytes(31, 64), "Chunky2048");
    private final IvParameterSpec otherSalt = new IvParameterSpec(Samples.bytes(32, 32));

    @Test
    void twiceInARow_areRefused() throws GeneralSecurityException {
      cipher.doFinal();
      assertRefused(Cipher.ENCRYPT_MODE);
      assertRefused(Cipher.WRAP_MODE);
      assertThatThrownBy(cipher::doFinal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterAnUnfinishedMessage_areRefused() {
      assertRefused(Cipher.ENCRYPT_MODE);
    }

    @Test
    void afterDecryptionInBetween_areRefused() throws GeneralSecurityException {
      byte[] message = cipher.doFinal();
      cipher.init(Cipher.DECRYPT_MODE, Samples.key(), Samples.salt());
      assertThat(cipher.doFinal(message)).isEmpty();
      assertRefused(Cipher.ENCRYPT_MODE);
    }

    @Test
    void afterARefusal_areRefusedAgain() {
      assertRefused(Cipher.ENCRYPT_MODE);
      assertRefused(Cipher.ENCRYPT_MODE);
    }

    @Test
    void anotherSaltInBetween_isEnough() throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), otherSalt);
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), Samples.salt(), Samples.random());
      assertThat(cipher.doFinal()).isEqualTo(Samples.sealed(new byte[0]));
    }

    @Test
    void anotherKeyInBetween_isEnough() throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, otherKey, Samples.salt());
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), Samples.salt(), Samples.random());
      assertThat(cipher.doFinal()).isEqualTo(Samples.sealed(new byte[0]));
    }

    @Test
    void sameKeyAndSaltToDecrypt_mayComeAgain() throws GeneralSecurityException {
      Cipher opening = Samples.opening();
      opening.init(Cipher.DECRYPT_MODE, Samples.key(), Samples.salt());
      assertThat(opening.doFinal(Samples.sealed(new byte[0]))).isEmpty();
    }

    private void assertRefused(int mode) {
      assertThatThrownBy(() -> cipher.init(mode, Samples.key(), Samples.salt()))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class)
          .hasMessage("the last message was encrypted with the same key and salt");
    }
  }
}
