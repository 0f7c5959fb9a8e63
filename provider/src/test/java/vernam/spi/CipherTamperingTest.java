package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever was done to a message: one exception, and nothing comes out. */
class CipherTamperingTest {
  private static final byte[] AAD = {7, 8, 9};

  /** Three blocks, 816 bytes. */
  private static final byte[] MESSAGE = Samples.sealed(Samples.plaintext(600), AAD);

  /** Two blocks, 560 bytes. */
  private static final byte[] TWO_BLOCKS = Samples.sealed(Samples.plaintext(400), AAD);

  private final Cipher cipher = Samples.opening();

  @Test
  void everyPrefix_isRefused() {
    for (int size = 0; size < MESSAGE.length; size++) {
      assertRefused(Arrays.copyOf(MESSAGE, size));
    }
  }

  @Test
  void everySuffix_isRefused() {
    for (int from = 1; from < MESSAGE.length; from++) {
      assertRefused(Arrays.copyOfRange(MESSAGE, from, MESSAGE.length));
    }
  }

  @Test
  void everyFlippedBit_isRefused() {
    for (int bit = 0; bit < 8 * TWO_BLOCKS.length; bit++) {
      assertRefused(flip(TWO_BLOCKS, bit));
    }
  }

  @Test
  void extension_isRefused() {
    assertRefused(Samples.concat(MESSAGE, new byte[1]));
    assertRefused(Samples.concat(new byte[1], MESSAGE));
    assertRefused(Samples.concat(MESSAGE, new byte[256]));
    assertRefused(Samples.concat(new byte[256], MESSAGE));
    assertRefused(Samples.concat(head(784), new byte[256], part(784, 816)));
    assertRefused(Samples.concat(MESSAGE, MESSAGE));
  }

  @Test
  void movedBlocks_areRefused() {
    byte[] siv = head(16);
    byte[] first = part(16, 272);
    byte[] second = part(272, 528);
    byte[] third = part(528, 784);
    byte[] hmac = part(784, 816);
    assertThat(Samples.concat(siv, first, second, third, hmac)).isEqualTo(MESSAGE);
    assertRefused(Samples.concat(siv, second, first, third, hmac));
    assertRefused(Samples.concat(siv, first, third, second, hmac));
    assertRefused(Samples.concat(siv, first, second, second, third, hmac));
    assertRefused(Samples.concat(siv, first, second, third, third, hmac));
    assertRefused(Samples.concat(siv, first, second, hmac));
    assertRefused(Samples.concat(siv, first, third, hmac));
    assertRefused(Samples.concat(siv, second, third, hmac));
    assertRefused(Samples.concat(siv, hmac));
    assertRefused(Samples.concat(hmac, siv, first, second, third));
  }

  @Test
  void partsOfAnotherMessage_areRefused() {
    byte[] other = Samples.sealed(Samples.plaintext(601), AAD);
    assertRefused(Samples.concat(Arrays.copyOf(other, 16), part(16, 816)));
    assertRefused(Samples.concat(head(784), Arrays.copyOfRange(other, 784, 816)));
    assertRefused(Samples.concat(head(528), Arrays.copyOfRange(other, 528, 816)));
  }

  @Test
  void bytesWithoutMeaning_areRefused() {
    for (int size = 0; size <= 700; size++) {
      assertRefused(new byte[size]);
      assertRefused(Samples.bytes(size, size));
    }
  }

  @Test
  void everyFlippedBitOfTheKey_isRefused() throws GeneralSecurityException {
    for (int bit = 0; bit < 512; bit++) {
      byte[] key = flip(Samples.key().getEncoded(), bit);
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "Chunky2048"), Samples.salt());
      assertRefused(TWO_BLOCKS);
    }
  }

  @Test
  void everyFlippedBitOfTheSalt_isRefused() throws GeneralSecurityException {
    for (int bit = 0; bit < 256; bit++) {
      byte[] salt = flip(Samples.saltBytes(), bit);
      cipher.init(Cipher.DECRYPT_MODE, Samples.key(), new IvParameterSpec(salt));
      assertRefused(TWO_BLOCKS);
    }
  }

  @Test
  void otherAssociatedData_isRefused() {
    for (int bit = 0; bit < 24; bit++) {
      assertRefused(TWO_BLOCKS, flip(AAD, bit));
    }
    assertRefused(TWO_BLOCKS, new byte[] {});
    assertRefused(TWO_BLOCKS, new byte[] {7, 8});
    assertRefused(TWO_BLOCKS, new byte[] {7, 8, 9, 0});
    assertRefused(TWO_BLOCKS, new byte[] {0, 7, 8, 9});
    assertRefused(Samples.sealed(Samples.plaintext(400)), new byte[] {0});
    assertRefused(Samples.sealed(Samples.plaintext(400)), new byte[] {'0'});
  }

  @Test
  void everyOverload_refusesAndLeavesTheOutputAlone() {
    byte[] forged = flip(TWO_BLOCKS, 1000);
    byte[] output = new byte[1000];
    assertBadTag(() -> fresh().doFinal(forged));
    assertBadTag(() -> fresh().doFinal(forged, 0, 560));
    assertBadTag(() -> fresh().doFinal(forged, 0, 560, output, 3));
    Cipher inPieces = fresh();
    inPieces.update(forged);
    assertBadTag(() -> inPieces.doFinal(output, 0));
    ByteBuffer input = ByteBuffer.wrap(forged);
    ByteBuffer buffer = ByteBuffer.wrap(output);
    assertBadTag(() -> fresh().doFinal(input, buffer));
    assertThat(output).containsOnly(0);
    assertThat(buffer.position()).isZero();
    assertThat(input.position()).isZero();
  }

  @Test
  void inPlace_leavesTheForgedMessageAsItWas() {
    byte[] forged = flip(TWO_BLOCKS, 1000);
    byte[] array = forged.clone();
    assertBadTag(() -> fresh().doFinal(array, 0, 560, array, 0));
    assertThat(array).isEqualTo(forged);
  }

  @Test
  void withTooLittleRoom_theTagCountsFirst() {
    assertBadTag(() -> fresh().doFinal(flip(TWO_BLOCKS, 1000), 0, 560, new byte[0], 0));
    assertBadTag(() -> fresh().doFinal(ByteBuffer.allocate(10), ByteBuffer.allocate(0)));
  }

  private Cipher fresh() {
    return Samples.opening(AAD);
  }

  private void assertRefused(byte[] message) {
    assertRefused(message, AAD);
  }

  private void assertRefused(byte[] message, byte[] aad) {
    byte[] output = new byte[1100];
    cipher.updateAAD(aad);
    assertBadTag(() -> cipher.doFinal(message, 0, message.length, output, 0));
    assertThat(Arrays.mismatch(output, new byte[1100])).isEqualTo(-1);
  }

  private static void assertBadTag(ThrowingCallable call) {
    assertThatThrownBy(call).isExactlyInstanceOf(AEADBadTagException.class);
  }

  private static byte[] flip(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }

  private static byte[] head(int size) {
    return Arrays.copyOf(MESSAGE, size);
  }

  private static byte[] part(int from, int to) {
    return Arrays.copyOfRange(MESSAGE, from, to);
  }
}
