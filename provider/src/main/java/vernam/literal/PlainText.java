package vernam.literal;

/**
 * A text string of printable ASCII without quotes and backslashes, which is printed as it stands
 * between quotes. Salts, digests and domain constants are such texts; they enter each message.
 */
final class PlainText extends Literal {
  private final String text;

  PlainText(String text) {
    this.text = text;
  }

  /** Returns whether a text string is plain. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '\'' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isFalsy() {
    return text.isEmpty();
  }

  /** Does not tell from other texts, which have quotes or other characters in them. */
  @Override
  String kind() {
    return "Text";
  }

  @Override
  void printTo(TextBuffer out) {
    out.ascii('\'');
    out.ascii(text);
    out.ascii('\'');
  }

  @Override
  void printUnquotedTo(TextBuffer out) {
    out.ascii(text);
  }
}
