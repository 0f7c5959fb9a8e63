package vernam.storage;

import java.nio.file.Path;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.core.DamageException;
import vernam.storage.core.MessageCipher;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.Database;
import vernam.storage.sql.SqlFailure;
import vernam.storage.sql.StoreRow;

/** Creates and opens stores with a given provider and source of randomness. */
final class StoreFactory {
  /** There is one store per database so far. */
  static final String STORE_NAME = "default";

  private static final int MAIN_DEPTH = 0;

  private final Provider provider;
  private final MessageCipher cipher;

  StoreFactory(Provider provider, SecureRandom random) {
    this.provider = provider;
    this.cipher = new MessageCipher(provider, random);
  }

  /** Returns the factory behind {@link EncryptedStores}. */
  static StoreFactory standard() {
    return Standard.FACTORY;
  }

  /** Made when first needed. The provider is our own object: nothing is registered. */
  private static final class Standard {
    static final StoreFactory FACTORY = new StoreFactory(new VernamProvider(), new SecureRandom());
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
    try (RootKeys keys = rootKeys(key)) {
      return connected(source, database -> create(database, keys));
    }
  }

  private EncryptedStore open(Supplier<Database> source, SecretKey key) {
    try (RootKeys keys = rootKeys(key)) {
      return connected(source, database -> open(database, keys));
    }
  }

  private EncryptedStore create(Database database, RootKeys keys) {
    if (!database.hasTables()) {
      database.createTables();
    }
    byte[] sealedSalt = RootSalt.create(keys, cipher);
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
      RowSeal seal = new RowSeal(keys.tree(rootSalt), cipher);
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
      rootSalt = RootSalt.open(keys, cipher, store.rootSalt());
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

  private RootKeys rootKeys(SecretKey key) {
    byte[] raw = key.getEncoded();
    if (raw == null) {
      throw new IllegalArgumentException("the key does not show its bytes");
    }
    try {
      if (raw.length != EncryptedStores.KEY_SIZE) {
        throw new IllegalArgumentException(
            "a key is " + EncryptedStores.KEY_SIZE + " bytes, not " + raw.length);
      }
      return RootKeys.derive(provider, Literal.hexView(raw), MAIN_DEPTH);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
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
