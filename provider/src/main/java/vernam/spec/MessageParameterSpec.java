package vernam.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The salt of a {@code Chunky2048} or {@code OneTimePad} message and, for decryption, the greatest
 * age that it may have. Where no age limit is wanted, {@link javax.crypto.spec.IvParameterSpec}
 * with the salt does the same.
 *
 * <p>For encryption {@code OneTimePad} refuses both: see {@link DangerousSaltParameterSpec}.
 *
 * <p>Immutable. Source: specification chunky2048, sections 13 and 18; onetimepad-0.18, section 9.
 */
public final class MessageParameterSpec implements AlgorithmParameterSpec {
  /** Bytes in a salt. */
  public static final int SALT_SIZE = 32;

  private final byte[] salt;
  private final @Nullable Duration maxAge;

  /**
   * Makes parameters without an age limit.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied
   * @throws IllegalArgumentException if the salt has another size
   */
  public MessageParameterSpec(byte[] salt) {
    this.salt = copy(salt);
    this.maxAge = null;
  }

  /**
   * Makes parameters with an age limit, which counts in decryption and is ignored in encryption. A
   * message carries the second in which it was sealed; one that is older than the limit is refused
   * with {@link MessageExpiredException} after its tag was verified.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied
   * @param maxAge more than zero
   * @throws IllegalArgumentException if the salt has another size, or the limit is zero or less:
   *     aiootp takes zero for «no limit», which a computed limit must not mean by accident
   */
  public MessageParameterSpec(byte[] salt, Duration maxAge) {
    this.salt = copy(salt);
    if (maxAge.isZero() || maxAge.isNegative()) {
      throw new IllegalArgumentException("an age limit is more than zero");
    }
    this.maxAge = maxAge;
  }

  /** Returns a copy of the salt. */
  public byte[] salt() {
    return salt.clone();
  }

  /** Returns the age limit, if there is one. */
  public Optional<Duration> maxAge() {
    return Optional.ofNullable(maxAge);
  }

  static byte[] copy(byte[] salt) {
    if (salt.length != SALT_SIZE) {
      throw new IllegalArgumentException("a salt is " + SALT_SIZE + " bytes, not " + salt.length);
    }
    return salt.clone();
  }
}
