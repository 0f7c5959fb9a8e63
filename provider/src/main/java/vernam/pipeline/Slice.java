package vernam.pipeline;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The positions {@code start:stop:step} of a text, byte string or list, as Python counts them:
 * negative ones from the end, a missing one up to the end, a negative step backwards, and positions
 * outside are no error. Immutable. Source: specification pipelines, section 3.
 *
 * @param start the first position, or null for the end where the step begins
 * @param stop the position before which it ends, or null for the end where the step ends
 * @param step not 0
 */
public record Slice(@Nullable Integer start, @Nullable Integer stop, int step) {
  /** Makes a slice. */
  public Slice {
    if (step == 0) {
      throw new IllegalArgumentException("a step is not 0");
    }
  }

  /** Returns the slice from a position up to before another. */
  public static Slice of(int start, int stop) {
    return new Slice(start, stop, 1);
  }

  /** Returns the slice from a position to the end. */
  public static Slice from(int start) {
    return new Slice(start, null, 1);
  }

  /** Returns the slice from the beginning up to before a position. */
  public static Slice to(int stop) {
    return new Slice(null, stop, 1);
  }

  /** Returns the whole, backwards. */
  public static Slice reversed() {
    return new Slice(null, null, -1);
  }

  /** Returns the slice with another step. */
  public Slice by(int newStep) {
    return new Slice(start, stop, newStep);
  }

  /** Returns the positions, in order, in something of so many elements. */
  IntStream positions(int length) {
    int lowest = step > 0 ? 0 : -1;
    int highest = step > 0 ? length : length - 1;
    int first = clip(start, step > 0 ? lowest : highest, lowest, highest, length);
    int end = clip(stop, step > 0 ? highest : lowest, lowest, highest, length);
    long span = step > 0 ? (long) end - first : (long) first - end;
    long stride = Math.abs((long) step);
    long count = span <= 0 ? 0 : (span + stride - 1) / stride;
    return IntStream.range(0, (int) count).map(i -> first + i * step);
  }

  private static int clip(
      @Nullable Integer position, int missing, int lowest, int highest, int length) {
    if (position == null) {
      return missing;
    }
    int counted = position < 0 ? position + length : position;
    return Math.max(lowest, Math.min(highest, counted));
  }
}
