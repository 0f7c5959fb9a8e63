package vernam.storage.aiootp;

/** What became of one entry of a manifest. */
public enum RowStatus {
  /** The file verifies, holds JSON, and its name is the label's. */
  OK,

  /**
   * The file verifies under its name and holds JSON, but the label leads to another name: it
   * changed its type on the way through JSON, or another Unicode version escaped it.
   */
  NAME_MISMATCH,

  /** There is no file. */
  MISSING,

  /**
   * The file does not verify, has a size that no file of aiootp has, is no regular file, or holds
   * no JSON that a store reads; or the manifest gives it a name that aiootp never gives.
   */
  DAMAGED,

  /** The file is larger than the reader was told to read. It was left alone. */
  TOO_LARGE;

  /** Returns whether the file's bytes are there and verified. */
  public boolean isUsable() {
    return this == OK || this == NAME_MISMATCH;
  }
}
