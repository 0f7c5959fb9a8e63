package vernam.segment;

import java.io.IOException;
import java.io.Serial;

/** What was to be read is no segmented container, or one of a version that is not known. */
public final class NotSegmentedException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  NotSegmentedException(String message) {
    super(message);
  }
}
