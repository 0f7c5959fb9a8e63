package vernam.literal;

import java.util.Arrays;
import java.util.function.Consumer;

/** Text in an array of the caller, of which nothing is kept. */
final class TextView extends Literal {
  private final char[] characters;

  TextView(char[] characters) {
    this.characters = characters;
  }

  @Override
  public boolean isFalsy() {
    return characters.length == 0;
  }

  @Override
  void printTo(TextBuffer out) {
    useCodePoints(codePoints -> Quoting.text(codePoints, out));
  }

  @Override
  void printUnquotedTo(TextBuffer out) {
    useCodePoints(codePoints -> Text.printUnquoted(codePoints, out));
  }

  private void useCodePoints(Consumer<int[]> use) {
    int[] codePoints = new int[Character.codePointCount(characters, 0, characters.length)];
    try {
      int at = 0;
      for (int i = 0; i < codePoints.length; i++) {
        codePoints[i] = Character.codePointAt(characters, at);
        at += Character.charCount(codePoints[i]);
      }
      use.accept(codePoints);
    } finally {
      Arrays.fill(codePoints, 0);
    }
  }
}
