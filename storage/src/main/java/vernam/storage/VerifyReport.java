package vernam.storage;

import java.util.List;

/**
 * What {@link EncryptedStore#verify} has found.
 *
 * @param version the version of the store that was checked
 * @param rows how many rows the ledger says there are, children and their rows included
 * @param findings what is wrong, one by one; unmodifiable
 */
public record VerifyReport(long version, long rows, List<Finding> findings) {
  /** Makes a report. */
  public VerifyReport {
    findings = List.copyOf(findings);
  }

  /** Returns whether nothing was found. */
  public boolean isIntact() {
    return findings.isEmpty();
  }
}
