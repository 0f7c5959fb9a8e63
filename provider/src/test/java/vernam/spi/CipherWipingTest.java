package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vernam.cipher.Encryptor;
import vernam.cipher.HashKey;
import vernam.cipher.MessageFormat;
import vernam.cipher.Plaintext;
import vernam.vectors.FixedRandom;

/** Copies that the cipher makes of plaintext are overwritten; a format of our own watches them. */
class CipherWipingTest {
  private final Watcher format = new Watcher();
  private final AeadCipherSpi spi =
      new AeadCipherSpi(format, Samples.VERNAM, new FixedRandom(Samples.bytes(1, 320)));

  @Test
  void encryptor_isWipedWhenTheMessageEnds() throws GeneralSecurityException {
    seal();
    spi.engineDoFinal(new byte[5], 0, 5);
    assertThat(format.encryptorsWiped).isEqualTo(1);
  }

  @Test
  void encryptor_isWipedWhenTheNextMessageBegins() throws GeneralSecurityException {
    seal();
    spi.engineUpdate(new byte[5], 0, 5);
    assertThat(format.encryptorsWiped).isZero();
    seal();
    assertThat(format.encryptorsWiped).isEqualTo(1);
  }

  @Test
  void encryptor_isWipedWhenInitIsRefused() throws GeneralSecurityException {
    seal();
    spi.engineUpdate(new byte[5], 0, 5);
    assertThatThrownBy(() -> spi.engineInit(Cipher.DECRYPT_MODE, Samples.key(), null))
        .isInstanceOf(GeneralSecurityException.class);
    assertThat(format.encryptorsWiped).isEqualTo(1);
  }

  @Test
  void inputOfBuffers_isCopiedAndTheCopiesWiped() throws GeneralSecurityException {
    seal();
    byte[] own = Samples.plaintext(5);
    spi.engineUpdate(ByteBuffer.wrap(own), ByteBuffer.allocate(100));
    spi.engineDoFinal(ByteBuffer.wrap(own), ByteBuffer.allocate(100));
    assertThat(format.inputs).hasSize(2);
    assertThat(format.inputs).allSatisfy(copy -> assertThat(copy).isEqualTo(new byte[5]));
    assertThat(own).isEqualTo(Samples.plaintext(5));
  }

  @Test
  void inputOfBuffersWithTooLittleRoom_isWipedToo() throws GeneralSecurityException {
    open();
    assertThatThrownBy(
            () ->
                spi.engineDoFinal(ByteBuffer.allocate(9).put(0, (byte) 1), ByteBuffer.allocate(0)))
        .isExactlyInstanceOf(ShortBufferException.class);
    assertThat(format.inputs.get(0)).isEqualTo(new byte[9]);
  }

  @Test
  void inputThatOverlapsOutput_isCopiedAndTheCopyWiped() throws GeneralSecurityException {
    seal();
    byte[] array = Arrays.copyOf(Samples.plaintext(5), 50);
    spi.engineUpdate(array, 0, 5, array, 1);
    spi.engineDoFinal(array, 0, 5, array, 1);
    assertThat(format.inputs).hasSize(2).doesNotContain(array);
    assertThat(format.inputs).allSatisfy(copy -> assertThat(copy).isEqualTo(new byte[5]));
  }

  @Test
  void openedPlaintext_isWipedAfterItWasGivenOut() throws GeneralSecurityException {
    open();
    byte[] output = new byte[9];
    spi.engineDoFinal(new byte[9], 0, 9, output, 0);
    assertThat(output).containsOnly(Watcher.OPENED);
    assertThat(spi.engineDoFinal(new byte[9], 0, 9)).containsOnly(Watcher.OPENED);
    ByteBuffer buffer = ByteBuffer.allocate(9);
    spi.engineDoFinal(ByteBuffer.allocate(9), buffer);
    assertThat(buffer.array()).containsOnly(Watcher.OPENED);
    assertThat(format.opened).hasSize(3);
    assertThat(format.opened).allSatisfy(array -> assertThat(array).containsOnly(0));
  }

  @Test
  void openedPlaintextThatFindsNoRoom_isWiped() throws GeneralSecurityException {
    open();
    assertThatThrownBy(() -> spi.engineDoFinal(new byte[9], 0, 9, new byte[8], 0))
        .isExactlyInstanceOf(ShortBufferException.class);
    assertThat(format.opened).hasSize(1);
    assertThat(format.opened.get(0)).containsOnly(0);
  }

  @Test
  void collectedInput_isForgottenAfterAFailure() throws GeneralSecurityException {
    open();
    spi.engineUpdate(new byte[] {1, 2, 3}, 0, 3);
    format.fails = true;
    assertThatThrownBy(() -> spi.engineDoFinal(new byte[] {4}, 0, 1))
        .isExactlyInstanceOf(AEADBadTagException.class);
    assertThat(format.inputs.get(0)).containsOnly(0);
  }

  private void seal() throws GeneralSecurityException {
    SecureRandom any = new FixedRandom(Samples.bytes(format.encryptors + 1L, 32));
    spi.engineInit(Cipher.ENCRYPT_MODE, Samples.key(), any);
  }

  private void open() throws GeneralSecurityException {
    spi.engineInit(
        Cipher.DECRYPT_MODE, Samples.key(), new IvParameterSpec(Samples.bytes(2, 32)), null);
  }

  /** A format that copies input to output and keeps every array that it is shown. */
  private static final class Watcher implements MessageFormat {
    static final byte OPENED = 0x77;

    final List<byte[]> inputs = new ArrayList<>();
    final List<byte[]> opened = new ArrayList<>();
    int encryptors;
    int encryptorsWiped;
    boolean fails;

    @Override
    public String name() {
      return "Watcher";
    }

    @Override
    public int keySize() {
      return 64;
    }

    @Override
    public boolean survivesRepeatedSalt() {
      return true;
    }

    @Override
    public long sealedSize(long plaintextSize) {
      return plaintextSize;
    }

    @Override
    public long maxPlaintextSize(long sealedSize) {
      return sealedSize;
    }

    @Override
    public Encryptor encryptor(
        HashKey key, byte[] salt, byte[] associatedData, SecureRandom random) {
      encryptors++;
      return new Encryptor() {
        @Override
        public long updateSize(long plaintextSize) {
          return plaintextSize;
        }

        @Override
        public long finishSize(long plaintextSize) {
          return plaintextSize;
        }

        @Override
        public int update(byte[] input, int offset, int length, byte[] output, int outputOffset) {
          inputs.add(input);
          System.arraycopy(input, offset, output, outputOffset, length);
          return length;
        }

        @Override
        public int finish(byte[] output, int outputOffset) {
          return 0;
        }

        @Override
        public void wipe() {
          encryptorsWiped++;
        }
      };
    }

    @Override
    public Plaintext decrypt(
        HashKey key,
        byte[] salt,
        byte[] associatedData,
        byte[] input,
        int offset,
        int length,
        @Nullable Duration maxAge)
        throws AEADBadTagException {
      inputs.add(input);
      if (fails) {
        throw new AEADBadTagException("forged");
      }
      byte[] array = new byte[length];
      Arrays.fill(array, OPENED);
      opened.add(array);
      return new Plaintext(array, 0, length);
    }
  }
}
