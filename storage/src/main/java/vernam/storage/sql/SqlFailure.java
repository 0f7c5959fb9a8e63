package vernam.storage.sql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * The database failed. Carries codes only: the messages of drivers quote statements and values, so
 * they and their exceptions stay behind.
 */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

  /**
   * A transaction that could not be put in order with others, a deadlock, a lock not had in time.
   */
  private static final Set<String> CONFLICT = Set.of("40001", "40P01", "55P03");

  private static final int H2_LOCK_TIMEOUT = 50200;
  private static final int H2_CONCURRENT_UPDATE = 90131;
  private static final int MYSQL_LOCK_TIMEOUT = 1205;
  private static final int MYSQL_DEADLOCK = 1213;
  private static final int MARIADB_RECORD_CHANGED = 1020;

  /** Conflicts that have a number of their own and a state that says too little. */
  private static final Map<Integer, Set<String>> CONFLICT_CODES =
      Map.of(
          H2_LOCK_TIMEOUT, Set.of("HYT00"),
          H2_CONCURRENT_UPDATE, Set.of("90131"),
          MYSQL_LOCK_TIMEOUT, Set.of("HY000", "40001", "41000"),
          MYSQL_DEADLOCK, Set.of("HY000", "40001"),
          MARIADB_RECORD_CHANGED, Set.of("HY000"));

  private static final String DUPLICATE_KEY = "23505";
  private static final String INTEGRITY_CLASS = "23";
  private static final int MYSQL_DUPLICATE_KEY = 1062;

  /** Not for this user, or not for a database that is only read. */
  private static final Set<String> FORBIDDEN = Set.of("25006", "42501", "90096", "90097");

  private static final Set<Integer> MYSQL_FORBIDDEN = Set.of(1142, 1290);
  private static final Set<String> MYSQL_FORBIDDEN_STATES = Set.of("42000", "HY000");
  private static final int H2_NO_DATABASE = 90146;
  private static final int H2_IN_USE = 90020;

  private final String message;
  private final String sqlState;
  private final int vendorCode;

  private SqlFailure(String message, String sqlState, int vendorCode) {
    super(message);
    this.message = message;
    this.sqlState = sqlState;
    this.vendorCode = vendorCode;
  }

  /** Returns what is known of a driver's exception, without its words. */
  static SqlFailure of(SQLException e) {
    String sqlState = e.getSQLState() == null ? "" : e.getSQLState();
    int vendorCode = e.getErrorCode();
    String what =
        vendorCode == H2_IN_USE && sqlState.equals(String.valueOf(H2_IN_USE))
            ? "the database is in use by another process"
            : "the database failed";
    return new SqlFailure(
        what + " (SQL state " + sqlState + ", code " + vendorCode + ")", sqlState, vendorCode);
  }

  /** Returns a failure that the database did not notice itself. */
  static SqlFailure of(String message) {
    return new SqlFailure(message, "", 0);
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Returns the SQL state, or the empty string. */
  public String sqlState() {
    return sqlState;
  }

  /** Returns the database's own number, or 0. */
  public int vendorCode() {
    return vendorCode;
  }

  /** Returns whether a row of that key is there already. */
  public boolean isDuplicate() {
    return sqlState.equals(DUPLICATE_KEY)
        || (sqlState.startsWith(INTEGRITY_CLASS) && vendorCode == MYSQL_DUPLICATE_KEY);
  }

  /** Returns whether the same transaction may succeed when tried again. */
  public boolean isConflict() {
    return CONFLICT.contains(sqlState)
        || CONFLICT_CODES.getOrDefault(vendorCode, Set.of()).contains(sqlState);
  }

  /** Returns whether the user or the database may not be written with. */
  boolean isForbidden() {
    return FORBIDDEN.contains(sqlState)
        || (MYSQL_FORBIDDEN.contains(vendorCode) && MYSQL_FORBIDDEN_STATES.contains(sqlState));
  }

  /** Returns whether a table is missing. */
  public boolean isMissingTable() {
    return NO_TABLE.contains(sqlState);
  }

  /** Returns whether the whole database is missing and was not to be created. */
  public boolean isMissingDatabase() {
    return vendorCode == H2_NO_DATABASE && sqlState.equals(String.valueOf(H2_NO_DATABASE));
  }
}
