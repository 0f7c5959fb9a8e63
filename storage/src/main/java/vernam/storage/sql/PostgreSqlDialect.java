package vernam.storage.sql;

/** PostgreSQL. */
final class PostgreSqlDialect implements Dialect {
  @Override
  public String binaryType() {
    return "BYTEA";
  }
}
