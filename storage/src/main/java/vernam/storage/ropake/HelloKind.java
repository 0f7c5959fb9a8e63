package vernam.storage.ropake;

import java.util.Set;

/** What a message to the server may be, by the names of its fields alone. Nothing is verified. */
public enum HelloKind {
  /** It may be for {@link RopakeServer#register}. */
  REGISTRATION,
  /** It may be for {@link RopakeServer#login}. */
  AUTHENTICATION,
  /** It is neither. */
  INVALID;

  /** Returns what a message may be. Source: specification ropake, section 5.5. */
  public static HelloKind of(String message) {
    Set<String> names;
    try {
      names = Fields.parse(message).names();
    } catch (MalformedHelloException e) {
      return INVALID;
    }
    boolean named = names.contains(Fields.KEY_ID);
    if (names.isEmpty() || named != names.contains("ciphertext")) {
      return INVALID;
    }
    return named ? AUTHENTICATION : REGISTRATION;
  }
}
