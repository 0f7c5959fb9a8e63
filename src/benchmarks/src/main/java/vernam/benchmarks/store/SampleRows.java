package vernam.benchmarks.store;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbered rows, the same in every run: tags in ascending order, values of letters and digits. */
final class SampleRows {
  private static final int SEED = 2048;
  private static final int STEP = 7919;

  private final int valueSize;
  private final String text;

  /** Makes rows whose values have this many bytes. */
  SampleRows(int valueSize) {
    this.valueSize = valueSize;
    this.text =
        new Random(SEED)
            .ints(valueSize + 1_000_000L, 0, Character.MAX_RADIX)
            .map(digit -> Character.forDigit(digit, Character.MAX_RADIX))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  String tag(int number) {
    return "customer-%09d".formatted(number);
  }

  /** Returns the number of a tag. */
  int number(String tag) {
    return Integer.parseInt(tag, tag.indexOf('-') + 1, tag.length(), 10);
  }

  String value(int number) {
    int start = start(number);
    return text.substring(start, start + valueSize);
  }

  /** Returns whether a text is the value of a row. */
  boolean isValue(int number, String value) {
    return value.length() == valueSize && text.startsWith(value, start(number));
  }

  /** Returns the rows from one number up to, but not including, another. */
  Stream<Map.Entry<String, String>> range(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> Map.entry(tag(number), value(number)));
  }

  private int start(int number) {
    return Math.floorMod(number * STEP, text.length() - valueSize);
  }
}
