package vernam.storage;

import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vernam.storage.engine.Engine;
import vernam.storage.engine.TestDatabase;

/** A fresh database for a store. */
final class StoreFixture extends TestDatabase {
  static final SecretKey KEY = key(1);

  /** Makes an H2 database in memory. */
  StoreFixture() {
    this(Engine.H2);
  }

  StoreFixture(Engine engine) {
    super(engine);
  }

  static SecretKey key(int filling) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  EncryptedStore create() {
    return EncryptedStores.create(url, KEY);
  }

  EncryptedStore open() {
    return EncryptedStores.open(url, KEY);
  }

  /** Returns how many connections there are to an H2 database, this one included. */
  int sessions() {
    return rows("SELECT session_id FROM information_schema.sessions").size();
  }

  /** Returns the names of the rows in the order of their tags. */
  List<String> rowIds() {
    return rows("SELECT row_id FROM vernam_item ORDER BY row_position").stream()
        .map(row -> row.get(0))
        .toList();
  }
}
