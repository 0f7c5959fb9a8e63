package vernam.storage.sql;

/** Which tables a database has. */
public enum Layout {
  /** None. */
  NONE,
  /** Those of an earlier version of this library, which can be brought to the present layout. */
  OLDER,
  /** Those of this version. */
  CURRENT
}
