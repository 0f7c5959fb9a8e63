package vernam.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a careful program does by hand: the key of a row is the HMAC-SHA256 of its tag, and what is
 * stored is a nonce and the AES-256-GCM of tag and value, with the key as associated data, so that
 * no row opens in the place of another and all tags can be listed. Cipher and Mac are kept.
 */
final class AesGcmForm implements RowForm {
  private static final int NONCE_SIZE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;
  private final Cipher cipher;
  private final Mac mac;

  /** Makes a form under fresh keys. */
  AesGcmForm() {
    key = new SecretKeySpec(randomBytes(32), "AES");
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
      mac = Mac.getInstance("HmacSHA256", "SunJCE");
      mac.init(new SecretKeySpec(randomBytes(32), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }

  @Override
  public String keyType() {
    return "BINARY(32)";
  }

  @Override
  public Object key(String tag) {
    return mac.doFinal(tag.getBytes(UTF_8));
  }

  @Override
  public byte[] seal(Object rowKey, String tag, String value) {
    byte[] tagBytes = tag.getBytes(UTF_8);
    byte[] valueBytes = value.getBytes(UTF_8);
    ByteBuffer plaintext = ByteBuffer.allocate(Integer.BYTES + tagBytes.length + valueBytes.length);
    plaintext.putInt(tagBytes.length).put(tagBytes).put(valueBytes);
    byte[] nonce = randomBytes(NONCE_SIZE);
    byte[] stored = new byte[NONCE_SIZE + plaintext.capacity() + TAG_BITS / Byte.SIZE];
    System.arraycopy(nonce, 0, stored, 0, NONCE_SIZE);
    try {
      init(Cipher.ENCRYPT_MODE, rowKey, nonce);
      cipher.doFinal(plaintext.array(), 0, plaintext.capacity(), stored, NONCE_SIZE);
      return stored;
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }

  @Override
  public Row open(Object rowKey, byte[] stored) {
    try {
      init(Cipher.DECRYPT_MODE, rowKey, stored);
      byte[] plaintext = cipher.doFinal(stored, NONCE_SIZE, stored.length - NONCE_SIZE);
      int tagSize = ByteBuffer.wrap(plaintext).getInt();
      int valueAt = Integer.BYTES + tagSize;
      return new Row(
          new String(plaintext, Integer.BYTES, tagSize, UTF_8),
          new String(plaintext, valueAt, plaintext.length - valueAt, UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the row does not open", e);
    }
  }

  private void init(int mode, Object rowKey, byte[] nonceFirst) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE_SIZE));
    cipher.updateAAD((byte[]) rowKey);
  }

  private byte[] randomBytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }
}
