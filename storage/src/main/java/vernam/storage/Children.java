package vernam.storage;

import java.util.List;
import java.util.Optional;
import vernam.storage.core.Crypto;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.RowName;
import vernam.storage.sql.ValueRow;

/** Makes, finds and deletes the children of a store, within a transaction. */
final class Children {
  private Children() {}

  /** Returns a child, which the caller closes. */
  static Optional<StoreNode> find(TreeTransaction running, StoreNode parent, Tag label) {
    RowName row = parent.row(RowKind.METATAG, label);
    return running.asked(rows -> rows.value(row)).map(found -> running.open(parent, label, found));
  }

  /** Returns a child, which the caller closes, and makes it first if there is none. */
  static StoreNode openOrMake(TreeTransaction running, StoreNode parent, Tag label) {
    return find(running, parent, label).orElseGet(() -> make(running, parent, label));
  }

  private static StoreNode make(TreeTransaction running, StoreNode parent, Tag label) {
    String rowId = parent.rowId(RowKind.METATAG, label);
    byte[] rootSalt = RootSalt.newChildText(running.tree().crypto().cipher());
    byte[] sealed = parent.codec().sealText(rowId, rootSalt);
    running.put(parent, List.of(new PendingValue(RowKind.METATAG, label, rowId, sealed)));
    return find(running, parent, label).orElseThrow();
  }

  /** Deletes a child and all below it, damaged or not, and returns whether there was one. */
  static boolean delete(TreeTransaction running, StoreNode parent, Tag label) {
    RowName row = parent.row(RowKind.METATAG, label);
    Optional<ValueRow> found = running.asked(rows -> rows.value(row));
    if (found.isEmpty()) {
      return false;
    }
    Crypto crypto = running.tree().crypto();
    try (StoreNode child = parent.child(crypto, label, found.get())) {
      for (EntryRow entry : grandchildren(running, child)) {
        delete(running, child, child.label(RowKind.METATAG, entry));
      }
    } catch (DamagedRowException e) {
      // its own rows can be found without its root salt; what is below them cannot
    }
    running.removeAll(parent, parent.childStoreId(crypto, label));
    return running.remove(parent, row.rowId());
  }

  private static List<EntryRow> grandchildren(TreeTransaction running, StoreNode child) {
    return running.asked(rows -> rows.entries(child.storeId(), RowKind.METATAG.number()));
  }
}
