package vernam.storage.contract;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.engine.Engine;
import vernam.storage.engine.TestDatabase;

/** A fresh database, and the one store in it as the guide opens it. */
abstract class GuideStore {
  static final SecretKey KEY = key(1);
  static final SecretKey OTHER_KEY = key(2);

  final TestDatabase database;

  /** What the test has opened, once it has. */
  Db db;

  GuideStore(Engine engine) {
    database = new TestDatabase(engine);
  }

  static SecretKey key(int filling) {
    byte[] bytes = new byte[EncryptedStores.KEY_SIZE];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  EncryptedStore opened() {
    return EncryptedStores.open(database.url, KEY);
  }

  void create(Way way) throws Exception {
    db = way.preloaded(() -> EncryptedStores.create(database.url, KEY));
  }

  void reopen(Way way) throws Exception {
    db.close();
    db = way.preloaded(this::opened);
  }

  void reopenOnDemand(Way way) throws Exception {
    db.close();
    db = way.onDemand(this::opened);
  }

  /** Returns how many rows there are, of tags and of children. */
  long rows() {
    return database.number("SELECT COUNT(*) FROM vernam_item");
  }

  @AfterEach
  void closeAll() {
    if (db != null) {
      db.close();
    }
    database.close();
  }
}
