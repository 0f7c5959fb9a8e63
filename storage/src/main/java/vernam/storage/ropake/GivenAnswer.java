package vernam.storage.ropake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the server has given to a login, but whose receipt nothing has shown yet.
 *
 * @param digest of the hello
 * @param keyId of the key that the exchange led to
 * @param reply the message
 */
record GivenAnswer(String digest, String keyId, String reply) {
  private static final String HELLO = "hello";
  private static final String REPLY = "reply";

  static GivenAnswer read(@Nullable Object json) throws ForeignStateException {
    if (json instanceof Map<?, ?> map
        && map.get(HELLO) instanceof String digest
        && map.get(Fields.KEY_ID) instanceof String keyId
        && map.get(REPLY) instanceof String reply) {
      return new GivenAnswer(digest, keyId, reply);
    }
    throw new ForeignStateException("an answer");
  }

  Map<String, Object> toJson() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(HELLO, digest);
    fields.put(Fields.KEY_ID, keyId);
    fields.put(REPLY, reply);
    return fields;
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "GivenAnswer";
  }
}
