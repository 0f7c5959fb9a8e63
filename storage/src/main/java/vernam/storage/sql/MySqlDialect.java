package vernam.storage.sql;

/** MySQL, and what MariaDB has in common with it. */
class MySqlDialect implements Dialect {
  @Override
  public String binaryType() {
    return "LONGBLOB";
  }

  /**
   * The usual collation takes "a" for "A", and the usual engine can be one without transactions.
   */
  @Override
  public String tableOptions() {
    return "ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin";
  }
}
