package vernam.storage.ropake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/** The fields of a message, which are checked one by one as they are read. */
final class Fields {
  static final String SALT = "salt";
  static final String PUB = "pub";
  static final String PASSWORD_SALT = "password_salt";
  static final String SESSION_SALT = "session_salt";
  static final String KEYED_PASSWORD = "keyed_password";
  static final String KEY_ID = "key_id";

  /** Characters in a message; the longest of aiootp's has 2.4 thousand. */
  private static final int MAX_LENGTH = 16 * 1024;

  private static final JsonCodec JSON = new JsonCodec();
  private static final Pattern PUBLIC_KEY = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, Object> values;

  private Fields(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads a message that anybody may have sent.
   *
   * @throws MalformedHelloException if it is too long, or no JSON object
   */
  static Fields parse(String text) throws MalformedHelloException {
    // before anything is made of it: a number of many digits takes long to read
    if (text.length() > MAX_LENGTH) {
      throw new MalformedHelloException("a message has at most " + MAX_LENGTH + " characters");
    }
    return parse(text.getBytes(UTF_8));
  }

  /** Reads a message that was verified; the caller wipes the bytes. */
  static Fields parse(byte[] utf8) throws MalformedHelloException {
    try {
      if (JSON.read(utf8, Object.class) instanceof Map<?, ?> object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put(String.valueOf(name), value));
        return new Fields(values);
      }
    } catch (JsonFailure e) {
      throw new MalformedHelloException("a message is JSON");
    }
    throw new MalformedHelloException("a message is an object of JSON");
  }

  /** Returns fields as aiootp's JSON; the caller wipes it. */
  static byte[] toJson(Map<String, ?> fields) {
    try {
      return JSON.write(fields);
    } catch (JsonFailure e) {
      throw new IllegalStateException("texts and integers have a JSON form", e);
    }
  }

  static String toText(Map<String, ?> fields) {
    return new String(toJson(fields), US_ASCII);
  }

  Set<String> names() {
    return values.keySet();
  }

  Map<String, Object> values() {
    return values;
  }

  /** Checks that the fields are these and no others. */
  Fields only(Set<String> names) throws MalformedHelloException {
    if (!values.keySet().equals(names)) {
      throw new MalformedHelloException("the message has not the fields of its kind");
    }
    return this;
  }

  Value512 text(String name) throws MalformedHelloException {
    return require(Value512.ofHex(values.get(name)), name, "128 lowercase hexadecimal digits");
  }

  Value512 integer(String name) throws MalformedHelloException {
    return require(Value512.ofInteger(values.get(name)), name, "an integer from 0 to 2^512 - 1");
  }

  byte[] publicKey() throws MalformedHelloException {
    Optional<byte[]> key =
        values.get(PUB) instanceof String text && PUBLIC_KEY.matcher(text).matches()
            ? Optional.of(HexFormat.of().parseHex(text))
            : Optional.empty();
    return require(key, PUB, "64 lowercase hexadecimal digits");
  }

  private static <T> T require(Optional<T> value, String name, String form)
      throws MalformedHelloException {
    return value.orElseThrow(() -> new MalformedHelloException(name + " is " + form));
  }
}
