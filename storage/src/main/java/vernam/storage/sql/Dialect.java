package vernam.storage.sql;

import java.util.List;
import java.util.Locale;

/**
 * What differs between databases.
 *
 * @param binaryType the column type for byte strings of any size
 * @param beforeTables statements to run once, before tables are made
 */
record Dialect(String binaryType, List<String> beforeTables) {
  private static final Dialect STANDARD = new Dialect("BLOB", List.of());
  private static final Dialect POSTGRESQL = new Dialect("BYTEA", List.of());
  private static final Dialect MARIADB = new Dialect("LONGBLOB", List.of());

  /**
   * Keeps values of the usual size in the row itself; H2 would put them aside from 256 bytes on.
   */
  private static final Dialect H2 = new Dialect("BLOB", List.of("SET MAX_LENGTH_INPLACE_LOB 4096"));

  /** Returns the dialect of a product, by the name that its driver gives. */
  static Dialect of(String productName) {
    return switch (productName.toLowerCase(Locale.ROOT)) {
      case "h2" -> H2;
      case "postgresql" -> POSTGRESQL;
      case "mariadb", "mysql" -> MARIADB;
      default -> STANDARD;
    };
  }
}
