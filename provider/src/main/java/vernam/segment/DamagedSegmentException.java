package vernam.segment;

import java.io.IOException;
import java.io.Serial;

/**
 * A segment is not the one that was sealed at its place: it was altered, moved, or belongs to
 * another container, key or context; or the container was cut or extended there. Nothing of it was
 * shown; what was shown before it is genuine, but may not be all.
 */
public final class DamagedSegmentException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final long number;

  DamagedSegmentException(long number) {
    super("segment " + number + " does not verify");
    this.number = number;
  }

  /** Returns the number of the segment, from 0. With a wrong key it is that of the first read. */
  public long number() {
    return number;
  }
}
