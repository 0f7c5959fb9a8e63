package vernam.storage;

import java.util.Arrays;
import java.util.function.Consumer;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.Database;
import vernam.storage.sql.Rows;
import vernam.storage.sql.SqlFailure;
import vernam.storage.sql.StoreRow;

/** Makes the records of new stores, and opens what is sealed in a record. */
final class StoreRecords {
  private final Crypto crypto;

  StoreRecords(Crypto crypto) {
    this.crypto = crypto;
  }

  Crypto crypto() {
    return crypto;
  }

  /**
   * Adds the record of a store without rows, and the tables if they are missing. Removes what was
   * begun there and not finished.
   *
   * @param name under which it is recorded
   * @param first what else belongs to it from its beginning, in the same transaction
   * @throws StoreExistsException if there is a store in the database
   */
  void insert(
      Database database, RootKeys keys, String name, byte[] sealedSalt, Consumer<Rows> first) {
    switch (database.layout()) {
      case NONE -> database.createTables();
      case OLDER -> throw new StoreExistsException(StoreFactory.STORE_NAME);
      case CURRENT -> {}
    }
    StoreRow store = new StoreRow(keys.storeId(), sealedSalt, 0, emptyLedger(keys, sealedSalt));
    try {
      database.transaction(
          rows -> {
            if (rows.store(StoreFactory.STORE_NAME).isPresent()) {
              throw new StoreExistsException(StoreFactory.STORE_NAME);
            }
            UnfinishedStore.removeAll(rows);
            // rows without the record: one that was removed is not to be replaced unasked
            if (!rows.storeIds().isEmpty()) {
              throw new StoreExistsException(StoreFactory.STORE_NAME);
            }
            rows.insertStore(name, store);
            first.accept(rows);
            return true;
          });
    } catch (SqlFailure e) {
      if (e.isDuplicate()) {
        throw new StoreExistsException(StoreFactory.STORE_NAME);
      }
      throw e;
    }
  }

  private byte[] emptyLedger(RootKeys keys, byte[] sealedSalt) {
    try (RowSeal seal = newRowSeal(keys, sealedSalt);
        LedgerSeal ledger = crypto.ledger(seal)) {
      return ledger.seal(LedgerState.EMPTY);
    }
  }

  /** Returns the seal of the rows of a store whose root salt was just sealed. */
  RowSeal newRowSeal(RootKeys keys, byte[] sealedSalt) {
    try {
      return rowSeal(keys, sealedSalt);
    } catch (DamageException e) {
      throw new IllegalStateException("a root salt that was just sealed does not open");
    }
  }

  /**
   * Returns the seal of a store's rows.
   *
   * @throws DamageException if the root salt was not sealed under these keys
   */
  RowSeal rowSeal(RootKeys keys, byte[] sealedSalt) throws DamageException {
    byte[] rootSalt = RootSalt.open(keys, crypto.cipher(), sealedSalt);
    try {
      return new RowSeal(keys.tree(rootSalt), crypto.cipher());
    } finally {
      Arrays.fill(rootSalt, (byte) 0);
    }
  }
}
