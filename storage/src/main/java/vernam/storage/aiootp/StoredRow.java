package vernam.storage.aiootp;

/** One entry of a manifest, with the bytes of its file if they can be used. */
public final class StoredRow {
  private static final byte[] NOTHING = {};

  private final String name;
  private final Label label;
  private final RowStatus status;
  private final byte[] sealed;

  private StoredRow(String name, Label label, RowStatus status, byte[] sealed) {
    this.name = name;
    this.label = label;
    this.status = status;
    this.sealed = sealed;
  }

  /**
   * Returns a row with its sealed bytes, which are not copied.
   *
   * @throws IllegalArgumentException if a row of this status has no bytes
   */
  public static StoredRow usable(String name, Label label, RowStatus status, byte[] sealed) {
    if (!status.isUsable()) {
      throw new IllegalArgumentException("the row is " + status);
    }
    return new StoredRow(name, label, status, sealed);
  }

  static StoredRow unusable(String name, Label label, RowStatus status) {
    return new StoredRow(name, label, status, NOTHING);
  }

  /** Returns the file name in the manifest. Only that of a usable row is known to be a name. */
  public String name() {
    return name;
  }

  /** Returns the tag. */
  public Label label() {
    return label;
  }

  /** Returns what became of the file. */
  public RowStatus status() {
    return status;
  }

  /**
   * Returns the bytes of the file, 80 + 256·b, not a copy. They are sealed under {@link #name}.
   *
   * @throws IllegalStateException if the row is not usable
   */
  public byte[] sealed() {
    if (!status.isUsable()) {
      throw new IllegalStateException("the row is " + status);
    }
    return sealed;
  }
}
