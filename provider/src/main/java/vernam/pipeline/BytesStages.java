package vernam.pipeline;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stages for byte strings. All are stateless and safe for use by many threads; arrays that come in
 * are not changed. Source: specification pipelines, sections 3 and 4.
 */
public final class BytesStages {
  private BytesStages() {}

  /** Returns the stage that reads each as an unsigned number; an empty one is 0. */
  public static Stage<byte[], BigInteger> toNumber(ByteOrder order) {
    return Stage.each(bytes -> NumberBytes.read(bytes, order));
  }

  /** Returns the stage that writes each in lowercase hexadecimal, two digits per byte. */
  public static Stage<byte[], String> toHex() {
    return Stage.each(HexFormat.of()::formatHex);
  }

  /** Returns the stage that reads each as text; malformed is {@link IllegalArgumentException}. */
  public static Stage<byte[], String> decode(Charset charset) {
    return Stage.each(bytes -> Texts.decode(bytes, charset));
  }

  /** Returns the stage that reads each as a JSON value; see {@link TextStages#parseJson}. */
  public static Stage<byte[], Object> parseJson() {
    return Stage.each(bytes -> JsonReader.read(Texts.decodeUtf8(bytes)));
  }

  /** Returns the stage that writes each in Base64 with padding, as the bytes of its ASCII text. */
  public static Stage<byte[], byte[]> toBase64() {
    return Stage.each(bytes -> Base64Text.encode(bytes).getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Returns the stage that reads each as the ASCII text of Base64. What is not exactly as it is
   * written is an {@link IllegalArgumentException}.
   */
  public static Stage<byte[], byte[]> fromBase64() {
    return Stage.each(bytes -> Base64Text.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** Returns the stage that reads each as a number in the digits of a table of single bytes. */
  public static Stage<byte[], BigInteger> fromBase(BaseTable table) {
    return Stage.each(table::decodeBytes);
  }

  /** Returns the stage that fills each up with {@code 0} on the left, but behind a sign. */
  public static Stage<byte[], byte[]> zeroFill(int width) {
    return Stage.each(bytes -> Bytes.zeroFill(bytes, width));
  }

  /** Returns the stage that takes a slice of each. */
  public static Stage<byte[], byte[]> sliceEach(Slice slice) {
    return Stage.each(bytes -> Bytes.slice(bytes, slice));
  }

  /**
   * Returns the stage that takes a byte of each, 0 to 255. A position outside is an {@link
   * IndexOutOfBoundsException}.
   *
   * @param position negative from the end
   */
  public static Stage<byte[], BigInteger> elementAt(int position) {
    return Stage.each(
        bytes -> BigInteger.valueOf(bytes[Texts.index(position, bytes.length)] & 0xFF));
  }

  /**
   * Returns the stage that replaces all places where some bytes occur in each.
   *
   * @param old not empty
   */
  public static Stage<byte[], byte[]> replaceEach(byte[] old, byte[] replacement) {
    return replaceEach(old, replacement, Integer.MAX_VALUE);
  }

  /**
   * Returns the stage that replaces the first places where some bytes occur in each.
   *
   * @param old not empty
   * @param count how many at most
   */
  public static Stage<byte[], byte[]> replaceEach(byte[] old, byte[] replacement, int count) {
    TextStages.requireContent(old.length, "what is replaced");
    byte[] from = old.clone();
    byte[] to = replacement.clone();
    return Stage.each(bytes -> Bytes.replace(bytes, from, to, count));
  }

  /**
   * Returns the stage that joins all and cuts them anew.
   *
   * @param size bytes in a piece, at least 1; the last may have fewer
   * @throws IllegalArgumentException if the size is less
   */
  public static Stage<byte[], byte[]> resize(int size) {
    TextStages.requireSize(size);
    Stage<byte[], byte[]> stage = () -> new BytesPieces.Sized(size);
    return stage.opaque();
  }

  /** Returns the stage that appends bytes to each. */
  public static Stage<byte[], byte[]> delimit(byte[] delimiter) {
    byte[] end = delimiter.clone();
    return Stage.each(bytes -> Bytes.concat(bytes, end));
  }

  /**
   * Returns the stage that joins all and cuts them at a delimiter, which is dropped, and so are
   * empty pieces. The delimiter is found across items too.
   *
   * @param delimiter not empty
   */
  public static Stage<byte[], byte[]> splitOn(byte[] delimiter) {
    TextStages.requireContent(delimiter.length, "a delimiter");
    byte[] cut = delimiter.clone();
    Stage<byte[], byte[]> stage = () -> new BytesPieces.Delimited(cut);
    return stage.opaque();
  }

  /**
   * Returns the stage that makes each list of numbers a byte string. A number outside of 0 to 255
   * is an {@link IllegalArgumentException}.
   */
  public static Stage<List<? extends Number>, byte[]> packed() {
    return Stage.each(
        numbers -> {
          byte[] bytes = new byte[numbers.size()];
          IntStream.range(0, bytes.length).forEach(i -> bytes[i] = octet(numbers.get(i)));
          return bytes;
        });
  }

  private static byte octet(Number number) {
    long value =
        number instanceof BigInteger integer && integer.bitLength() > 8 ? -1 : number.longValue();
    if (value < 0 || value > 0xFF || number.doubleValue() != value) {
      throw new IllegalArgumentException("a byte is from 0 to 255");
    }
    return (byte) value;
  }
}
