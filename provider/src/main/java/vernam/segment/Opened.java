package vernam.segment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a batch of sealed segments.
 *
 * @param plaintexts of the segments in front of the first that is damaged; whoever takes one wipes
 *     it
 * @param damaged tells of that one, or null if there is none
 */
record Opened(List<byte[]> plaintexts, @Nullable DamagedSegmentException damaged) {
  /** Overwrites the plaintexts with zeros. */
  void wipe() {
    plaintexts.forEach(plaintext -> Arrays.fill(plaintext, (byte) 0));
  }
}
