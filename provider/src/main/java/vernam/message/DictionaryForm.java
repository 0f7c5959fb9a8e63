package vernam.message;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vernam.chunky2048.Layout;
import vernam.cipher.Salts;
import vernam.spec.MalformedMessageException;

/**
 * The dictionary form of a Chunky2048 message: one integer for each block, and the other parts as
 * hexadecimal text. How it is written as JSON is left to the caller's library; the names are {@code
 * ciphertext}, {@code hmac}, {@code salt} and {@code synthetic_iv}, in this order.
 *
 * <p>Immutable. Source: specification chunky2048, section 11.1.
 */
public final class DictionaryForm {
  private static final Pattern LOWERCASE_HEX = Pattern.compile("[0-9a-f]*");

  private final List<BigInteger> ciphertext;
  private final String hmac;
  private final String salt;
  private final String syntheticIv;

  private DictionaryForm(
      List<BigInteger> ciphertext, String hmac, String salt, String syntheticIv) {
    this.ciphertext = ciphertext;
    this.hmac = hmac;
    this.salt = salt;
    this.syntheticIv = syntheticIv;
  }

  /**
   * Returns the message with these parts, each of which may be missing in what the caller has read.
   *
   * @param ciphertext at least one block, each from 0 to 2<sup>2048</sup> − 1
   * @param hmac 64 lowercase hexadecimal digits
   * @param salt 64 hexadecimal digits, not all zero; aiootp may have been given uppercase ones
   * @param syntheticIv 32 lowercase hexadecimal digits
   * @throws MalformedMessageException if a part is missing or not of its form
   */
  public static DictionaryForm of(
      @Nullable List<? extends @Nullable BigInteger> ciphertext,
      @Nullable String hmac,
      @Nullable String salt,
      @Nullable String syntheticIv)
      throws MalformedMessageException {
    if (salt == null) {
      throw new MalformedMessageException("a message has a salt");
    }
    try {
      Salts.requireValid(salt);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a salt is 64 hexadecimal digits, not all zero");
    }
    return new DictionaryForm(
        blocks(ciphertext),
        hex("hmac", hmac, Layout.HMAC_SIZE),
        salt,
        hex("synthetic_iv", syntheticIv, Layout.SIV_SIZE));
  }

  /**
   * Returns the dictionary form of a message in bytes form.
   *
   * @throws MalformedMessageException if no message has this size, or its salt is zero
   */
  public static DictionaryForm fromBytes(byte[] message) throws MalformedMessageException {
    BytesForm.requireSize(message);
    HexFormat hex = HexFormat.of();
    List<BigInteger> blocks = new ArrayList<>();
    for (int at = Layout.BYTES_BLOCKS; at < message.length; at += Layout.BLOCK_SIZE) {
      blocks.add(new BigInteger(1, message, at, Layout.BLOCK_SIZE));
    }
    return of(
        blocks,
        hex.formatHex(message, Layout.BYTES_HMAC, Layout.BYTES_SALT),
        hex.formatHex(message, Layout.BYTES_SALT, Layout.BYTES_SIV),
        hex.formatHex(message, Layout.BYTES_SIV, Layout.BYTES_BLOCKS));
  }

  /**
   * Returns the bytes form of the message.
   *
   * @throws MalformedMessageException if the salt has uppercase digits: the spelling enters the
   *     keys, and the bytes form would lose it
   */
  public byte[] toBytes() throws MalformedMessageException {
    if (!salt.equals(salt.toLowerCase(Locale.ROOT))) {
      throw new MalformedMessageException("the bytes form would lose the case of the salt");
    }
    byte[] message = new byte[Layout.BYTES_BLOCKS + ciphertext.size() * Layout.BLOCK_SIZE];
    byte[] head = HexFormat.of().parseHex(hmac + salt + syntheticIv);
    System.arraycopy(head, 0, message, 0, head.length);
    byte[] blocks = blockBytes();
    System.arraycopy(blocks, 0, message, Layout.BYTES_BLOCKS, blocks.length);
    return message;
  }

  /** Returns the blocks, each as an unsigned integer. */
  public List<BigInteger> ciphertext() {
    return ciphertext;
  }

  /** Returns the tag as 64 lowercase hexadecimal digits. */
  public String hmac() {
    return hmac;
  }

  /** Returns the salt as it was given. */
  public String salt() {
    return salt;
  }

  /** Returns the synthetic IV as 32 lowercase hexadecimal digits. */
  public String syntheticIv() {
    return syntheticIv;
  }

  /** Returns the blocks one after the other, 256 bytes each. */
  byte[] blockBytes() {
    byte[] blocks = new byte[ciphertext.size() * Layout.BLOCK_SIZE];
    int end = 0;
    for (BigInteger block : ciphertext) {
      end += Layout.BLOCK_SIZE;
      byte[] bytes = block.toByteArray();
      // The sign may take one byte more than a block has; leading zeros take none.
      int count = Math.min(bytes.length, Layout.BLOCK_SIZE);
      System.arraycopy(bytes, bytes.length - count, blocks, end - count, count);
    }
    return blocks;
  }

  private static List<BigInteger> blocks(@Nullable List<? extends @Nullable BigInteger> ciphertext)
      throws MalformedMessageException {
    if (ciphertext == null || ciphertext.isEmpty()) {
      throw new MalformedMessageException("a message has at least one block");
    }
    List<BigInteger> blocks = new ArrayList<>(ciphertext.size());
    for (BigInteger block : ciphertext) {
      if (block == null
          || block.signum() < 0
          || block.bitLength() > Byte.SIZE * Layout.BLOCK_SIZE) {
        throw new MalformedMessageException("a block is an integer from 0 to 2^2048 - 1");
      }
      blocks.add(block);
    }
    return List.copyOf(blocks);
  }

  private static String hex(String name, @Nullable String text, int size)
      throws MalformedMessageException {
    if (text == null || text.length() != 2 * size || !LOWERCASE_HEX.matcher(text).matches()) {
      throw new MalformedMessageException(
          name + " is " + 2 * size + " lowercase hexadecimal digits");
    }
    return text;
  }
}
