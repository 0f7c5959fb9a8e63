package vernam.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.CountedEntry;
import vernam.storage.core.LedgerState;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.RowName;
import vernam.storage.sql.Rows;
import vernam.storage.sql.SqlFailure;
import vernam.storage.sql.StateRow;
import vernam.storage.sql.ValueRow;

/**
 * One attempt at a transaction over a store and its children. It notes the version when it begins;
 * the first change counts that version up only if it is still the same, and from then on no other
 * writer can commit. So what was read before is still true when it is committed, or the attempt
 * fails with a conflict. The ledger is kept in memory meanwhile and stored at the end.
 */
final class TreeTransaction {
  private final Rows rows;
  private final StoreTree tree;
  private final OpenedNodes opened;
  private final StateRow begin;
  private LedgerState ledger = LedgerState.EMPTY;
  private boolean changed;
  private @Nullable StorageFailureException failure;

  /**
   * Begins an attempt.
   *
   * @param opened where to note the children that are opened
   */
  TreeTransaction(Rows rows, StoreTree tree, OpenedNodes opened) {
    this.rows = rows;
    this.tree = tree;
    this.opened = opened;
    this.begin = currentState();
    tree.requireNotOlder(begin.version());
  }

  StoreTree tree() {
    return tree;
  }

  /**
   * Returns a child, which the caller closes, unless this attempt fails: then it is wiped with it.
   *
   * @param row the child's row in its parent
   * @throws DamagedRowException if that row is damaged
   */
  StoreNode open(StoreNode parent, Tag label, ValueRow row) {
    StoreNode child = parent.child(tree.crypto(), label, row);
    opened.add(child);
    return child;
  }

  /** Asks the database. Its first failure is the end: the work cannot catch it and be committed. */
  <R> R asked(Function<Rows, R> question) {
    checkNotFailed();
    try {
      return question.apply(rows);
    } catch (SqlFailure e) {
      failure = StorageFailureException.of(e);
      throw failure;
    }
  }

  /** Stores values, each in the place of an earlier one of its name if there is one. */
  void put(StoreNode node, List<PendingValue> values) {
    Map<String, PendingValue> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(value.rowId(), value));
    // neighbours in an index are looked for together
    List<String> names = byName.keySet().stream().sorted().toList();
    lock(node);
    Map<String, EntryRow> old = new LinkedHashMap<>();
    asked(rows -> rows.entries(node.storeId(), names)).forEach(e -> old.put(e.rowId(), e));
    Set<String> stored = new HashSet<>(asked(rows -> rows.valueNames(node.storeId(), names)));
    List<NewRow> added = new ArrayList<>();
    List<StampedRow> replaced = new ArrayList<>();
    for (PendingValue value : byName.values()) {
      ledger = ledger.withVersion(Math.addExact(ledger.version(), 1));
      EntryRow before = old.get(value.rowId());
      if (before != null && uncount(node, before)) {
        replaced.add(node.changedRow(before, value.sealed(), ledger.version()));
      } else {
        // nothing of an entry that another has altered is kept: it would be stamped as ours
        added.add(new NewRow(value, ledger.version()));
        if (before != null) {
          asked(rows -> rows.deleteEntry(node.row(value.rowId())));
        }
      }
    }
    store(inOrderOfNames(node.rows(added)), inOrderOfNames(replaced), stored);
  }

  /** Tables and indexes have rows in this order: many are stored in fewer places. */
  private static List<StampedRow> inOrderOfNames(List<StampedRow> rows) {
    return rows.stream().sorted(Comparator.comparing(StampedRow::rowId)).toList();
  }

  private void store(List<StampedRow> added, List<StampedRow> replaced, Set<String> stored) {
    List<ValueRow> inserts = new ArrayList<>();
    List<ValueRow> updates = new ArrayList<>();
    for (StampedRow row : Stream.concat(added.stream(), replaced.stream()).toList()) {
      ledger = ledger.plus(row.counted());
      // a value without an entry, or the reverse, is damage; storing mends it
      (stored.contains(row.rowId()) ? updates : inserts).add(row.row());
    }
    asked(
        rows -> {
          rows.insertValues(inserts);
          rows.updateValues(updates);
          rows.insertEntries(added.stream().map(StampedRow::entry).toList());
          rows.updateEntries(replaced.stream().map(StampedRow::entry).toList());
          return true;
        });
  }

  /** Removes a row, and returns whether there was one. */
  boolean remove(StoreNode node, String rowId) {
    RowName name = node.row(rowId);
    if (asked(rows -> rows.entry(name)).isEmpty()) {
      return false;
    }
    lock(node);
    asked(rows -> rows.entry(name)).ifPresent(entry -> uncount(node, entry));
    ledger = ledger.withVersion(Math.addExact(ledger.version(), 1));
    return asked(
        rows -> {
          rows.deleteValue(name);
          return rows.deleteEntry(name);
        });
  }

  /**
   * Removes all rows of a child, whose entry in its parent stays.
   *
   * @param counting any store of the tree: the ledger's key is the same for all
   */
  void removeAll(StoreNode counting, String storeId) {
    lock();
    new NamedRows(this, storeId).forEach(row -> uncount(counting, row.entry()));
    asked(
        rows -> {
          rows.deleteAll(storeId);
          return true;
        });
  }

  /** Keeps others from changing the store until this transaction ends; opens the ledger. */
  LedgerState lock() {
    if (!changed) {
      ledger = tree.openLedger(begin);
      take();
    }
    return ledger;
  }

  /** Takes another ledger for the true one, whatever the present one is. */
  void replaceLedger(LedgerState replacement) {
    if (!changed) {
      take();
    }
    ledger = replacement;
  }

  /**
   * Does {@link #lock()} for the sake of one store.
   *
   * @throws StoreNotFoundException if it is a child that is gone
   */
  void lock(StoreNode node) {
    lock();
    if (!isPresent(node)) {
      throw new StoreNotFoundException(tree.name());
    }
  }

  /** Returns whether a store is not a child that is gone. */
  boolean isPresent(StoreNode node) {
    return asked(rows -> Presence.of(rows, node));
  }

  private void take() {
    if (!asked(rows -> rows.advance(tree.name(), tree.storeId(), begin.version()))) {
      currentState();
      throw lostRace();
    }
    changed = true;
  }

  /**
   * Takes an entry out of the ledger. One without a valid stamp was never in it: the ledger will
   * not add up any more, and say so when it is verified.
   *
   * @return whether it had one
   */
  private boolean uncount(StoreNode node, EntryRow entry) {
    CountedEntry counted = node.count(entry);
    boolean stamped = counted.isStamp(entry.stamp());
    if (stamped) {
      ledger = ledger.minus(counted);
    }
    return stamped;
  }

  /** Returns version and ledger as they were when the transaction began. */
  StateRow begin() {
    return begin;
  }

  /**
   * To be called when the work has returned, before the commit.
   *
   * @return the version that there will be
   * @throws StorageFailureException if the database had failed, and the work caught that; or if
   *     what the work has read was not of one moment
   */
  long finish() {
    checkNotFailed();
    if (changed) {
      StateRow state = new StateRow(ledger.version(), tree.sealLedger(ledger));
      long seen = Math.addExact(begin.version(), 1);
      if (!asked(rows -> rows.updateState(tree.name(), tree.storeId(), seen, state))) {
        throw lostRace();
      }
      return ledger.version();
    }
    if (currentState().version() != begin.version()) {
      throw lostRace();
    }
    return begin.version();
  }

  /** Throws the conflict that this attempt has met, if any; it should be made again. */
  void throwIfConflict() {
    if (failure != null && failure.isConflict()) {
      throw failure;
    }
  }

  private StateRow currentState() {
    return asked(rows -> rows.state(tree.name(), tree.storeId()))
        .orElseThrow(() -> new StoreNotFoundException(tree.name()));
  }

  private StorageFailureException lostRace() {
    failure = StorageFailureException.ofLostRace();
    return failure;
  }

  private void checkNotFailed() {
    if (failure != null) {
      throw failure;
    }
  }
}
