package vernam.storage.ropake;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.engine.Engine;
import vernam.storage.engine.TestDatabase;

/** The stores of a client and a server, each in a database of its own. */
final class Stored implements AutoCloseable {
  static final SecretKey KEY = key();

  final TestDatabase clientDatabase = new TestDatabase(Engine.H2);
  final TestDatabase serverDatabase = new TestDatabase(Engine.H2);
  EncryptedStore clientStore = EncryptedStores.create(clientDatabase.url, KEY);
  EncryptedStore serverStore = EncryptedStores.create(serverDatabase.url, KEY);

  private static SecretKey key() {
    byte[] bytes = new byte[EncryptedStores.KEY_SIZE];
    Arrays.fill(bytes, (byte) 7);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  /** Returns the child with the records. */
  EncryptedStore records() {
    return serverStore.metatag(RopakeServer.CHILD);
  }

  void reopenClient() {
    clientStore.close();
    clientStore = EncryptedStores.open(clientDatabase.url, KEY);
  }

  void reopenServer() {
    serverStore.close();
    serverStore = EncryptedStores.open(serverDatabase.url, KEY);
  }

  @Override
  public void close() {
    clientStore.close();
    serverStore.close();
    clientDatabase.close();
    serverDatabase.close();
  }
}
