package vernam.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.RowKind;
import vernam.storage.sql.RowPlace;
import vernam.storage.sql.ValueRow;

/**
 * All that a store and its children hold at one moment. Values and children that are damaged are
 * listed, but are not there.
 *
 * @param node the store
 * @param tags all tags in order
 * @param values the values of those that could be read
 * @param labels all labels of children in order
 * @param children those that could be opened
 */
record StoreSnapshot(
    StoreNode node,
    List<Tag> tags,
    Map<Tag, @Nullable Object> values,
    List<Tag> labels,
    Map<Tag, StoreSnapshot> children) {

  /**
   * Reads a store with all its children.
   *
   * @return a snapshot whose children's nodes the caller closes
   * @throws DamagedRowException if a label is damaged
   * @throws StoreNotFoundException if the store is a child that was deleted and made anew
   */
  static StoreSnapshot of(EncryptedStore store) {
    return store.change(
        (running, node) ->
            Presence.open(
                running.tree().name(), () -> running.isPresent(node), () -> read(running, node)));
  }

  private static StoreSnapshot read(TreeTransaction running, StoreNode node) {
    StoreSnapshot snapshot =
        new StoreSnapshot(
            node,
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    RowPlace after = RowPlace.START;
    for (List<ValueRow> page = page(running, node, after);
        !page.isEmpty();
        page = page(running, node, after)) {
      after = RowPlace.of(page.get(page.size() - 1).entry());
      try (OpenedRows rows = new OpenedRows(node, page)) {
        while (rows.hasNext()) {
          take(running, snapshot, rows.next());
        }
      }
    }
    return snapshot;
  }

  private static List<ValueRow> page(TreeTransaction running, StoreNode node, RowPlace after) {
    return running.asked(rows -> rows.pageByPosition(node.storeId(), after, StoreTree.PAGE));
  }

  private static void take(TreeTransaction running, StoreSnapshot snapshot, OpenedRow row) {
    StoreNode node = snapshot.node();
    int kind = row.entry().kind();
    if (kind == RowKind.TAG.number()) {
      Tag tag = row.label();
      snapshot.tags().add(tag);
      try {
        snapshot.values().put(tag, row.value(Object.class));
      } catch (DamagedRowException e) {
        // who reads the value is told
      }
    } else if (kind == RowKind.METATAG.number()) {
      Tag label = row.label();
      snapshot.labels().add(label);
      try {
        snapshot.children().put(label, read(running, running.open(node, label, row.row())));
      } catch (DamagedRowException e) {
        // who opens the child is told
      }
    }
  }

  /** Wipes the keys of this store and those below. */
  void close() {
    node.close();
    children.values().forEach(StoreSnapshot::close);
  }

  @Override
  public String toString() {
    return "StoreSnapshot";
  }
}
