package vernam.pipeline;

import java.util.function.Consumer;

/** Texts joined, to be cut elsewhere. */
abstract class TextPieces implements Stage.Work<String, String> {
  final StringBuilder held = new StringBuilder();

  @Override
  public final void take(String item, Consumer<? super String> out) {
    held.append(item);
    held.delete(0, cut(item, out));
  }

  @Override
  public final void end(Consumer<? super String> out) {
    if (held.length() > 0) {
      out.accept(held.toString());
    }
    close();
  }

  @Override
  public final void close() {
    held.setLength(0);
  }

  /** Gives out the pieces that are whole, and returns how many characters are done with. */
  abstract int cut(String item, Consumer<? super String> out);

  /** Pieces of one size. */
  static final class Sized extends TextPieces {
    private final int size;
    private long count;

    Sized(int size) {
      this.size = size;
    }

    @Override
    int cut(String item, Consumer<? super String> out) {
      count += Texts.length(item);
      int at = 0;
      for (; count >= size; count -= size) {
        int end = held.offsetByCodePoints(at, size);
        out.accept(held.substring(at, end));
        at = end;
      }
      return at;
    }
  }

  /** Pieces between delimiters. */
  static final class Delimited extends TextPieces {
    private final String delimiter;
    private int searched;

    Delimited(String delimiter) {
      this.delimiter = delimiter;
    }

    @Override
    int cut(String item, Consumer<? super String> out) {
      int at = 0;
      int found = held.indexOf(delimiter, searched);
      while (found >= 0) {
        if (found > at) {
          out.accept(held.substring(at, found));
        }
        at = found + delimiter.length();
        found = held.indexOf(delimiter, at);
      }
      // A delimiter may have begun in the last characters; none is looked for twice elsewhere.
      searched = Math.max(0, held.length() - at - delimiter.length() + 1);
      return at;
    }
  }
}
