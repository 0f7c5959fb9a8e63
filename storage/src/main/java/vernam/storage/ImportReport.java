package vernam.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import has done.
 *
 * @param tags how many tags were imported, those of children included
 * @param metatags how many children were imported
 * @param items what was not imported as it was, one by one in the order of the directory;
 *     unmodifiable
 */
public record ImportReport(long tags, long metatags, List<Item> items) {
  /** Makes a report. */
  public ImportReport {
    items = List.copyOf(items);
  }

  /** Returns whether nothing was left out. */
  public boolean isComplete() {
    return items.stream().allMatch(item -> item.status() == Status.RESEALED);
  }

  /** What became of a tag or a child. */
  public enum Status {
    /**
     * Imported, but not as the bytes that it was: the file has the name of another label, since the
     * label changed its type on the way through JSON, or another Unicode version escaped it. The
     * value was sealed anew under the label that the database lists.
     */
    RESEALED,

    /** Left out: there is no file. A child is there, but empty, as it would be in aiootp. */
    MISSING,

    /** Left out: the file does not verify, or is not what aiootp writes. */
    DAMAGED,

    /** Left out: the file is larger than what is read. */
    TOO_LARGE,

    /**
     * Left out, and so is all below it: the label is an array, which was a tuple once, and no
     * {@link Tag} is one.
     */
    UNSUPPORTED_LABEL,

    /** Left out: the file has the name of another label, and the right file is there too. */
    SUPERSEDED
  }

  /**
   * One tag or child that was not imported as it was. {@link #toString} shows neither labels nor
   * path.
   */
  public static final class Item {
    private final Finding.Subject subject;
    private final List<Tag> path;
    private final @Nullable Tag label;
    private final String fileName;
    private final Status status;

    Item(
        Finding.Subject subject,
        List<Tag> path,
        @Nullable Tag label,
        String fileName,
        Status status) {
      this.subject = subject;
      this.path = List.copyOf(path);
      this.label = label;
      this.fileName = fileName;
      this.status = status;
    }

    Item with(Status other) {
      return new Item(subject, path, label, fileName, other);
    }

    /** Returns whether it is a tag or a child: {@code TAG} or {@code METATAG}. */
    public Finding.Subject subject() {
      return subject;
    }

    /** Returns the labels that lead to the store that it is in; none for the main store. */
    public List<Tag> path() {
      return path;
    }

    /** Returns the tag, or the label of the child, if it can be one. */
    public Optional<Tag> label() {
      return Optional.ofNullable(label);
    }

    /**
     * Returns the name of a tag's file as the database lists it, which may be any text if {@link
     * #status} is {@link Status#DAMAGED}; empty for a child.
     */
    public String fileName() {
      return fileName;
    }

    /** Returns what became of it. */
    public Status status() {
      return status;
    }

    @Override
    public String toString() {
      return status + " " + subject;
    }
  }
}
