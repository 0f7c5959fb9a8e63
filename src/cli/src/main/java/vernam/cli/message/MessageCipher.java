package vernam.cli.message;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import vernam.message.BytesForm;
import vernam.spec.MessageParameterSpec;

/**
 * Seals and opens messages in aiootp's file form, through the standard {@link Cipher} class and
 * nothing else.
 */
public final class MessageCipher {
  public static final String ALGORITHM = "Chunky2048";

  private final Provider provider;

  public MessageCipher(Provider provider) {
    this.provider = provider;
  }

  /** Encrypts under a new random salt and puts everything a reader needs into one message. */
  public byte[] seal(SecretKey key, byte[] plaintext) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM, provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return BytesForm.fromCipherOutput(cipher.getIV(), cipher.doFinal(plaintext));
  }

  /**
   * Returns the plaintext of a message that is whole and unchanged.
   *
   * @param maxAge how old the message may be, or null for any age
   */
  public byte[] open(SecretKey key, byte[] message, @Nullable Duration maxAge)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM, provider);
    cipher.init(Cipher.DECRYPT_MODE, key, parameters(BytesForm.salt(message), maxAge));
    return cipher.doFinal(BytesForm.toCipherInput(message));
  }

  private static AlgorithmParameterSpec parameters(byte[] salt, @Nullable Duration maxAge) {
    return maxAge == null ? new IvParameterSpec(salt) : new MessageParameterSpec(salt, maxAge);
  }
}
