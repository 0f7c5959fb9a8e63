package vernam.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.ValueRow;

/** Writes a new ledger over those rows of a tree that open. */
final class LedgerRebuild {
  private final TreeTransaction running;
  private LedgerState ledger = LedgerState.EMPTY;

  LedgerRebuild(TreeTransaction running) {
    this.running = running;
  }

  void run(StoreNode main) {
    running.replaceLedger(LedgerState.EMPTY.withVersion(running.beginVersion() + 1));
    count(main);
    running.replaceLedger(ledger.withVersion(running.beginVersion() + 1));
  }

  private void count(StoreNode node) {
    long after = -1;
    for (List<ValueRow> page = running.page(node, after); !page.isEmpty(); ) {
      List<EntryRow> stamped = new ArrayList<>();
      for (ValueRow row : page) {
        after = row.entry().position();
        byte[] value = row.value();
        if (value != null && opens(node, row.entry(), value)) {
          ValueRow renewed = node.stamped(row.entry(), value);
          ledger = ledger.plus(node.count(renewed.entry()));
          stamped.add(renewed.entry());
          countChild(node, renewed);
        } else {
          stamped.add(node.unstamped(row.entry()));
        }
      }
      running.asked(
          rows -> {
            rows.updateEntries(stamped);
            return true;
          });
      page = running.page(node, after);
    }
  }

  private void countChild(StoreNode node, ValueRow row) {
    if (row.entry().kind() == RowKind.METATAG.number()) {
      Tag label = node.label(RowKind.METATAG, row.entry());
      try (StoreNode child = node.child(running.tree().crypto(), label, row)) {
        count(child);
      }
    }
  }

  /** Returns whether label and value are what was sealed for this row, at whatever time. */
  private static boolean opens(StoreNode node, EntryRow entry, byte[] value) {
    RowKind kind = RowKind.of(entry.kind()).orElse(null);
    if (kind == null) {
      return false;
    }
    try {
      Tag label = node.codec().openLabel(kind, entry);
      Arrays.fill(node.codec().openText(entry.rowId(), value), (byte) 0);
      return node.rowId(kind, label).equals(entry.rowId());
    } catch (DamagedRowException e) {
      return false;
    }
  }
}
