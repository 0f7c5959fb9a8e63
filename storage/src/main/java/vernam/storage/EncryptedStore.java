package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vernam.storage.sql.Database;
import vernam.storage.sql.LabelRow;
import vernam.storage.sql.SqlFailure;

/**
 * An open store. Each call is a transaction of its own, which is stored when the call returns;
 * {@link #transaction} makes one of several calls.
 *
 * <p>Safe for use by many threads. Reading runs side by side; changes through one store object run
 * one after the other. Changes by other processes on the same database are noticed: a change that
 * met another is made again, and after many failures given up with a {@link
 * StorageFailureException} of SQL state {@code 40001}.
 *
 * <p>After {@link #close}, every method throws {@link IllegalStateException}.
 */
public final class EncryptedStore implements TagStore, AutoCloseable {
  private final Database database;
  private final RowCodec codec;
  private final String name;
  private final Lifetime lifetime = new Lifetime();
  private final ReentrantLock writers = new ReentrantLock(true);
  private final Retry retry = Retry.standard();

  /** Makes a store; database and codec are closed with it. */
  EncryptedStore(Database database, RowCodec codec, String name) {
    this.database = database;
    this.codec = codec;
    this.name = name;
  }

  @Override
  public void put(Tag tag, @Nullable Object value) {
    lifetime.use(
        () -> {
          // sealed before any lock is taken
          String rowId = codec.rowId(tag);
          byte[] sealed = codec.sealValue(rowId, value);
          return change(
              running -> {
                running.store(tag, rowId, sealed);
                return true;
              });
        });
  }

  @Override
  public <T> Optional<T> get(Tag tag, Class<T> type) {
    return read(tag, type);
  }

  @Override
  public <T> Optional<T> get(Tag tag, TypeReference<T> type) {
    return read(tag, type.getType());
  }

  @SuppressWarnings("unchecked") // the codec gives what the type says
  private <T> Optional<T> read(Tag tag, Type type) {
    return lifetime.use(
        () -> {
          String rowId = codec.rowId(tag);
          return transact(rows -> rows.value(codec.storeId(), rowId))
              .map(stored -> (T) codec.openValue(rowId, stored, type));
        });
  }

  @Override
  public boolean remove(Tag tag) {
    return lifetime.use(() -> change(running -> running.remove(tag)));
  }

  @Override
  public boolean contains(Tag tag) {
    return lifetime.use(
        () -> {
          String rowId = codec.rowId(tag);
          return transact(rows -> rows.contains(codec.storeId(), rowId));
        });
  }

  @Override
  public List<Tag> tags() {
    return lifetime.use(
        () -> {
          List<Tag> tags = new ArrayList<>();
          for (LabelRow row : transact(rows -> rows.labels(codec.storeId()))) {
            tags.add(codec.openLabel(row));
          }
          return List.copyOf(tags);
        });
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
    return lifetime.use(() -> change(work::run));
  }

  /**
   * Wipes the keys and closes the connections, unless they are of the caller's data source. Waits
   * for calls of other threads that are running. Does nothing the second time.
   *
   * @throws IllegalStateException if called by the work of a transaction of this store
   */
  @Override
  public void close() {
    lifetime.close(
        () -> {
          codec.close();
          database.close();
        });
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "EncryptedStore";
  }

  @FunctionalInterface
  private interface Change<R extends @Nullable Object, X extends Exception> {
    R run(RunningTransaction running) throws X;
  }

  /**
   * Runs a change, alone among those of this object, so that only other processes can interfere.
   */
  private <R extends @Nullable Object, X extends Exception> R change(Change<R, X> change) throws X {
    if (writers.isHeldByCurrentThread()) {
      throw new IllegalStateException("within a transaction, use the transaction, not the store");
    }
    writers.lock();
    try {
      return retry.run(() -> attempt(change));
    } finally {
      writers.unlock();
    }
  }

  private <R extends @Nullable Object, X extends Exception> R attempt(Change<R, X> change)
      throws X {
    return transact(
        rows -> {
          RunningTransaction running = new RunningTransaction(rows, codec, name);
          try {
            R result = change.run(running);
            running.finish();
            return result;
          } catch (Exception e) {
            running.throwIfConflict();
            throw e;
          } finally {
            running.end();
          }
        });
  }

  private <R extends @Nullable Object, X extends Exception> R transact(Database.Work<R, X> work)
      throws X {
    try {
      return database.transaction(work);
    } catch (SqlFailure e) {
      throw StorageFailureException.of(e);
    }
  }
}
