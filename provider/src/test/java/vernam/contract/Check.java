package vernam.contract;

/**
 * One question about a cipher. What the cipher does is put into a few words, so that the answers of
 * several can be compared and printed.
 */
interface Check {
  Row row();

  /** Returns the question, with which its row of the table begins. */
  default String question() {
    return row().question;
  }

  /** Returns the answer that a caller of {@code Cipher} may expect. */
  default String expected() {
    return row().expected;
  }

  /** Asks a cipher; whatever it throws is an answer as well. */
  default String ask(Subject subject) {
    try {
      return row().body.ask(subject);
    } catch (Exception e) {
      return Answers.name(e);
    }
  }

  /** A question that is still to be asked. */
  @FunctionalInterface
  interface Question {
    String ask(Subject subject) throws Exception;
  }

  /** What each constant of a topic holds. */
  record Row(String question, String expected, Question body) {}
}
