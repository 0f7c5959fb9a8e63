package vernam.storage.aiootp;

/** A file that a manifest names cannot be used. Stays inside this package. */
final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RowStatus status;

  UnusableFileException(RowStatus status) {
    super("the file is " + status);
    this.status = status;
  }

  RowStatus status() {
    return status;
  }
}
