package vernam.storage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.Database;
import vernam.storage.sql.SqlFailure;
import vernam.storage.sql.StoreRow;

/** Creates and opens stores with given cryptography. */
final class StoreFactory {
  /** There is one store per database so far. */
  static final String STORE_NAME = "default";

  private final Crypto crypto;

  StoreFactory(Crypto crypto) {
    this.crypto = crypto;
  }

  /** Returns the factory behind {@link EncryptedStores}. */
  static StoreFactory standard() {
    return Standard.FACTORY;
  }

  /** Made when first needed. */
  private static final class Standard {
    static final StoreFactory FACTORY = new StoreFactory(Crypto.standard());
  }

  EncryptedStore create(Path file, SecretKey key) {
    return create(() -> Database.of(file, true), key);
  }

  EncryptedStore create(String jdbcUrl, SecretKey key) {
    return create(() -> Database.of(jdbcUrl, true), key);
  }

  EncryptedStore create(DataSource dataSource, SecretKey key) {
    return create(() -> Database.of(dataSource), key);
  }

  EncryptedStore open(Path file, SecretKey key) {
    return open(() -> Database.of(file, false), key);
  }

  EncryptedStore open(String jdbcUrl, SecretKey key) {
    return open(() -> Database.of(jdbcUrl, false), key);
  }

  EncryptedStore open(DataSource dataSource, SecretKey key) {
    return open(() -> Database.of(dataSource), key);
  }

  private EncryptedStore create(Supplier<Database> source, SecretKey key) {
    try (RootKeys keys = crypto.rootKeys(key)) {
      return connected(source, database -> create(database, keys));
    }
  }

  private EncryptedStore open(Supplier<Database> source, SecretKey key) {
    try (RootKeys keys = crypto.rootKeys(key)) {
      return connected(source, database -> open(database, keys));
    }
  }

  private EncryptedStore create(Database database, RootKeys keys) {
    if (!database.hasTables()) {
      database.createTables();
    }
    byte[] sealedSalt = RootSalt.create(keys, crypto.cipher());
    StoreRow store = new StoreRow(keys.storeId(), sealedSalt, 0);
    try {
      database.transaction(
          rows -> {
            if (rows.store(STORE_NAME).isPresent()) {
              throw new StoreExistsException(STORE_NAME);
            }
            rows.insertStore(STORE_NAME, store);
            return true;
          });
    } catch (SqlFailure e) {
      if (e.isDuplicate()) {
        throw new StoreExistsException(STORE_NAME);
      }
      throw e;
    }
    return open(database, keys);
  }

  private EncryptedStore open(Database database, RootKeys keys) {
    if (!database.hasTables()) {
      throw new StoreNotFoundException(STORE_NAME);
    }
    StoreRow store =
        database
            .transaction(rows -> rows.store(STORE_NAME))
            .orElseThrow(() -> new StoreNotFoundException(STORE_NAME));
    byte[] rootSalt = rootSalt(keys, store);
    try {
      RowSeal seal = new RowSeal(keys.tree(rootSalt), crypto.cipher());
      return new EncryptedStore(database, new RowCodec(seal), STORE_NAME);
    } finally {
      Arrays.fill(rootSalt, (byte) 0);
    }
  }

  /**
   * Opens the root salt, and tells a wrong key from a damaged record: the name of the store follows
   * from the key, and so does the seal. If one of them fits, it is the right key.
   */
  private byte[] rootSalt(RootKeys keys, StoreRow store) {
    boolean sameName = keys.storeId().equals(store.storeId());
    byte[] rootSalt;
    try {
      rootSalt = RootSalt.open(keys, crypto.cipher(), store.rootSalt());
    } catch (DamageException e) {
      if (sameName) {
        throw new DamagedRowException(keys.rootSaltName());
      }
      throw new WrongKeyException(STORE_NAME);
    }
    if (!sameName) {
      Arrays.fill(rootSalt, (byte) 0);
      throw new DamagedRowException(keys.rootSaltName());
    }
    return rootSalt;
  }

  @FunctionalInterface
  private interface Opening {
    EncryptedStore run(Database database);
  }

  /** Connects, and disconnects if the opening fails. */
  private static EncryptedStore connected(Supplier<Database> source, Opening opening) {
    try {
      Database database = source.get();
      try {
        return opening.run(database);
      } catch (Throwable failure) {
        database.close();
        throw failure;
      }
    } catch (SqlFailure e) {
      if (e.isMissingDatabase()) {
        throw new StoreNotFoundException(STORE_NAME);
      }
      throw StorageFailureException.of(e);
    }
  }
}
