package vernam.benchmarks.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An H2 file with the settings that the store has for its own, so that they are no difference. Only
 * the file itself is H2's usual one, which an interrupted thread closes for all.
 */
final class H2File {
  private static final long MEBIBYTE = 1 << 20;

  private static final String SETTINGS =
      ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64;CACHE_SIZE=" + cacheKibibytes();

  private final String place;
  private final String moreSettings;
  private final String password;

  /**
   * Names a file.
   *
   * @param moreSettings as in a URL, each after a semicolon
   * @param password of the file, a space, and of the user; empty if there is none
   */
  H2File(Path folder, String moreSettings, String password) {
    this.place = url(folder);
    this.moreSettings = moreSettings;
    this.password = password;
  }

  /** Returns the URL of the file in a folder as H2 has it by default, without settings. */
  private static String url(Path folder) {
    return "jdbc:h2:" + folder.resolve(VernamPeer.FILE).toAbsolutePath();
  }

  /** Makes the file with its table, and returns the table. */
  TableStore create(RowForm form) throws SQLException {
    Connection connection = connect("");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET MAX_LENGTH_INPLACE_LOB 4096");
      statement.execute(
          "CREATE TABLE item (item_key %s PRIMARY KEY, item_value BLOB NOT NULL)"
              .formatted(form.keyType()));
    }
    return store(connection, form);
  }

  /** Returns the table in the file. */
  TableStore open(RowForm form) throws SQLException {
    return store(connect(";IFEXISTS=TRUE"), form);
  }

  private TableStore store(Connection connection, RowForm form) throws SQLException {
    return new TableStore(
        connection,
        "MERGE INTO item (item_key, item_value) KEY (item_key) VALUES (?, ?)",
        form,
        new H2Checkpoint(connection));
  }

  /** An eighth of the heap, from 16 to 256 MiB. */
  private static long cacheKibibytes() {
    long share = Runtime.getRuntime().maxMemory() / 8;
    return Math.min(256 * MEBIBYTE, Math.max(16 * MEBIBYTE, share)) / 1024;
  }

  private Connection connect(String condition) throws SQLException {
    return DriverManager.getConnection(place + SETTINGS + moreSettings + condition, "", password);
  }
}
