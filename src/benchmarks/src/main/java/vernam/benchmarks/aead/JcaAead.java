package vernam.benchmarks.aead;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A {@link Cipher}, initialized once for each message. A message is the nonce, then its output. */
final class JcaAead implements Aead {
  private static final int TAG_BITS = 128;
  private static final int NONCE_SIZE = 12;
  private static final int KEY_SIZE = 32;

  private final SecureRandom random = new SecureRandom();
  private final Cipher cipher;
  private final SecretKey key;
  private final int nonceSize;
  private final Function<byte[], AlgorithmParameterSpec> parameters;

  private JcaAead(
      Cipher cipher,
      String keyAlgorithm,
      int keySize,
      int nonceSize,
      Function<byte[], AlgorithmParameterSpec> parameters) {
    this.cipher = cipher;
    this.key = new SecretKeySpec(randomBytes(keySize), keyAlgorithm);
    this.nonceSize = nonceSize;
    this.parameters = parameters;
  }

  static JcaAead chunky2048(Cipher cipher) {
    return new JcaAead(cipher, "Chunky2048", 64, 32, IvParameterSpec::new);
  }

  static JcaAead aesGcm(Cipher cipher) {
    return new JcaAead(
        cipher, "AES", KEY_SIZE, NONCE_SIZE, nonce -> new GCMParameterSpec(TAG_BITS, nonce));
  }

  static JcaAead chaCha(Cipher cipher) {
    return new JcaAead(cipher, "ChaCha20", KEY_SIZE, NONCE_SIZE, IvParameterSpec::new);
  }

  @Override
  public List<byte[]> seal(byte[] plaintext, int count) throws GeneralSecurityException {
    List<byte[]> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] nonce = randomBytes(nonceSize);
      cipher.init(Cipher.ENCRYPT_MODE, key, parameters.apply(nonce));
      byte[] message = Arrays.copyOf(nonce, nonceSize + cipher.getOutputSize(plaintext.length));
      int size = cipher.doFinal(plaintext, 0, plaintext.length, message, nonceSize);
      messages.add(message.length == nonceSize + size ? message : shorter(message, size));
    }
    return messages;
  }

  private byte[] shorter(byte[] message, int size) {
    return Arrays.copyOf(message, nonceSize + size);
  }

  @Override
  public List<byte[]> open(List<byte[]> messages) throws GeneralSecurityException {
    List<byte[]> plaintexts = new ArrayList<>(messages.size());
    for (byte[] message : messages) {
      cipher.init(Cipher.DECRYPT_MODE, key, parameters.apply(Arrays.copyOf(message, nonceSize)));
      plaintexts.add(cipher.doFinal(message, nonceSize, message.length - nonceSize));
    }
    return plaintexts;
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
