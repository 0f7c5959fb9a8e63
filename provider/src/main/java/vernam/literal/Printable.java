package vernam.literal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which code points from U+0080 on are printed as themselves, by a table of our own: what {@code
 * java.lang.Character} knows depends on the running JDK, and the keys derived from a text must not.
 *
 * <p>The table is that of Unicode 14.0 (Python 3.11), on which all known answers rest.
 */
final class Printable {
  private static final String TABLE = "nonprintable-unicode14.txt";

  /** First, last, first, last … of the ranges that are not printable, ascending. */
  private static final int[] BOUNDS = readTable();

  private Printable() {}

  static boolean isPrintable(int codePoint) {
    int found = Arrays.binarySearch(BOUNDS, codePoint);
    // Between a first and a last, the place of insertion is odd; a hit is a bound, so inside.
    return found < 0 && (-found - 1) % 2 == 0;
  }

  private static int[] readTable() {
    InputStream resource =
        Objects.requireNonNull(Printable.class.getResourceAsStream(TABLE), "table is missing");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMapToInt(Printable::bounds)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the bounds of a line {@code 378-379} or, for a range of one, {@code ad}. */
  private static IntStream bounds(String line) {
    String[] bounds = line.split("-", 2);
    int first = Integer.parseInt(bounds[0], 16);
    return IntStream.of(first, bounds.length == 1 ? first : Integer.parseInt(bounds[1], 16));
  }
}
