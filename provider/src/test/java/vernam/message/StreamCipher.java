package vernam.message;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vernam.provider.VernamProvider;

/** The ciphers under the streams: ours, one that holds plaintext back, one that does not. */
enum StreamCipher {
  CHUNKY2048("Chunky2048", 64, 32) {
    @Override
    Provider provider() {
      return new VernamProvider();
    }
  },
  JDK_GCM("AES/GCM/NoPadding", 32, 12) {
    @Override
    Provider provider() {
      return Security.getProvider("SunJCE");
    }
  },
  BOUNCY_CASTLE_GCM("AES/GCM/NoPadding", 32, 12) {
    @Override
    Provider provider() {
      return BOUNCY_CASTLE;
    }
  };

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final String transformation;
  private final int keySize;
  private final int ivSize;

  StreamCipher(String transformation, int keySize, int ivSize) {
    this.transformation = transformation;
    this.keySize = keySize;
    this.ivSize = ivSize;
  }

  abstract Provider provider();

  Cipher sealing() {
    return initialized(Cipher.ENCRYPT_MODE);
  }

  Cipher opening() {
    return initialized(Cipher.DECRYPT_MODE);
  }

  Cipher uninitialized() {
    try {
      return Cipher.getInstance(transformation, provider());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  byte[] sealed(byte[] plaintext) {
    try {
      return sealing().doFinal(plaintext);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  byte[] opened(byte[] message) throws GeneralSecurityException {
    return opening().doFinal(message);
  }

  /** Returns a message with a flipped bit in its tag. */
  byte[] forged(byte[] plaintext) {
    byte[] message = sealed(plaintext);
    message[message.length - 1] ^= 1;
    return message;
  }

  private Cipher initialized(int mode) {
    byte[] key = filled(keySize);
    byte[] iv = filled(ivSize);
    AlgorithmParameterSpec parameters =
        this == CHUNKY2048 ? new IvParameterSpec(iv) : new GCMParameterSpec(128, iv);
    try {
      Cipher cipher = uninitialized();
      cipher.init(mode, new SecretKeySpec(key, transformation.substring(0, 3)), parameters);
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] filled(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) size);
    return bytes;
  }
}
