package vernam.contract;

import java.util.Arrays;

/** Puts what happened into words. */
final class Answers {
  /** What a cipher says that did as asked. */
  static final String ACCEPTED = "accepted";

  static final String BAD_TAG = "AEADBadTagException";

  static final String ILLEGAL_ARGUMENT = "IllegalArgumentException";

  static final String ILLEGAL_STATE = "IllegalStateException";

  static final String INVALID_KEY = "InvalidKeyException";

  static final String INVALID_PARAMETERS = "InvalidAlgorithmParameterException";

  /** What is said where decryption gave the plaintext, wholly and nothing else. */
  static final String PLAINTEXT = "the plaintext";

  static final String SHORT_BUFFER = "ShortBufferException";

  private Answers() {}

  /** Something to try. */
  @FunctionalInterface
  interface Attempt {
    void run() throws Exception;
  }

  /** Something to try that gives bytes. */
  @FunctionalInterface
  interface Output {
    byte[] get() throws Exception;
  }

  /** Returns the name of what was thrown, or {@link #ACCEPTED}. */
  static String to(Attempt attempt) {
    try {
      attempt.run();
      return ACCEPTED;
    } catch (Exception e) {
      return name(e);
    }
  }

  /** Returns whether the bytes are the expected ones, or the name of what was thrown. */
  static String is(byte[] expected, Output output) {
    try {
      return same(expected, output.get());
    } catch (Exception e) {
      return name(e);
    }
  }

  /** Returns {@link #PLAINTEXT} if the two are equal. */
  static String same(byte[] expected, byte[] actual) {
    return Arrays.equals(expected, actual) ? PLAINTEXT : "other bytes";
  }

  /** Returns the name of an exception, or of the first one above it that the JDK exports. */
  static String name(Exception e) {
    Class<?> type = e.getClass();
    while (!type.getName().startsWith("java")) {
      type = type.getSuperclass();
    }
    return type.getSimpleName();
  }
}
