package vernam.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.Rows;
import vernam.storage.sql.ValueRow;

/**
 * Writes a new ledger over those rows of a tree that open; takes over the rows of an earlier layout
 * first, if there are any.
 */
final class LedgerRebuild {
  /** No store has seen so many changes; a version beyond was written by another. */
  private static final long HIGHEST_VERSION = 1L << 62;

  private final TreeTransaction running;
  private final StoreNode main;
  private final Set<String> reached = new HashSet<>();
  private LedgerState ledger = LedgerState.EMPTY;
  private long newest;
  private boolean upgrading;

  LedgerRebuild(TreeTransaction running, StoreNode main) {
    this.running = running;
    this.main = main;
  }

  void run() {
    newest = running.begin().version();
    if (newest > HIGHEST_VERSION) {
      throw LedgerException.damaged();
    }
    running.replaceLedger(LedgerState.EMPTY);
    upgrading = running.asked(Rows::takeOverOldRows);
    count(main);
    running.asked(rows -> rows.storeIds()).stream()
        .filter(storeId -> !reached.contains(storeId))
        .forEach(this::disown);
    // later than every row, so that versions and places in the order do not come twice
    running.replaceLedger(ledger.withVersion(newest + 1));
  }

  private void count(StoreNode node) {
    reached.add(node.storeId());
    if (upgrading) {
      new OldLabels(running, node).renew();
    }
    List<ValueRow> children = new ArrayList<>();
    EntryUpdates updates = new EntryUpdates(running);
    new NamedRows(running, node.storeId())
        .forEachOpened(
            node,
            row -> {
              if (!opens(node, row)) {
                updates.add(node.unstamped(row.entry()));
                return;
              }
              StampedRow renewed = node.stamped(counted(row), row.row().value());
              ledger = ledger.plus(renewed.counted());
              newest = Math.max(newest, renewed.entry().changedAt());
              updates.add(renewed.entry());
              if (row.entry().kind() == RowKind.METATAG.number()) {
                children.add(renewed.row());
              }
            });
    updates.flush();
    for (ValueRow row : children) {
      Tag label = node.label(RowKind.METATAG, row.entry());
      try (StoreNode child = node.child(running.tree().crypto(), label, row)) {
        count(child);
      }
    }
  }

  /** Returns an entry with a version that the keys vouch for: its stamp, or else its label. */
  private static EntryRow counted(OpenedRow row) {
    EntryRow entry = row.entry();
    return row.isStamped() ? entry : entry.changedAt(entry.position());
  }

  /** Takes the stamps off rows that no child leads to: they are not counted any more. */
  private void disown(String storeId) {
    EntryUpdates updates = new EntryUpdates(running);
    new NamedRows(running, storeId).forEach(row -> updates.add(main.unstamped(row.entry())));
    updates.flush();
  }

  /** Returns whether label and value are what was sealed for this row, at whatever time. */
  private static boolean opens(StoreNode node, OpenedRow row) {
    RowKind kind = row.kind().orElse(null);
    if (kind == null || !row.opens()) {
      return false;
    }
    try {
      return node.rowId(kind, row.sealedLabel()).equals(row.entry().rowId());
    } catch (DamagedRowException e) {
      return false;
    }
  }
}
