package vernam.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.RowPlace;
import vernam.storage.sql.ValueRow;

/**
 * Goes through a store and its children in one transaction, which keeps others from changing them.
 * Rows that are damaged are noted and passed over.
 *
 * <p>A place in the scan is a list: the positions of the children on the way down, then the
 * position of the last row that was seen there. A scan can begin after any place of an earlier one.
 */
final class TreeScan<X extends Exception> {
  /** The place before everything. */
  static final List<Long> START = List.of(-1L);

  private final TreeTransaction running;
  private final TreeVisitor<X> visitor;
  private final List<Finding> damaged = new ArrayList<>();

  TreeScan(TreeTransaction running, TreeVisitor<X> visitor) {
    this.running = running;
    this.visitor = visitor;
  }

  /** Returns the rows that were passed over so far. */
  List<Finding> damaged() {
    return damaged;
  }

  /** Scans a store from a place on. */
  void run(StoreNode top, List<Long> from) throws X {
    running.lock(top);
    visitor.enterTop(top);
    scan(new Level(top, List.of(), List.of()), from);
  }

  /** A store that was entered. */
  private record Level(StoreNode node, List<Tag> path, List<Long> trail) {
    Level below(StoreNode child, Tag label, long position) {
      return new Level(child, and(path, label), and(trail, position));
    }

    static <T> List<T> and(List<T> list, T last) {
      List<T> longer = new ArrayList<>(list);
      longer.add(last);
      return List.copyOf(longer);
    }
  }

  private void scan(Level level, List<Long> from) throws X {
    long first = from.get(0);
    boolean below = from.size() > 1;
    if (!below) {
      rows(level, first);
    }
    for (EntryRow entry : children(level.node())) {
      if (below && entry.position() < first) {
        continue;
      }
      boolean again = below && entry.position() == first;
      child(level, entry, again ? from.subList(1, from.size()) : START);
    }
    visitor.leave();
  }

  private List<EntryRow> children(StoreNode node) {
    return running.asked(rows -> rows.entries(node.storeId(), RowKind.METATAG.number()));
  }

  private void rows(Level level, long from) throws X {
    // the row at the last place was seen; only damage gives two rows one position
    RowPlace after = from < 0 ? RowPlace.START : new RowPlace(from + 1, "");
    for (List<ValueRow> page = page(level, after); !page.isEmpty(); page = page(level, after)) {
      after = RowPlace.of(page.get(page.size() - 1).entry());
      try (OpenedRows rows = new OpenedRows(level.node(), page)) {
        while (rows.hasNext()) {
          row(level, rows.next());
        }
      }
      visitor.page(Level.and(level.trail(), after.position()));
    }
  }

  private List<ValueRow> page(Level level, RowPlace after) {
    String storeId = level.node().storeId();
    return running.asked(rows -> rows.pageByPosition(storeId, after, StoreTree.PAGE));
  }

  private void row(Level level, OpenedRow row) throws X {
    RowKind kind = row.kind().orElse(null);
    if (kind == null) {
      note(level, row.row(), Finding.Subject.UNKNOWN, null);
    }
    if (kind != RowKind.TAG) {
      return;
    }
    Tag tag = null;
    try {
      tag = row.label();
      visitor.row(tag, row);
    } catch (DamagedRowException e) {
      note(level, row.row(), Finding.Subject.TAG, tag);
    }
  }

  private void child(Level level, EntryRow entry, List<Long> from) throws X {
    ValueRow row = running.asked(rows -> rows.value(level.node().row(entry.rowId()))).orElseThrow();
    Tag label = null;
    StoreNode child;
    try {
      label = level.node().label(RowKind.METATAG, row.entry());
      child = level.node().child(running.tree().crypto(), label, row);
    } catch (DamagedRowException e) {
      note(level, row, Finding.Subject.METATAG, label);
      return;
    }
    try (child) {
      visitor.enter(child, label, row);
      scan(level.below(child, label, entry.position()), from);
    }
  }

  private void note(Level level, ValueRow row, Finding.Subject subject, @Nullable Tag label) {
    damaged.add(
        new Finding(Finding.Kind.ALTERED, subject, level.path(), label, row.entry().rowId()));
  }
}
