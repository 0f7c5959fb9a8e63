package vernam.pipeline;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/**
 * Random keys and salts in aiootp's forms, all of them from one {@link SecureRandom}.
 *
 * <p>Safe for use by many threads. What is returned is the caller's to wipe; texts cannot be.
 * Source: specification pipelines, section 16.2.
 */
public final class RandomValues {
  private static final int KEY_SIZE = 64;
  private static final int HALF_SIZE = 32;

  private final SecureRandom random;

  /** Draws from a new {@link SecureRandom}. */
  public RandomValues() {
    this(new SecureRandom());
  }

  /** Draws from a generator. */
  public RandomValues(SecureRandom random) {
    this.random = random;
  }

  /** Returns a key of 512 bits as a text of 128 lowercase hexadecimal digits. */
  public String csprng() {
    byte[] key = csprbg();
    String digits = HexFormat.of().formatHex(key);
    Arrays.fill(key, (byte) 0);
    return digits;
  }

  /** Returns a key of 512 bits as 64 bytes. */
  public byte[] csprbg() {
    return draw(KEY_SIZE);
  }

  /** Returns a salt of 256 bits as a text of 64 lowercase hexadecimal digits, not all zero. */
  public String generateSalt() {
    return Salts.randomText(random);
  }

  /** Returns 32 bytes. */
  public byte[] random256() {
    return draw(HALF_SIZE);
  }

  /** Returns 64 bytes. */
  public byte[] random512() {
    return draw(KEY_SIZE);
  }

  /**
   * Stirs a value into the generator, besides what it has: it never makes the output predictable.
   */
  public void stir(Literal entropy) {
    // One of the JDK's generators would take its first seed for its only one.
    draw(1);
    byte[] seed = ArgumentHash.of(entropy);
    random.setSeed(seed);
    Arrays.fill(seed, (byte) 0);
  }

  private byte[] draw(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }
}
