package vernam.benchmarks.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.Tag;

/** The store as a program uses it, through its exported classes. */
final class VernamPeer implements Peer {
  /** The file of every peer in its folder. */
  static final String FILE = "store";

  private final SecretKey key;

  VernamPeer() {
    byte[] bytes = new byte[EncryptedStores.KEY_SIZE];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "Chunky2048");
  }

  @Override
  public String title() {
    return "Vernam on H2";
  }

  @Override
  public PeerStore create(Path folder) {
    return new Store(folder, EncryptedStores.create(folder.resolve(FILE), key));
  }

  @Override
  public PeerStore open(Path folder) {
    return new Store(folder, EncryptedStores.open(folder.resolve(FILE), key));
  }

  private static final class Store implements PeerStore {
    private final Path folder;
    private final EncryptedStore store;
    private @Nullable Connection beside;
    private @Nullable PowerSafety powerSafety;

    Store(Path folder, EncryptedStore store) {
      this.folder = folder;
      this.store = store;
    }

    @Override
    public void putAll(Stream<Map.Entry<String, String>> rows) {
      store.putAll(rows.map(row -> Map.entry(Tag.of(row.getKey()), row.getValue())));
    }

    @Override
    public void put(String tag, String value) throws SQLException {
      store.put(Tag.of(tag), value);
      if (powerSafety != null) {
        powerSafety.afterPut();
      }
    }

    /** The store does not offer it: it is asked of H2 through a second connection. */
    @Override
    public void makePowerSafe() throws SQLException {
      Connection second =
          DriverManager.getConnection(
              "jdbc:h2:vernam:" + folder.resolve(FILE).toAbsolutePath() + ";IFEXISTS=TRUE", "", "");
      beside = second;
      powerSafety = new H2Checkpoint(second);
      powerSafety.begin();
    }

    @Override
    public Optional<String> get(String tag) {
      return store.get(Tag.of(tag), String.class);
    }

    @Override
    public void forEach(BiConsumer<String, String> action) {
      store.forEach(
          String.class, (tag, value) -> action.accept((String) tag.value(), String.valueOf(value)));
    }

    @Override
    public void close() throws SQLException {
      store.close();
      if (powerSafety != null) {
        powerSafety.close();
      }
      if (beside != null) {
        beside.close();
      }
    }
  }
}
