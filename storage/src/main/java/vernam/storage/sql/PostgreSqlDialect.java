package vernam.storage.sql;

/** PostgreSQL. */
final class PostgreSqlDialect implements Dialect {
  @Override
  public String binaryType() {
    return "BYTEA";
  }

  /** The driver would hold the whole result, values of several MiB among it. */
  @Override
  public int fetchSize() {
    return 64;
  }
}
