package vernam.storage.sql;

/** Which tables a database has. */
public enum Layout {
  /** None. */
  NONE,
  /**
   * Those of an earlier version of this library, whose rows can be taken over into present ones.
   */
  OLDER,
  /** Those of this version. */
  CURRENT
}
