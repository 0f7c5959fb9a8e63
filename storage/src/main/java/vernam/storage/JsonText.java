package vernam.storage;

import org.jspecify.annotations.Nullable;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/** The JSON texts of the caller's values. */
final class JsonText {
  private JsonText() {}

  /**
   * Returns the text of a value; the caller wipes it.
   *
   * @throws UnwritableValueException if it has none
   */
  static byte[] of(JsonCodec json, @Nullable Object value) {
    try {
      return json.write(value);
    } catch (JsonFailure e) {
      throw new UnwritableValueException(e.getMessage());
    }
  }
}
