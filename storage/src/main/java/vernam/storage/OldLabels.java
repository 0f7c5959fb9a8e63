package vernam.storage;

import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;

/** Seals anew the labels of rows that were taken over from layouts 1 to 3. */
final class OldLabels {
  private final TreeTransaction running;
  private final StoreNode node;

  /** Makes it for the rows of one store. */
  OldLabels(TreeTransaction running, StoreNode node) {
    this.running = running;
    this.node = node;
  }

  void renew() {
    EntryUpdates updates = new EntryUpdates(running);
    new NamedRows(running, node.storeId()).forEach(row -> updates.add(renewed(row.entry())));
    updates.flush();
  }

  /**
   * Returns an entry with its label sealed anew; one that was stamped gets the stamp that this
   * needs, so that its version is kept. A label that does not open stays.
   */
  private EntryRow renewed(EntryRow old) {
    RowKind kind = RowKind.of(old.kind()).orElse(null);
    if (kind == null) {
      return old;
    }
    try {
      EntryRow entry = old.withLabel(node.codec().renewLabel(kind, old));
      return node.isStamped(old) ? entry.withStamp(node.count(entry).stamp()) : entry;
    } catch (DamagedRowException e) {
      return old;
    }
  }
}
