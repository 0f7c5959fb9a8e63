package vernam.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.CountedEntry;
import vernam.storage.core.RowOpening;
import vernam.storage.sql.ValueRow;

/**
 * The rows of a page one by one, whose labels and values are opened some at a time: faster than
 * each for itself. What is damaged says so when it is asked for.
 *
 * <p>For one thread. Closing it wipes what was opened and not taken.
 */
final class OpenedRows implements AutoCloseable {
  /** Sealed bytes from which on no more rows are opened in one go. */
  static final int ENOUGH_BYTES = 2 << 20;

  private final StoreNode node;
  private final Deque<ValueRow> rest;
  private Iterator<OpenedRow> opened = List.<OpenedRow>of().iterator();
  private @Nullable RowOpening opening;

  /** Makes it of rows of one store. */
  OpenedRows(StoreNode node, List<ValueRow> rows) {
    this.node = node;
    this.rest = new ArrayDeque<>(rows);
  }

  /** Returns whether there are more rows. */
  boolean hasNext() {
    return opened.hasNext() || !rest.isEmpty();
  }

  /** Returns the next row; what it holds can be taken until the row after it is asked for. */
  OpenedRow next() {
    if (!opened.hasNext()) {
      open();
    }
    return opened.next();
  }

  private void open() {
    close();
    RowOpening some = node.codec().seal().opening();
    opening = some;
    List<ValueRow> now = takeSome();
    List<CountedEntry> counted = node.count(now.stream().map(ValueRow::entry).toList());
    List<OpenedRow> rows = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      rows.add(new OpenedRow(node, some, now.get(i), counted.get(i)));
    }
    some.open();
    opened = rows.iterator();
  }

  private List<ValueRow> takeSome() {
    List<ValueRow> some = new ArrayList<>();
    for (long bytes = 0; !rest.isEmpty() && bytes < ENOUGH_BYTES; ) {
      ValueRow row = rest.remove();
      some.add(row);
      bytes += (long) row.entry().label().length + row.value().length;
    }
    return some;
  }

  @Override
  public void close() {
    if (opening != null) {
      opening.close();
    }
  }
}
