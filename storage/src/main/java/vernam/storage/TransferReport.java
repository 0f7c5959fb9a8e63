package vernam.storage;

import java.util.List;

/**
 * What an export or a mirror has done.
 *
 * @param tags how many tags were taken over, those of children included
 * @param metatags how many children were taken over
 * @param damaged rows of the source that were left out, one by one, as {@code ALTERED}; {@link
 *     EncryptedStore#verify} says more of them. Unmodifiable
 */
public record TransferReport(long tags, long metatags, List<Finding> damaged) {
  /** Makes a report. */
  public TransferReport {
    damaged = List.copyOf(damaged);
  }

  /** Returns whether nothing was left out. */
  public boolean isComplete() {
    return damaged.isEmpty();
  }
}
