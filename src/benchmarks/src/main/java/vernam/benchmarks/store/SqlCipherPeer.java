package vernam.benchmarks.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.mc.SQLiteMCConfig;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/**
 * SQLite with pages encrypted and authenticated in the format of SQLCipher 4, a log written ahead,
 * and a raw key: with a password, opening would take 256,000 rounds of PBKDF2 more.
 */
final class SqlCipherPeer implements Peer {
  private final RowForm form = new PlainForm();
  private final byte[] key = new byte[32];

  SqlCipherPeer() {
    new SecureRandom().nextBytes(key);
  }

  @Override
  public String title() {
    return "SQLCipher";
  }

  @Override
  public PeerStore create(Path folder) throws SQLException {
    Connection connection = connect(folder);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE item (item_key %s PRIMARY KEY, item_value BLOB NOT NULL)"
              .formatted(form.keyType()));
    }
    return store(connection);
  }

  @Override
  public PeerStore open(Path folder) throws SQLException {
    return store(connect(folder));
  }

  private TableStore store(Connection connection) throws SQLException {
    return new TableStore(
        connection,
        "INSERT INTO item (item_key, item_value) VALUES (?, ?)"
            + " ON CONFLICT (item_key) DO UPDATE SET item_value = excluded.item_value",
        form,
        new FullSynchronous(connection));
  }

  private Connection connect(Path folder) throws SQLException {
    SQLiteMCConfig config = SQLiteMCSqlCipherConfig.getV4Defaults().withRawUnsaltedKey(key).build();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    return config.createConnection("jdbc:sqlite:" + folder.resolve(VernamPeer.FILE));
  }

  /** With {@code NORMAL} a commit is in the file, with {@code FULL} it is on the disk. */
  private static final class FullSynchronous implements PowerSafety {
    private final Connection connection;

    FullSynchronous(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void begin() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA synchronous = FULL");
      }
    }

    @Override
    public void afterPut() {
      // the commit has done it
    }

    @Override
    public void close() {
      // the connection is not ours
    }
  }
}
