package vernam.benchmarks.store;

/** How a peer puts a tag and a value into the two columns of its table. */
interface RowForm {
  /** Returns the SQL type of the column of keys. */
  String keyType();

  /** Returns the key of a tag, as JDBC takes it. */
  Object key(String tag);

  /** Returns what is stored under a key. */
  byte[] seal(Object key, String tag, String value);

  /** Returns what was stored. */
  Row open(Object key, byte[] stored);

  /** A tag with its value. */
  record Row(String tag, String value) {}
}
