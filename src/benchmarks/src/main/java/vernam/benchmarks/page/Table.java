package vernam.benchmarks.page;

import java.util.ArrayList;
import java.util.List;

/** A table whose first column names its rows. */
final class Table {
  private final String caption;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  /** Makes an empty table. */
  Table(String caption, List<String> head) {
    this.caption = caption;
    this.head = List.copyOf(head);
  }

  /** Adds a row with as many cells as the heading has. */
  void add(List<String> cells) {
    if (cells.size() != head.size()) {
      throw new IllegalArgumentException("a row has a cell for each column");
    }
    rows.add(List.copyOf(cells));
  }

  String caption() {
    return caption;
  }

  List<String> head() {
    return head;
  }

  List<List<String>> rows() {
    return rows;
  }
}
