package vernam.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * One attempt at a transaction over a store and its children. It notes the version when it begins.
 * Before the first row is changed, that version is counted up, but only if it is still the same,
 * and from then on no other writer can commit. So what was read before is still true when it is
 * committed, or the attempt fails with a conflict. The ledger is kept in memory meanwhile and
 * stored at the end.
 *
 * <p>Changes of rows wait until something else is asked, or the end. There the version is counted
 * up together with the ledger, in one statement, if it was not before.
 */
final class TreeTransaction {
  private final Rows rows;
  private final StoreTree tree;
  private final OpenedNodes opened;
  private final StateRow begin;
  private final List<Consumer<Rows>> waiting = new ArrayList<>();
  private @Nullable LedgerState ledger;
  private boolean locked;
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
    if (!waiting.isEmpty()) {
      take();
      changeRows();
    }
    return answer(question);
  }

  private <R> R answer(Function<Rows, R> question) {
    checkNotFailed();
    try {
      return question.apply(rows);
    } catch (SqlFailure e) {
      failure = StorageFailureException.of(e);
      throw failure;
    }
  }

  private void changeRows() {
    answer(
        rows -> {
          waiting.forEach(change -> change.accept(rows));
          return true;
        });
    waiting.clear();
  }

  /** Stores values, each in the place of an earlier one of its name if there is one. */
  void put(StoreNode node, List<PendingValue> values) {
    Map<String, PendingValue> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(value.rowId(), value));
    // neighbours in an index are looked for together
    List<String> names = byName.keySet().stream().sorted().toList();
    requirePresent(node);
    Map<String, EntryRow> old = new HashMap<>();
    asked(rows -> rows.entries(node.storeId(), names)).forEach(e -> old.put(e.rowId(), e));
    List<NewRow> added = new ArrayList<>();
    List<StampedRow> replaced = new ArrayList<>();
    List<RowName> removed = new ArrayList<>();
    for (PendingValue value : byName.values()) {
      long version = nextVersion();
      EntryRow before = old.get(value.rowId());
      if (before != null && uncount(node, before)) {
        replaced.add(node.changedRow(before, value.sealed(), version));
      } else {
        // nothing of an entry that another has altered is kept: it would be stamped as ours
        added.add(new NewRow(value, version));
        if (before != null) {
          removed.add(node.row(value.rowId()));
        }
      }
    }
    List<ValueRow> inserts = counted(node.rows(added));
    List<ValueRow> updates = counted(replaced);
    waiting.add(
        rows -> {
          rows.delete(removed);
          rows.insert(inserts);
          rows.update(updates);
        });
  }

  /** Returns rows that the ledger counts now. Tables and indexes have them in this order. */
  private List<ValueRow> counted(List<StampedRow> rows) {
    for (StampedRow row : rows) {
      ledger = openLedger().plus(row.counted());
    }
    return rows.stream()
        .sorted(Comparator.comparing(StampedRow::rowId))
        .map(StampedRow::row)
        .toList();
  }

  /** Removes a row, and returns whether there was one. */
  boolean remove(StoreNode node, String rowId) {
    RowName name = node.row(rowId);
    Optional<EntryRow> entry = asked(rows -> rows.entry(name));
    if (entry.isEmpty()) {
      return false;
    }
    requirePresent(node);
    uncount(node, entry.get());
    nextVersion();
    waiting.add(rows -> rows.delete(List.of(name)));
    return true;
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
    LedgerState opened = openLedger();
    take();
    return opened;
  }

  /** Takes another ledger for the true one, whatever the present one is. */
  void replaceLedger(LedgerState replacement) {
    take();
    ledger = replacement;
  }

  /**
   * Does {@link #lock()} for the sake of one store.
   *
   * @throws StoreNotFoundException if it is a child that is gone
   */
  void lock(StoreNode node) {
    lock();
    requirePresent(node);
  }

  private void requirePresent(StoreNode node) {
    if (!isPresent(node)) {
      throw new StoreNotFoundException(tree.name());
    }
  }

  private LedgerState openLedger() {
    LedgerState opened = ledger == null ? tree.openLedger(begin) : ledger;
    ledger = opened;
    return opened;
  }

  private long nextVersion() {
    LedgerState before = openLedger();
    long version = Math.addExact(before.version(), 1);
    ledger = before.withVersion(version);
    return version;
  }

  /** Returns whether a store is not a child that is gone. */
  boolean isPresent(StoreNode node) {
    return asked(rows -> Presence.of(rows, node));
  }

  private void take() {
    if (!locked) {
      requireWon(answer(rows -> rows.advance(tree.name(), tree.storeId(), begin.version())));
      locked = true;
    }
  }

  /** Throws if the version was not any more what it was at the beginning. */
  private void requireWon(boolean same) {
    if (!same) {
      currentState();
      throw lostRace();
    }
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
      ledger = openLedger().minus(counted);
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
    if (locked || !waiting.isEmpty()) {
      LedgerState last = openLedger();
      StateRow state = new StateRow(last.version(), tree.sealLedger(last));
      long seen = locked ? Math.addExact(begin.version(), 1) : begin.version();
      requireWon(answer(rows -> rows.updateState(tree.name(), tree.storeId(), seen, state)));
      changeRows();
      return last.version();
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
    return answer(rows -> rows.state(tree.name(), tree.storeId()))
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
