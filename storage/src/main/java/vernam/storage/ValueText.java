package vernam.storage;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vernam.storage.json.JsonCodec;

/**
 * The JSON text of a value in memory, to be stored, and a print of it that shows later whether the
 * value has changed.
 *
 * @param text the text; wiped by {@link #close}
 * @param print equal for equal texts only
 */
@SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
record ValueText(byte[] text, String print) implements AutoCloseable {
  private static final JsonCodec JSON = new JsonCodec();

  /**
   * Returns the text of a value.
   *
   * @throws UnwritableValueException if it has none
   */
  static ValueText of(@Nullable Object value) {
    byte[] text = JsonText.of(JSON, value);
    return new ValueText(text, print(text));
  }

  /** Returns the print of a value; {@link UnwritableValueException} if it has no text. */
  static String printOf(@Nullable Object value) {
    try (ValueText text = of(value)) {
      return text.print();
    }
  }

  private static String print(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no SHA-256", e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(text, (byte) 0);
  }

  @Override
  public String toString() {
    return "ValueText";
  }
}
