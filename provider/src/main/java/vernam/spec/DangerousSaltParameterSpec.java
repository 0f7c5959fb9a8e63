package vernam.spec;

import java.security.spec.AlgorithmParameterSpec;

/**
 * A salt chosen by the caller for a cipher that does not survive a repeated one: the only way to
 * give {@code OneTimePad} its salt for encryption.
 *
 * <p><b>Danger:</b> under equal key, salt and associated data all pads of {@code OneTimePad}
 * repeat, so the exclusive or of two such messages is the exclusive or of their plaintexts, and
 * whoever knows one reads the other. Nothing is needed for that but the two ciphertexts. Use this
 * class to reproduce a known message, as tests do; otherwise give no parameters, and the cipher
 * draws a salt that nobody has used.
 *
 * <p>For decryption, and for {@code Chunky2048}, it means the same as an {@link
 * javax.crypto.spec.IvParameterSpec}. Immutable. Source: specification onetimepad-0.18, section 3
 * and appendix B.
 */
public final class DangerousSaltParameterSpec implements AlgorithmParameterSpec {
  /** Bytes in a salt. */
  public static final int SALT_SIZE = MessageParameterSpec.SALT_SIZE;

  private final byte[] salt;

  /**
   * Makes parameters of a salt, by which the caller says that it was never used before.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied; the cipher refuses one of zeros
   * @throws IllegalArgumentException if the salt has another size
   */
  public DangerousSaltParameterSpec(byte[] salt) {
    this.salt = MessageParameterSpec.copy(salt);
  }

  /** Returns a copy of the salt. */
  public byte[] salt() {
    return salt.clone();
  }
}
