package vernam.storage.core;

import java.util.Optional;

/** What a row of a store is. Names and labels of different kinds are under different keys. */
public enum RowKind {
  /** A value under a tag. */
  TAG(0),
  /** A child store; the value is its root salt. */
  METATAG(1),
  /** Something that the store notes for itself. */
  RECORD(2);

  private final int number;

  RowKind(int number) {
    this.number = number;
  }

  /** Returns the number in the database. */
  public int number() {
    return number;
  }

  /** Returns the kind of a number, if there is one. */
  public static Optional<RowKind> of(int number) {
    return number >= 0 && number < values().length
        ? Optional.of(values()[number])
        : Optional.empty();
  }

  /** Returns the domain of row names; for tags it is aiootp's. */
  Domain nameDomain() {
    return switch (this) {
      case TAG -> Domain.FILENAME;
      case METATAG -> Domain.METATAG_NAME;
      case RECORD -> Domain.RECORD_NAME;
    };
  }

  /** Returns the domain of the key that gives labels their sivs. */
  Domain labelMacDomain() {
    return switch (this) {
      case TAG -> Domain.TAG_LABEL_MAC;
      case METATAG -> Domain.METATAG_LABEL_MAC;
      case RECORD -> Domain.RECORD_LABEL_MAC;
    };
  }

  /** Returns the domain of the key that gives labels their key streams. */
  Domain labelStreamDomain() {
    return switch (this) {
      case TAG -> Domain.TAG_LABEL_STREAM;
      case METATAG -> Domain.METATAG_LABEL_STREAM;
      case RECORD -> Domain.RECORD_LABEL_STREAM;
    };
  }

  /** Returns the domain of the key of labels in layouts 1 to 3. */
  Domain oldLabelDomain() {
    return switch (this) {
      case TAG -> Domain.OLD_TAG_LABEL;
      case METATAG -> Domain.OLD_METATAG_LABEL;
      case RECORD -> Domain.OLD_RECORD_LABEL;
    };
  }
}
