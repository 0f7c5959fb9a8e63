package vernam.message;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vernam.spec.MalformedMessageException;

/**
 * The dictionary form of a message: one integer for each block, and the other parts as hexadecimal
 * text. Its names are {@code ciphertext}, {@code hmac}, {@code salt} and, for Chunky2048, {@code
 * synthetic_iv}, in this order.
 *
 * <p>JSON is read by a library of the caller's choice, whose map {@link #decode} takes. That
 * library must give integers of 617 digits as they are: one that turns numbers into doubles cannot
 * be used.
 *
 * <p>Stateless. Source: specification chunky2048, section 11.1; onetimepad-0.18, section 7.
 */
public final class DictionaryForm {
  private static final String CIPHERTEXT = "ciphertext";
  private static final String HMAC = "hmac";
  private static final String SALT = "salt";
  private static final String SYNTHETIC_IV = "synthetic_iv";
  private static final Pattern LOWERCASE_HEX = Pattern.compile("[0-9a-f]*");

  private DictionaryForm() {}

  /**
   * Returns the dictionary of a message: a {@code List<BigInteger>} and texts, in aiootp's order.
   */
  public static Map<String, Object> encode(SealedMessage message) {
    byte[] bytes = message.blocksView();
    List<BigInteger> blocks = new ArrayList<>(message.blockCount());
    for (int at = 0; at < bytes.length; at += WireFormat.BLOCK_SIZE) {
      blocks.add(new BigInteger(1, bytes, at, WireFormat.BLOCK_SIZE));
    }
    Map<String, Object> dictionary = new LinkedHashMap<>();
    dictionary.put(CIPHERTEXT, Collections.unmodifiableList(blocks));
    dictionary.put(HMAC, HexFormat.of().formatHex(message.hmac()));
    dictionary.put(SALT, message.salt());
    if (message.format().sivSize() > 0) {
      dictionary.put(SYNTHETIC_IV, HexFormat.of().formatHex(message.syntheticIv()));
    }
    return Collections.unmodifiableMap(dictionary);
  }

  /** Returns the dictionary as JSON text, character by character as aiootp writes it. */
  public static String toJson(SealedMessage message) {
    StringBuilder json = new StringBuilder("{");
    encode(message)
        .forEach(
            (name, value) -> {
              json.append(json.length() == 1 ? "\"" : ", \"").append(name).append("\": ");
              // A list of integers prints as JSON does; every text here is hexadecimal.
              if (value instanceof List<?> blocks) {
                json.append(blocks);
              } else {
                json.append('"').append(value).append('"');
              }
            });
    return json.append('}').toString();
  }

  /**
   * Returns the message in a dictionary, as a JSON library gives it; nothing is verified. Other
   * names are ignored, as aiootp does.
   *
   * @param dictionary under {@code ciphertext} a list of one or more integers ({@link BigInteger},
   *     {@link Long}, {@link Integer}) from 0 to 2<sup>2048</sup> − 1; texts under the other names:
   *     lowercase hexadecimal digits, except that those of the salt may be of either case
   * @throws MalformedMessageException if a part is missing or not of its form, the salt zero
   *     included
   */
  public static SealedMessage decode(WireFormat format, Map<String, ?> dictionary)
      throws MalformedMessageException {
    if (!(dictionary.get(SALT) instanceof String salt)) {
      throw new MalformedMessageException("a message has a salt, which is a text");
    }
    return SealedMessage.takeOver(
        format,
        hex(HMAC, dictionary.get(HMAC), WireFormat.HMAC_SIZE),
        salt,
        format.sivSize() == 0
            ? new byte[0]
            : hex(SYNTHETIC_IV, dictionary.get(SYNTHETIC_IV), format.sivSize()),
        blocks(dictionary.get(CIPHERTEXT)));
  }

  private static byte[] blocks(@Nullable Object ciphertext) throws MalformedMessageException {
    if (!(ciphertext instanceof List<?> list) || list.isEmpty()) {
      throw new MalformedMessageException("a message has a list of at least one block");
    }
    if (list.size() > Integer.MAX_VALUE / WireFormat.BLOCK_SIZE) {
      throw new MalformedMessageException("a message of " + list.size() + " blocks is too large");
    }
    byte[] blocks = new byte[list.size() * WireFormat.BLOCK_SIZE];
    int end = 0;
    for (Object value : list) {
      end += WireFormat.BLOCK_SIZE;
      byte[] bytes = block(value).toByteArray();
      // The sign may take one byte more than a block has; leading zeros take none.
      int count = Math.min(bytes.length, WireFormat.BLOCK_SIZE);
      System.arraycopy(bytes, bytes.length - count, blocks, end - count, count);
    }
    return blocks;
  }

  private static BigInteger block(@Nullable Object value) throws MalformedMessageException {
    BigInteger block = null;
    if (value instanceof BigInteger integer) {
      block = integer;
    } else if (value instanceof Long || value instanceof Integer) {
      block = BigInteger.valueOf(((Number) value).longValue());
    }
    if (block == null
        || block.signum() < 0
        || block.bitLength() > Byte.SIZE * WireFormat.BLOCK_SIZE) {
      throw new MalformedMessageException("a block is an integer from 0 to 2^2048 - 1");
    }
    return block;
  }

  private static byte[] hex(String name, @Nullable Object value, int size)
      throws MalformedMessageException {
    if (!(value instanceof String text)
        || text.length() != 2 * size
        || !LOWERCASE_HEX.matcher(text).matches()) {
      throw new MalformedMessageException(
          name + " is " + 2 * size + " lowercase hexadecimal digits");
    }
    return HexFormat.of().parseHex(text);
  }
}
