package vernam.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code Mac}s {@code StreamHMAC-Chunky2048} and {@code StreamHMAC-OneTimePad} need beside
 * the key: the salt, associated data and, for Chunky2048, the synthetic IV of the message.
 *
 * <p>The input of such a Mac is ciphertext. It is cut into blocks of 256 bytes, whatever pieces it
 * comes in, and a last piece counts as a block too. So over the blocks of a sealed message, and
 * with its salt, associated data and IV, the result is the tag of the message.
 *
 * <pre>{@code
 * Mac mac = Mac.getInstance("StreamHMAC-Chunky2048", vernam);
 * mac.init(key, new StreamHmacParameterSpec(salt, associatedData, siv));
 * byte[] tag = mac.doFinal(blocks); // 32 bytes
 * }</pre>
 *
 * <p>Immutable. Source: specification chunky2048, section 8; onetimepad-0.18, section 5.
 */
public final class StreamHmacParameterSpec implements AlgorithmParameterSpec {
  /** Bytes in a salt. */
  public static final int SALT_SIZE = MessageParameterSpec.SALT_SIZE;

  /** Bytes in a synthetic IV. */
  public static final int SIV_SIZE = 16;

  private static final byte[] NONE = {};

  private final byte[] salt;
  private final byte[] associatedData;
  private final byte @Nullable [] siv;

  /**
   * Makes parameters without associated data and IV.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied; the Mac refuses one of zeros
   * @throws IllegalArgumentException if the salt has another size
   */
  public StreamHmacParameterSpec(byte[] salt) {
    this(salt, NONE);
  }

  /**
   * Makes parameters without an IV.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied; the Mac refuses one of zeros
   * @param associatedData copied; none of it is the same as an empty array
   * @throws IllegalArgumentException if the salt has another size
   */
  public StreamHmacParameterSpec(byte[] salt, byte[] associatedData) {
    this.salt = MessageParameterSpec.copy(salt);
    this.associatedData = associatedData.clone();
    this.siv = null;
  }

  /**
   * Makes parameters with an IV, which {@code StreamHMAC-OneTimePad} refuses.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied; the Mac refuses one of zeros
   * @param associatedData copied; none of it is the same as an empty array
   * @param siv {@value #SIV_SIZE} bytes, copied: the first of a message's ciphertext
   * @throws IllegalArgumentException if salt or IV has another size
   */
  public StreamHmacParameterSpec(byte[] salt, byte[] associatedData, byte[] siv) {
    if (siv.length != SIV_SIZE) {
      throw new IllegalArgumentException(
          "a synthetic IV is " + SIV_SIZE + " bytes, not " + siv.length);
    }
    this.salt = MessageParameterSpec.copy(salt);
    this.associatedData = associatedData.clone();
    this.siv = siv.clone();
  }

  /** Returns a copy of the salt. */
  public byte[] salt() {
    return salt.clone();
  }

  /** Returns a copy of the associated data, empty if there is none. */
  public byte[] associatedData() {
    return associatedData.clone();
  }

  /** Returns a copy of the synthetic IV, if there is one. */
  public Optional<byte[]> siv() {
    return Optional.ofNullable(siv).map(byte[]::clone);
  }
}
