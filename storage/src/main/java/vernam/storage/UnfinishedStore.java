package vernam.storage;

import java.util.function.Consumer;
import vernam.storage.core.DamageException;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.Database;
import vernam.storage.sql.Rows;
import vernam.storage.sql.SqlFailure;

/**
 * A store that is being filled. Until it is finished its record has a name that nobody opens, so
 * what was broken off does not look like a whole store; the next attempt removes it.
 */
final class UnfinishedStore implements AutoCloseable {
  /** Each attempt has a name of its own, so that one whose record is gone cannot go on. */
  private static final String PREFIX = "unfinished-";

  private final Database database;
  private final StoreTree tree;
  private final StoreNode main;

  private UnfinishedStore(Database database, StoreTree tree, StoreNode main) {
    this.database = database;
    this.tree = tree;
    this.main = tree.adopt(main);
  }

  /**
   * Begins a store with a root salt that there is already.
   *
   * @param database closed with the store; left open if this throws
   * @throws StoreExistsException if there is a finished store
   */
  static UnfinishedStore begin(
      Database database, StoreRecords records, RootKeys keys, byte[] sealedRootSalt) {
    RowSeal seal = seal(records, keys, sealedRootSalt);
    LedgerSeal ledger = records.crypto().ledger(seal);
    StoreNode main = StoreNode.main(seal, ledger);
    try {
      String name = PREFIX + records.crypto().newSalt();
      records.insert(database, keys, name, sealedRootSalt, rows -> {});
      StoreTree tree = new StoreTree(database, records.crypto(), ledger, name, seal.storeId());
      return new UnfinishedStore(database, tree, main);
    } catch (Throwable failure) {
      main.close();
      ledger.close();
      throw failure;
    }
  }

  private static RowSeal seal(StoreRecords records, RootKeys keys, byte[] sealedRootSalt) {
    try {
      return records.rowSeal(keys, sealedRootSalt);
    } catch (DamageException e) {
      throw new DamagedRowException(keys.rootSaltName());
    }
  }

  /** Removes all that was begun and not finished. */
  static void removeAll(Rows rows) {
    for (String name : rows.storeNames()) {
      if (name.startsWith(PREFIX)) {
        rows.store(name).ifPresent(store -> rows.deleteStore(name, store.storeId()));
        // there is one store per database, and this is none yet
        rows.storeIds().forEach(rows::deleteAll);
      }
    }
  }

  StoreTree tree() {
    return tree;
  }

  StoreNode main() {
    return main;
  }

  /**
   * Gives the store the name under which it is opened.
   *
   * @param last what else is done in the same transaction
   * @throws StoreExistsException if another store was created meanwhile
   * @throws StoreNotFoundException if another attempt has removed this one
   */
  void finish(Consumer<Rows> last) {
    try {
      boolean renamed =
          database.transaction(
              rows -> {
                last.accept(rows);
                return rows.renameStore(tree.name(), tree.storeId(), StoreFactory.STORE_NAME);
              });
      if (!renamed) {
        throw new StoreNotFoundException(tree.name());
      }
    } catch (SqlFailure e) {
      if (e.isDuplicate()) {
        throw new StoreExistsException(StoreFactory.STORE_NAME);
      }
      throw StorageFailureException.of(e);
    }
  }

  @Override
  public void close() {
    tree.close();
  }
}
