package vernam.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vernam.storage.sql.RowName;
import vernam.storage.sql.ValueRow;

/**
 * Shows all rows of a store in the order of their names, page by page: none is left out, whatever
 * another has written into the columns. The empty name, which no row of ours has, comes first.
 */
final class NamedRows {
  private static final String FIRST = "";

  private final TreeTransaction running;
  private final String storeId;

  NamedRows(TreeTransaction running, String storeId) {
    this.running = running;
    this.storeId = storeId;
  }

  /** Shows all rows. */
  void forEach(Consumer<ValueRow> action) {
    forEachPage(page -> page.forEach(action));
  }

  private void forEachPage(Consumer<List<ValueRow>> action) {
    RowName after = new RowName(storeId, FIRST);
    asked(after).map(List::of).ifPresent(action);
    for (List<ValueRow> page = page(after); !page.isEmpty(); page = page(after)) {
      action.accept(page);
      after = new RowName(storeId, page.get(page.size() - 1).entry().rowId());
    }
  }

  /** Shows all rows, opened. */
  void forEachOpened(StoreNode node, Consumer<OpenedRow> action) {
    forEachPage(
        page -> {
          try (OpenedRows rows = new OpenedRows(node, page)) {
            while (rows.hasNext()) {
              action.accept(rows.next());
            }
          }
        });
  }

  private Optional<ValueRow> asked(RowName name) {
    return running.asked(rows -> rows.value(name));
  }

  private List<ValueRow> page(RowName after) {
    return running.asked(rows -> rows.pageByName(after, StoreTree.PAGE));
  }
}
