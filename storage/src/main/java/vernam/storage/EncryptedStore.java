package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.RowKind;
import vernam.storage.sql.RowName;
import vernam.storage.sql.RowPlace;
import vernam.storage.sql.StateRow;
import vernam.storage.sql.ValueRow;

/**
 * An open store, or a child of one. Each call is a transaction of its own, which is stored when the
 * call returns; {@link #transaction} makes one of several calls.
 *
 * <p>Safe for use by many threads. Reading runs side by side; changes through one store and its
 * children run one after the other. Changes by other processes on the same database are noticed: a
 * change that met another is made again, and after 40 failures or one minute given up with the
 * {@link StorageFailureException} of the last, often of SQL state {@code 40001}. A change that
 * finds the database at an earlier version than this object has seen is refused with {@link
 * RolledBackException}.
 *
 * <p>After {@link #close}, every method throws {@link IllegalStateException}.
 */
public final class EncryptedStore implements TagStore, AutoCloseable {
  private final StoreTree tree;
  private final StoreNode node;
  private final Lifetime lifetime = new Lifetime();

  private EncryptedStore(StoreTree tree, StoreNode node) {
    this.tree = tree;
    this.node = tree.adopt(node);
  }

  /** Makes a main store, with which the tree is closed. */
  static EncryptedStore main(StoreTree tree, StoreNode node) {
    return new EncryptedStore(tree, node);
  }

  @Override
  public void put(Tag tag, @Nullable Object value) {
    use(
        () -> {
          // sealed before any lock is taken
          List<PendingValue> sealed = List.of(PendingValue.of(node, tag, value));
          return tree.change(
              running -> {
                running.put(node, sealed);
                return true;
              });
        });
  }

  /**
   * Stores many values, some thousands in each transaction, or some mebibytes if they are large, so
   * that memory stays small whatever their number. If it throws, what it stored before stays
   * stored; to store all or nothing, put them in a {@link #transaction}. Values are sealed several
   * at a time, on the threads of {@link StoreOptions#executor}.
   *
   * @param values tags and values, read one after the other and not closed; of two with one tag the
   *     later counts
   * @throws UnwritableValueException if a value has no JSON form; it and those after it are not
   *     stored
   */
  public void putAll(Stream<? extends Map.Entry<Tag, ?>> values) {
    Iterator<? extends Map.Entry<Tag, ?>> rest = values.iterator();
    while (rest.hasNext()) {
      use(
          () -> {
            List<PendingValue> page = sealedPage(rest);
            return tree.change(
                running -> {
                  running.put(node, page);
                  return true;
                });
          });
    }
  }

  private List<PendingValue> sealedPage(Iterator<? extends Map.Entry<Tag, ?>> rest) {
    try (ValuePage page = new ValuePage(node)) {
      while (!page.isFull() && rest.hasNext()) {
        Map.Entry<Tag, ?> next = rest.next();
        page.add(next.getKey(), node.codec().text(next.getValue()));
      }
      return page.seal();
    }
  }

  @Override
  public <T> Optional<T> get(Tag tag, Class<T> type) {
    return read(tag, type);
  }

  @Override
  public <T> Optional<T> get(Tag tag, TypeReference<T> type) {
    return read(tag, type.getType());
  }

  @SuppressWarnings("unchecked") // the node gives what the type says
  private <T> Optional<T> read(Tag tag, Type type) {
    return use(
        () -> {
          RowName row = node.row(RowKind.TAG, tag);
          return (Optional<T>) node.open(tree.read(rows -> rows.value(row)), type);
        });
  }

  /**
   * Gives all values to an action, in the order in which their tags were first stored, in small
   * pages. A value that is stored or removed meanwhile may be seen or not; null is given as null.
   *
   * @param type what to make of the JSON
   * @param action may use the store
   * @throws ValueTypeException if a stored JSON does not fit the type
   * @throws DamagedRowException if a row is not what was stored for its tag in this store
   * @throws StoreNotFoundException if this is a child that was deleted and made anew
   */
  @SuppressWarnings("unchecked") // the node gives what the type says
  public <T> void forEach(Class<T> type, BiConsumer<Tag, @Nullable T> action) {
    RowPlace after = RowPlace.START;
    for (List<ValueRow> page = page(after); !page.isEmpty(); page = page(after)) {
      after = RowPlace.of(page.get(page.size() - 1).entry());
      try (OpenedRows rows = new OpenedRows(node, page)) {
        while (rows.hasNext()) {
          OpenedRow row = use(rows::next);
          if (row.kind().equals(Optional.of(RowKind.TAG))) {
            Tag tag = opened(row::label);
            action.accept(tag, (T) opened(() -> Optional.ofNullable(row.value(type))).orElse(null));
          }
        }
      }
    }
  }

  private <R> R opened(Supplier<R> opening) {
    return use(() -> Presence.open(tree.name(), () -> tree.isPresent(node), opening));
  }

  private List<ValueRow> page(RowPlace after) {
    return use(() -> tree.read(rows -> rows.pageByPosition(node.storeId(), after, StoreTree.PAGE)));
  }

  @Override
  public boolean remove(Tag tag) {
    return use(() -> tree.change(running -> running.remove(node, node.rowId(RowKind.TAG, tag))));
  }

  @Override
  public boolean contains(Tag tag) {
    return use(
        () -> {
          RowName row = node.row(RowKind.TAG, tag);
          return tree.read(rows -> rows.contains(row));
        });
  }

  @Override
  public List<Tag> tags() {
    return labels(RowKind.TAG);
  }

  /**
   * Returns a child store, and makes it first if there is none. It has keys of its own, from which
   * those of its parent do not follow.
   *
   * @return one more object for the same child on each call; closing it leaves the parent open,
   *     closing the parent closes it
   * @throws DamagedRowException if the row that holds the child's root salt is damaged
   */
  @Override
  public EncryptedStore metatag(Tag label) {
    return use(
        () -> new EncryptedStore(tree, tree.change(t -> Children.openOrMake(t, node, label))));
  }

  @Override
  public EncryptedStore metatag(String label) {
    return metatag(Tag.of(label));
  }

  @Override
  public List<Tag> metatags() {
    return labels(RowKind.METATAG);
  }

  @Override
  public boolean deleteMetatag(Tag label) {
    return use(() -> tree.change(running -> Children.delete(running, node, label)));
  }

  private List<Tag> labels(RowKind kind) {
    return use(() -> Labels.of(tree, node, kind));
  }

  /**
   * Runs work in one transaction: all of it is stored when this method returns, and nothing of it
   * if it throws, whatever it throws.
   *
   * <p>What the work reads is of one moment, and still true when its changes are stored. If another
   * process was faster, the work runs again, so it should change nothing but the store, and only
   * through the transaction it is given: changes through the store itself are refused.
   *
   * @param work what to do; other changes through this store object wait for it
   * @return what the work returns
   * @throws X what the work throws
   * @throws IllegalStateException if called by the work of another transaction of this store
   */
  public <R extends @Nullable Object, X extends Exception> R transaction(StoreWork<R, X> work)
      throws X {
    return use(() -> tree.change(running -> RunningTransaction.run(running, node, work)));
  }

  /**
   * Returns how many changes the store has seen, those of children included. Kept in another place
   * and given to {@link StoreOptions#withMinimumVersion}, it shows when an old copy of the whole
   * database was put back.
   *
   * @throws LedgerException if the ledger does not vouch for the number
   */
  public long version() {
    return use(
        () -> {
          StateRow state =
              tree.read(rows -> rows.state(tree.name(), tree.storeId()))
                  .orElseThrow(() -> new StoreNotFoundException(tree.name()));
          return tree.openLedger(state).version();
        });
  }

  /**
   * Returns the name of a tag's row in the database: a keyed hash, which does not tell the tag; the
   * file name of the tag in aiootp. It is what {@link DamagedRowException} and {@link Finding}
   * name.
   */
  public String rowId(Tag tag) {
    return use(() -> node.rowId(RowKind.TAG, tag));
  }

  /** Returns what else the keys of this store, main or child, are good for. */
  public StoreKeys keys() {
    return use(() -> new StoreKeys(this, tree.crypto(), node.codec().seal()));
  }

  /**
   * Returns the profiles, with whose credentials the store is opened.
   *
   * @throws IllegalStateException if this is a child
   */
  public StoreProfiles profiles() {
    requireMain("profiles");
    return use(() -> new StoreProfiles(this, tree, node));
  }

  /**
   * Checks every row of the store and of all its children against the ledger: whether it opens, is
   * the newest, and is where it belongs; and whether one is missing or was added. Of the profiles
   * it sees which were removed, replaced or added; whether one opens, only its credentials tell.
   *
   * <p>Takes as long as reading everything. Memory does not depend on the number of rows, but on
   * that of children and of findings. Others cannot change the store meanwhile.
   *
   * @return the findings; none if the store is as it was left
   * @throws LedgerException if there is no ledger to check against
   * @throws IllegalStateException if this is a child: the ledger is one for all
   */
  public VerifyReport verify() {
    return verify(Progress.NONE);
  }

  /**
   * Does {@link #verify()} with a listener, which hears from the beginning again if the check has
   * to begin again because of others' changes.
   *
   * @throws LedgerException if there is no ledger to check against
   * @throws IllegalStateException if this is a child
   */
  public VerifyReport verify(Progress listener) {
    requireMain("verify");
    return use(() -> tree.change(running -> new Verification(running, node, listener).run()));
  }

  /**
   * Deletes the store with all its children and profiles from the database, damaged or not, and
   * closes it.
   *
   * @throws IllegalStateException if this is a child; see {@link #deleteMetatag}
   */
  public void delete() {
    requireMain("delete");
    use(
        () ->
            tree.read(
                rows -> {
                  // first the record, which waits for who is writing, and stops who would begin
                  rows.deleteStore(tree.name(), tree.storeId());
                  rows.storeIds().forEach(rows::deleteAll);
                  rows.profiles().deleteAll(tree.name());
                  return true;
                }));
    close();
  }

  /** What is done to a whole tree, or to one store of it with all its children. */
  @FunctionalInterface
  interface TreeWork<R extends @Nullable Object, X extends Exception> {
    R run(StoreTree tree, StoreNode node) throws X;
  }

  /** Runs work of this package on the rooms behind this store, which stays open meanwhile. */
  <R extends @Nullable Object, X extends Exception> R withTree(TreeWork<R, X> work) throws X {
    return use(() -> work.run(tree, node));
  }

  private void requireMain(String what) {
    if (node.entryInParent() != null) {
      throw new IllegalStateException(what + " is for a main store, this is a child");
    }
  }

  /** Runs work of this package in one transaction; it may be called again, as others may. */
  <R extends @Nullable Object> R change(NodeWork<R> work) {
    return use(() -> tree.change(running -> work.run(running, node)));
  }

  /** Returns a child whose node work of this package has opened; wiped with the store. */
  EncryptedStore child(StoreNode childNode) {
    return new EncryptedStore(tree, childNode);
  }

  StoreNode node() {
    return node;
  }

  /**
   * Wipes the keys and closes the connections, unless they are of the caller's data source; for a
   * child, wipes its keys only. Waits for calls of other threads that are running. Does nothing the
   * second time.
   *
   * @throws IllegalStateException if called by the work of a transaction of this store
   */
  @Override
  public void close() {
    if (node.entryInParent() == null) {
      tree.close();
    } else {
      lifetime.close(() -> tree.dismiss(node));
    }
  }

  /** Runs a call that uses the keys; {@link IllegalStateException} after {@link #close}. */
  <R extends @Nullable Object, X extends Exception> R use(Lifetime.Use<R, X> use) throws X {
    return tree.use(() -> lifetime.use(use));
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "EncryptedStore";
  }
}
