package vernam.storage;

import java.util.ArrayList;
import java.util.List;
import vernam.storage.sql.EntryRow;

/** Entries that take the place of those of their names, some at a time. */
final class EntryUpdates {
  private final TreeTransaction running;
  private final List<EntryRow> entries = new ArrayList<>();

  EntryUpdates(TreeTransaction running) {
    this.running = running;
  }

  void add(EntryRow entry) {
    entries.add(entry);
    if (entries.size() == StoreTree.PAGE) {
      flush();
    }
  }

  /** Stores what was added last. */
  void flush() {
    running.asked(
        rows -> {
          rows.updateEntries(entries);
          return true;
        });
    entries.clear();
  }
}
