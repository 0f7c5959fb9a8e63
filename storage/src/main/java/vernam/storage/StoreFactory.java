package vernam.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.Database;
import vernam.storage.sql.Rows;
import vernam.storage.sql.SqlFailure;
import vernam.storage.sql.StateRow;
import vernam.storage.sql.StoreRow;

/** Creates and opens stores with given cryptography. */
final class StoreFactory {
  /** There is one store per database so far. */
  static final String STORE_NAME = "default";

  private final Crypto crypto;
  private final StoreRecords records;

  StoreFactory(Crypto crypto) {
    this.crypto = crypto;
    this.records = new StoreRecords(crypto);
  }

  /** Returns the factory behind {@link EncryptedStores}. */
  static StoreFactory standard() {
    return Standard.FACTORY;
  }

  /** Made when first needed. */
  private static final class Standard {
    static final StoreFactory FACTORY = new StoreFactory(Crypto.standard());
  }

  Crypto crypto() {
    return crypto;
  }

  EncryptedStore create(Path file, SecretKey key, StoreOptions options) {
    return create(() -> Database.of(file, true), key, options);
  }

  EncryptedStore create(String jdbcUrl, SecretKey key, StoreOptions options) {
    return create(() -> Database.of(jdbcUrl, true), key, options);
  }

  EncryptedStore create(DataSource dataSource, SecretKey key, StoreOptions options) {
    return create(() -> Database.of(dataSource), key, options);
  }

  EncryptedStore open(Path file, SecretKey key, StoreOptions options) {
    return open(() -> Database.of(file, false), key, options);
  }

  EncryptedStore open(String jdbcUrl, SecretKey key, StoreOptions options) {
    return open(() -> Database.of(jdbcUrl, false), key, options);
  }

  EncryptedStore open(DataSource dataSource, SecretKey key, StoreOptions options) {
    return open(() -> Database.of(dataSource), key, options);
  }

  /** Returns what creates and opens stores by credentials, with the same cryptography. */
  ProfileFactory profiles() {
    return new ProfileFactory(this, crypto);
  }

  private EncryptedStore create(Supplier<Database> source, SecretKey key, StoreOptions options) {
    options.requireForNewStore();
    try (RootKeys keys = crypto.rootKeys(key)) {
      return connected(source, database -> create(database, keys, options, (running, main) -> {}));
    }
  }

  private EncryptedStore open(Supplier<Database> source, SecretKey key, StoreOptions options) {
    try (RootKeys keys = crypto.rootKeys(key)) {
      return connected(source, database -> open(database, keys, options, (tree, main) -> {}));
    }
  }

  /** What belongs to a new store from its beginning. */
  @FunctionalInterface
  interface FirstChange {
    void run(TreeTransaction running, StoreNode main);
  }

  /** What has to be true of a store before it is handed out; it throws if it is not. */
  @FunctionalInterface
  interface Gate {
    void check(StoreTree tree, StoreNode main);
  }

  /** Creates a store together with its first change, or nothing. */
  EncryptedStore create(Database database, RootKeys keys, StoreOptions options, FirstChange first) {
    byte[] sealedSalt = RootSalt.create(keys, crypto.cipher());
    records.insert(
        database,
        keys,
        STORE_NAME,
        sealedSalt,
        rows -> change(database, rows, records.newRowSeal(keys, sealedSalt), first));
    return open(database, keys, options, (tree, main) -> {});
  }

  private void change(Database database, Rows rows, RowSeal seal, FirstChange first) {
    try (LedgerSeal ledger = crypto.ledger(seal);
        StoreNode main = StoreNode.main(seal, ledger)) {
      StoreTree tree = new StoreTree(database, crypto, ledger, STORE_NAME, seal.storeId());
      TreeTransaction running = new TreeTransaction(rows, tree, new OpenedNodes());
      first.run(running, main);
      running.finish();
    }
  }

  /** Opens a store that passes a gate. */
  EncryptedStore open(Database database, RootKeys keys, StoreOptions options, Gate gate) {
    switch (database.layout()) {
      case NONE -> throw new StoreNotFoundException(STORE_NAME);
      case OLDER -> prepareUpgrade(database, keys, options);
      case CURRENT -> {}
    }
    StoreRow store = found(database.transaction(rows -> rows.store(STORE_NAME)));
    Crypto bulk = crypto.withExecutor(options.executor());
    RowSeal seal = rowSeal(new StoreRecords(bulk), keys, store);
    LedgerSeal ledger = crypto.ledger(seal);
    StoreTree tree = new StoreTree(database, bulk, ledger, STORE_NAME, seal.storeId());
    StoreNode node = StoreNode.main(seal, ledger);
    try {
      checkLedger(database, tree, node, new StateRow(store.version(), store.ledger()), options);
      gate.check(tree, node);
      return EncryptedStore.main(tree, node);
    } catch (Throwable failure) {
      node.close();
      ledger.close();
      throw failure;
    }
  }

  /**
   * A store of an earlier layout gets a new ledger, and that not unasked: who removed the old one
   * would be trusted. Nor is a table changed before the key has proved to be the right one.
   */
  private void prepareUpgrade(Database database, RootKeys keys, StoreOptions options) {
    if (!options.rebuildLedger()) {
      throw LedgerException.ofEarlierLayout();
    }
    StoreRow store = found(database.transaction(rows -> rows.storeOfAnyLayout(STORE_NAME)));
    rowSeal(records, keys, store).close();
    database.prepareUpgrade();
  }

  private static StoreRow found(Optional<StoreRow> store) {
    return store.orElseThrow(() -> new StoreNotFoundException(STORE_NAME));
  }

  private static void checkLedger(
      Database database, StoreTree tree, StoreNode node, StateRow state, StoreOptions options) {
    long version = Math.max(0, state.version());
    if (version < options.minimumVersion()) {
      throw new RolledBackException(version, options.minimumVersion());
    }
    if (options.rebuildLedger()) {
      tree.change(
          running -> {
            new LedgerRebuild(running, node).run();
            return true;
          });
      // after the commit, so that a row is in one of the tables at any time
      database.removeOldTables();
    } else {
      tree.begin(state);
    }
  }

  /**
   * Opens the root salt, and tells a wrong key from a damaged record: the name of the store follows
   * from the key, and so does the seal. If one of them fits, it is the right key.
   */
  private static RowSeal rowSeal(StoreRecords records, RootKeys keys, StoreRow store) {
    boolean sameName = keys.storeId().equals(store.storeId());
    RowSeal seal;
    try {
      seal = records.rowSeal(keys, store.rootSalt());
    } catch (DamageException e) {
      if (sameName) {
        throw new DamagedRowException(keys.rootSaltName());
      }
      throw new WrongKeyException(STORE_NAME);
    }
    if (!sameName) {
      seal.close();
      throw new DamagedRowException(keys.rootSaltName());
    }
    return seal;
  }

  /** Connects, and disconnects if the opening fails. */
  static <R> R connected(Supplier<Database> source, Function<Database, R> opening) {
    try {
      Database database = source.get();
      try {
        return opening.apply(database);
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
