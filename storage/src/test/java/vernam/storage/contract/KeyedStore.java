package vernam.storage.contract;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.engine.Engine;
import vernam.storage.engine.TestDatabase;

/** A fresh store for each test. */
abstract class KeyedStore {
  static final SecretKey KEY = key(1);

  final TestDatabase database;
  EncryptedStore store;

  KeyedStore(Engine engine) {
    database = new TestDatabase(engine);
    store = EncryptedStores.create(database.url, KEY);
  }

  static SecretKey key(int filling) {
    byte[] bytes = new byte[EncryptedStores.KEY_SIZE];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  void reopen() {
    store.close();
    store = EncryptedStores.open(database.url, KEY);
  }

  @AfterEach
  void closeAll() {
    store.close();
    database.close();
  }
}
