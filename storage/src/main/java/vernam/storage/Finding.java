package vernam.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that {@link EncryptedStore#verify} found wrong with one row. Immutable and safe for use
 * by many threads.
 */
public final class Finding {
  /** What is wrong. */
  public enum Kind {
    /** The row was removed from the database. */
    MISSING,
    /** The row, or what is kept beside it, does not open or was changed. */
    ALTERED,
    /** The row was put there by another, or was put back after it had been removed. */
    ADDED,
    /** The row has the value of another row of the store, and that one has its value. */
    EXCHANGED,
    /** The row is what it was at an earlier time. */
    ROLLED_BACK,
    /**
     * The rows do not add up to what the ledger says, and which of them are wrong cannot be told:
     * several were removed or rolled back together with all that is kept beside them.
     */
    UNNAMED
  }

  /** What the row holds. */
  public enum Subject {
    /** A value under a tag. */
    TAG,
    /** A child store. */
    METATAG,
    /** Something that the store notes for itself. */
    RECORD,
    /** A profile, with whose credentials the store is opened. */
    PROFILE,
    /** Not known. */
    UNKNOWN
  }

  private final Kind kind;
  private final Subject subject;
  private final List<Tag> path;
  private final @Nullable Tag label;
  private final String rowId;

  Finding(Kind kind, Subject subject, List<Tag> path, @Nullable Tag label, String rowId) {
    this.kind = kind;
    this.subject = subject;
    this.path = List.copyOf(path);
    this.label = label;
    this.rowId = rowId;
  }

  /** Returns what is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns what the row holds. */
  public Subject subject() {
    return subject;
  }

  /**
   * Returns the labels that lead to the store that the row is in: none for the main store, and none
   * if it is not known which store it is.
   */
  public List<Tag> path() {
    return path;
  }

  /** Returns the tag, or the label of the child, if it could be read. */
  public Optional<Tag> label() {
    return Optional.ofNullable(label);
  }

  /**
   * Returns the name of the row in the database, as {@link EncryptedStore#rowId} gives it for a
   * tag; of a profile its {@code profile_id}; empty for {@link Kind#UNNAMED}.
   */
  public String rowId() {
    return rowId;
  }

  /** Returns the kind and the name of the row, no tags. */
  @Override
  public String toString() {
    return kind + " " + subject + " " + rowId;
  }
}
