package vernam.pipeline;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vernam.cipher.RawKey;
import vernam.literal.Literal;
import vernam.message.Keystream;
import vernam.message.WireFormat;

/**
 * Endless key streams as coroutines: aiootp's {@code keys} and {@code bytes_keys}. Each step gives
 * 128 bytes, and a value sent with a request changes all later ones. Asked to finish, a stream ends
 * with the salt as its result; whoever has key, salt and pid, and sends the same values, gets the
 * same stream again.
 *
 * <pre>{@code
 * try (Coroutine<Literal, String, Literal> names = Keys.hex(key, pid, new RandomValues())) {
 *   Step<String, Literal> first = names.resume(null); // 256 digits
 *   Literal salt = names.finish().orElseThrow();
 * }
 * }</pre>
 *
 * <p>Keys are any values that are not empty, none, zero or false; they are needed until the
 * coroutine is closed, and a view of the caller's array may be wiped then. Salts are any values: a
 * text is another one than a byte string. A value sent that has no UTF-8 form is an {@link
 * IllegalArgumentException} and changes nothing. {@code close} overwrites the state; what was given
 * out is the caller's to wipe.
 *
 * <p>A coroutine is not safe for use by several threads. Source: specification pipelines, sections
 * 16.3 and 18.1.
 *
 * @see Keystream
 */
public final class Keys {
  private static final Literal NO_PID = Literal.integer(0);

  private Keys() {}

  /**
   * Returns the key stream of a salt, 256 lowercase hexadecimal digits a step.
   *
   * @param pid aiootp's default is the integer 0
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, String, Literal> hex(Literal key, Literal salt, Literal pid) {
    return hex(WireFormat.CHUNKY_2048, key, salt, pid);
  }

  /**
   * Returns the key stream of a new random salt, 256 lowercase hexadecimal digits a step. A reset
   * draws another one.
   *
   * @param random draws a text of 64 digits at the first request
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, String, Literal> hex(
      Literal key, Literal pid, RandomValues random) {
    return new Stream<>(WireFormat.CHUNKY_2048, key, salts(random), pid, Keys::takeHex);
  }

  /**
   * Returns a key stream of the cipher of aiootp 0.19 or of that of 0.18, 256 digits a step.
   *
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, String, Literal> hex(
      WireFormat format, Literal key, Literal salt, Literal pid) {
    return new Stream<>(format, key, () -> salt, pid, Keys::takeHex);
  }

  /**
   * Returns the key stream of a salt, 128 bytes a step.
   *
   * @param pid aiootp's default is the integer 0
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, byte[], Literal> bytes(Literal key, Literal salt, Literal pid) {
    return bytes(WireFormat.CHUNKY_2048, key, salt, pid);
  }

  /**
   * Returns the key stream of a new random salt, 128 bytes a step. A reset draws another one.
   *
   * @param random draws a text of 64 digits at the first request
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, byte[], Literal> bytes(
      Literal key, Literal pid, RandomValues random) {
    return new Stream<>(
        WireFormat.CHUNKY_2048, key, salts(random), pid, Function.<byte[]>identity());
  }

  /**
   * Returns a key stream of the cipher of aiootp 0.19 or of that of 0.18, 128 bytes a step.
   *
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, byte[], Literal> bytes(
      WireFormat format, Literal key, Literal salt, Literal pid) {
    return new Stream<>(format, key, () -> salt, pid, Function.<byte[]>identity());
  }

  /**
   * Returns the key stream whose salt is the key itself, in the digits of a table: aiootp's {@code
   * table_keystream}. The digits are those of a number, so the first of a step is not evenly
   * distributed and a step may be shorter by leading zeros. <b>The result is the key.</b>
   *
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Coroutine<Literal, String, Literal> digits(Literal key, BaseTable table) {
    return new Stream<>(
        WireFormat.CHUNKY_2048, key, () -> key, NO_PID, bytes -> takeDigits(bytes, table));
  }

  /**
   * Returns the beginning of {@link #digits}, aiootp's {@code table_key}.
   *
   * @param size characters, at least 1
   * @throws IllegalArgumentException if the size is less, or Python would take the key for false
   */
  public static String digits(Literal key, BaseTable table, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a key has at least 1 digit, not " + size);
    }
    StringBuilder text = new StringBuilder();
    int count = 0;
    try (Keystream keystream = Keystream.start(WireFormat.CHUNKY_2048, key, key, NO_PID)) {
      while (count < size) {
        String digits = takeDigits(keystream.next(), table);
        text.append(digits);
        count += digits.codePointCount(0, digits.length());
      }
    }
    return text.substring(0, text.offsetByCodePoints(0, size));
  }

  private static Supplier<Literal> salts(RandomValues random) {
    return () -> Literal.text(random.generateSalt());
  }

  private static String takeHex(byte[] bytes) {
    String digits = HexFormat.of().formatHex(bytes);
    Arrays.fill(bytes, (byte) 0);
    return digits;
  }

  private static String takeDigits(byte[] bytes, BaseTable table) {
    String digits = table.encode(new BigInteger(1, bytes));
    Arrays.fill(bytes, (byte) 0);
    return digits;
  }

  private static final class Stream<O> extends SaltedCoroutine<O> {
    private final WireFormat format;
    private final Literal key;
    private final Literal pid;
    private final Function<byte[], O> form;
    private @Nullable Keystream keystream;

    Stream(
        WireFormat format,
        Literal key,
        Supplier<Literal> salts,
        Literal pid,
        Function<byte[], O> form) {
      super(salts);
      RawKey.requireTruthy(key);
      this.format = format;
      this.key = key;
      this.pid = pid;
      this.form = form;
    }

    @Override
    void start(Literal salt) {
      keystream = Keystream.start(format, key, salt, pid);
    }

    @Override
    O step(@Nullable Literal value) {
      Keystream current = Objects.requireNonNull(keystream);
      return form.apply(value == null ? current.next() : current.next(value));
    }

    @Override
    void wipe() {
      if (keystream != null) {
        keystream.close();
      }
    }
  }
}
