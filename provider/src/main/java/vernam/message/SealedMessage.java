package vernam.message;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Salts;
import vernam.spec.MalformedMessageException;

/**
 * A sealed message taken apart: tag, salt, synthetic IV where the format has one, and blocks. All
 * of them are public values; none was verified yet. The forms in which a message travels are made
 * of it and read into it: {@link BytesForm}, {@link DictionaryForm}, {@link TokenForm}, {@link
 * FileForm}, {@link AsciiForm}.
 *
 * <p>Immutable and safe for use by many threads; {@code toString} shows sizes only. Source:
 * specification chunky2048, section 11; onetimepad-0.18, section 7.
 */
public final class SealedMessage {
  private final WireFormat format;
  private final byte[] hmac;
  private final String salt;
  private final byte[] siv;
  private final byte[] blocks;

  /** Takes over the arrays, whose sizes must be right. */
  private SealedMessage(WireFormat format, byte[] hmac, String salt, byte[] siv, byte[] blocks) {
    this.format = format;
    this.hmac = hmac;
    this.salt = salt;
    this.siv = siv;
    this.blocks = blocks;
  }

  /**
   * Returns the message with these parts, all copied.
   *
   * @param hmac 32 bytes
   * @param salt 64 hexadecimal digits, not all zero; uppercase digits make another salt
   * @param syntheticIv 16 bytes for {@link WireFormat#CHUNKY_2048}, none for the other
   * @param blocks one or more of 256 bytes each, one after the other
   * @throws MalformedMessageException if a part is not of its form
   */
  public static SealedMessage of(
      WireFormat format, byte[] hmac, String salt, byte[] syntheticIv, byte[] blocks)
      throws MalformedMessageException {
    return takeOver(format, hmac.clone(), salt, syntheticIv.clone(), blocks.clone());
  }

  /** Does the same as {@link #of}, but owns the arrays from now on. */
  static SealedMessage takeOver(
      WireFormat format, byte[] hmac, String salt, byte[] siv, byte[] blocks)
      throws MalformedMessageException {
    require(hmac.length == WireFormat.HMAC_SIZE, "a tag is 32 bytes");
    try {
      Salts.requireValid(salt);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a salt is 64 hexadecimal digits, not all zero");
    }
    require(
        siv.length == format.sivSize(), "a synthetic IV has " + format.sivSize() + " bytes here");
    require(
        blocks.length > 0 && blocks.length % WireFormat.BLOCK_SIZE == 0,
        "a message has one or more blocks of 256 bytes");
    return new SealedMessage(format, hmac, salt, siv, blocks);
  }

  /**
   * Returns the message that {@code Cipher} has written.
   *
   * @param salt the cipher's IV, 32 bytes
   * @param output all output of the cipher, from {@code update} and {@code doFinal} together
   * @throws MalformedMessageException if no message of the format has these sizes, or the salt is
   *     zero
   */
  public static SealedMessage fromCipherOutput(WireFormat format, byte[] salt, byte[] output)
      throws MalformedMessageException {
    require(salt.length == WireFormat.SALT_SIZE, "a salt is 32 bytes, not " + salt.length);
    return fromOutput(format, HexFormat.of().formatHex(salt), output);
  }

  static SealedMessage fromOutput(WireFormat format, String salt, byte[] output)
      throws MalformedMessageException {
    require(
        format.output().blocksIn(output.length) > 0,
        "no message has an output of " + output.length + " bytes");
    int hmac = output.length - WireFormat.HMAC_SIZE;
    return takeOver(
        format,
        Arrays.copyOfRange(output, hmac, output.length),
        salt,
        Arrays.copyOf(output, format.sivSize()),
        Arrays.copyOfRange(output, format.sivSize(), hmac));
  }

  /**
   * Returns the message as {@code Cipher.doFinal} takes it for decryption, with {@link
   * #saltBytes()} as the IV.
   */
  public byte[] toCipherInput() {
    byte[] input = new byte[siv.length + blocks.length + hmac.length];
    System.arraycopy(siv, 0, input, 0, siv.length);
    System.arraycopy(blocks, 0, input, siv.length, blocks.length);
    System.arraycopy(hmac, 0, input, siv.length + blocks.length, hmac.length);
    return input;
  }

  /** Returns the family to which the message belongs. */
  public WireFormat format() {
    return format;
  }

  /** Returns a copy of the tag, 32 bytes. */
  public byte[] hmac() {
    return hmac.clone();
  }

  /** Returns the salt as it enters the keys: 64 hexadecimal digits, nearly always lowercase. */
  public String salt() {
    return salt;
  }

  /**
   * Returns the 32 bytes of the salt.
   *
   * @throws MalformedMessageException if the salt has uppercase digits: their spelling enters the
   *     keys, and bytes would lose it
   */
  public byte[] saltBytes() throws MalformedMessageException {
    require(salt.equals(salt.toLowerCase(Locale.ROOT)), "bytes would lose the case of the salt");
    return HexFormat.of().parseHex(salt);
  }

  /** Returns a copy of the synthetic IV: 16 bytes, or none where the format has none. */
  public byte[] syntheticIv() {
    return siv.clone();
  }

  /** Returns a copy of the blocks, 256 bytes each, one after the other. */
  public byte[] blocks() {
    return blocks.clone();
  }

  /** Returns how many blocks there are, one or more. */
  public int blockCount() {
    return blocks.length / WireFormat.BLOCK_SIZE;
  }

  /** Returns the blocks in the array that is still the message's. */
  byte[] blocksView() {
    return blocks;
  }

  /** Returns whether the other is the same message, part by part. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SealedMessage message
        && format == message.format
        && MessageDigest.isEqual(hmac, message.hmac)
        && salt.equals(message.salt)
        && Arrays.equals(siv, message.siv)
        && Arrays.equals(blocks, message.blocks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(format, Arrays.hashCode(hmac), salt);
  }

  /** Returns the format and how many blocks there are. */
  @Override
  public String toString() {
    return "SealedMessage[" + format + ", " + blockCount() + " blocks]";
  }

  private static void require(boolean condition, String message) throws MalformedMessageException {
    if (!condition) {
      throw new MalformedMessageException(message);
    }
  }
}
