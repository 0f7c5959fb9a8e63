package vernam.storage;

import java.util.ArrayList;
import java.util.List;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;

/** The labels of a store, in the order in which their rows were made. */
final class Labels {
  private Labels() {}

  static List<Tag> of(TreeTransaction running, StoreNode node, RowKind kind) {
    return open(node, kind, running.asked(rows -> rows.entries(node.storeId(), kind.number())));
  }

  static List<Tag> open(StoreNode node, RowKind kind, List<EntryRow> entries) {
    List<Tag> labels = new ArrayList<>(entries.size());
    for (EntryRow entry : entries) {
      labels.add(node.label(kind, entry));
    }
    return List.copyOf(labels);
  }
}
