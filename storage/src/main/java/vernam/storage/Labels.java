package vernam.storage;

import java.util.ArrayList;
import java.util.List;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;

/** The labels of a store, in the order in which their rows were made. */
final class Labels {
  private Labels() {}

  /**
   * Lists labels of a store.
   *
   * @throws DamagedRowException if one is damaged
   * @throws StoreNotFoundException if the store is a child that was deleted and made anew
   */
  static List<Tag> of(StoreTree tree, StoreNode node, RowKind kind) {
    List<EntryRow> entries = tree.read(rows -> rows.entries(node.storeId(), kind.number()));
    return Presence.open(tree.name(), () -> tree.isPresent(node), () -> open(node, kind, entries));
  }

  /** Lists labels as a transaction sees them; throws as the other does. */
  static List<Tag> of(TreeTransaction running, StoreNode node, RowKind kind) {
    List<EntryRow> entries = running.asked(rows -> rows.entries(node.storeId(), kind.number()));
    return Presence.open(
        running.tree().name(), () -> running.isPresent(node), () -> open(node, kind, entries));
  }

  private static List<Tag> open(StoreNode node, RowKind kind, List<EntryRow> entries) {
    List<Tag> labels = new ArrayList<>(entries.size());
    for (int at = 0; at < entries.size(); at += StoreTree.PAGE) {
      int end = Math.min(at + StoreTree.PAGE, entries.size());
      labels.addAll(node.labels(kind, entries.subList(at, end)));
    }
    return List.copyOf(labels);
  }
}
