package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous twin of {@link EncryptedStore}: the same operations on the same data, run by the
 * caller's executor. A stage completes when the operation has ended, a change is stored then; and
 * it fails with the very exception that the store throws. Nothing fails unseen but what nobody
 * waits for.
 *
 * <p>The operations wait for databases and locks, so the executor should have threads for that: a
 * pool, or on Java 21 and later {@code Executors.newVirtualThreadPerTaskExecutor()}. It is not shut
 * down. If it refuses an operation, the stage fails with its exception.
 *
 * <p>Operations that are started without waiting for one another run in any order, or side by side:
 * of two changes of one tag either may be the last. Cancelling a stage does not stop its operation.
 * Safe for use by many threads.
 *
 * <p>A method that takes a {@code String} does the same as its neighbour with {@link
 * Tag#of(String)}.
 */
public final class AsyncStore {
  private final EncryptedStore store;
  private final AsyncCalls calls;

  private AsyncStore(EncryptedStore store, AsyncCalls calls) {
    this.store = store;
    this.calls = calls;
  }

  /**
   * Opens or creates a store on the executor: {@code open(() -> EncryptedStores.open(…), pool)}.
   */
  public static CompletionStage<AsyncStore> open(StoreOpening opening, Executor executor) {
    AsyncCalls calls = new AsyncCalls(executor);
    return calls.run(() -> new AsyncStore(opening.open(), calls));
  }

  /** Returns a twin of a store that is open; both can be used. */
  public static AsyncStore of(EncryptedStore store, Executor executor) {
    return new AsyncStore(store, new AsyncCalls(executor));
  }

  AsyncCalls calls() {
    return calls;
  }

  EncryptedStore store() {
    return store;
  }

  /**
   * Does anything else with the store, several operations one after the other for instance.
   *
   * @param call runs on the executor
   */
  public <R extends @Nullable Object> CompletionStage<R> call(StoreCall<EncryptedStore, R> call) {
    return calls.run(() -> call.run(store));
  }

  private CompletionStage<Void> run(Runnable operation) {
    return calls.run(
        () -> {
          operation.run();
          return null;
        });
  }

  /** Does {@link EncryptedStore#put(Tag, Object)}. The value must not change until it is stored. */
  public CompletionStage<Void> put(Tag tag, @Nullable Object value) {
    return run(() -> store.put(tag, value));
  }

  /** Does {@link #put(Tag, Object)} with a text as tag. */
  public CompletionStage<Void> put(String tag, @Nullable Object value) {
    return put(Tag.of(tag), value);
  }

  /** Does {@link EncryptedStore#putAll}; the stream is read on the executor. */
  public CompletionStage<Void> putAll(Stream<? extends Map.Entry<Tag, ?>> values) {
    return run(() -> store.putAll(values));
  }

  /** Does {@link EncryptedStore#get(Tag, Class)}. */
  public <T> CompletionStage<Optional<T>> get(Tag tag, Class<T> type) {
    return calls.run(() -> store.get(tag, type));
  }

  /** Does {@link #get(Tag, Class)} with a text as tag. */
  public <T> CompletionStage<Optional<T>> get(String tag, Class<T> type) {
    return get(Tag.of(tag), type);
  }

  /** Does {@link EncryptedStore#get(Tag, TypeReference)}. */
  public <T> CompletionStage<Optional<T>> get(Tag tag, TypeReference<T> type) {
    return calls.run(() -> store.get(tag, type));
  }

  /** Does {@link #get(Tag, TypeReference)} with a text as tag. */
  public <T> CompletionStage<Optional<T>> get(String tag, TypeReference<T> type) {
    return get(Tag.of(tag), type);
  }

  /** Does {@link EncryptedStore#forEach}; the action runs on the executor. */
  public <T> CompletionStage<Void> forEach(Class<T> type, BiConsumer<Tag, @Nullable T> action) {
    return run(() -> store.forEach(type, action));
  }

  /** Does {@link EncryptedStore#remove(Tag)}. */
  public CompletionStage<Boolean> remove(Tag tag) {
    return calls.run(() -> store.remove(tag));
  }

  /** Does {@link #remove(Tag)} with a text as tag. */
  public CompletionStage<Boolean> remove(String tag) {
    return remove(Tag.of(tag));
  }

  /** Does {@link EncryptedStore#contains(Tag)}. */
  public CompletionStage<Boolean> contains(Tag tag) {
    return calls.run(() -> store.contains(tag));
  }

  /** Does {@link #contains(Tag)} with a text as tag. */
  public CompletionStage<Boolean> contains(String tag) {
    return contains(Tag.of(tag));
  }

  /** Does {@link EncryptedStore#tags()}. */
  public CompletionStage<List<Tag>> tags() {
    return calls.run(store::tags);
  }

  /** Does {@link EncryptedStore#metatag(Tag)}; the child uses the same executor. */
  public CompletionStage<AsyncStore> metatag(Tag label) {
    return calls.run(() -> new AsyncStore(store.metatag(label), calls));
  }

  /** Does {@link #metatag(Tag)} with a text as label. */
  public CompletionStage<AsyncStore> metatag(String label) {
    return metatag(Tag.of(label));
  }

  /** Does {@link EncryptedStore#metatags()}. */
  public CompletionStage<List<Tag>> metatags() {
    return calls.run(store::metatags);
  }

  /** Does {@link EncryptedStore#deleteMetatag(Tag)}. */
  public CompletionStage<Boolean> deleteMetatag(Tag label) {
    return calls.run(() -> store.deleteMetatag(label));
  }

  /** Does {@link #deleteMetatag(Tag)} with a text as label. */
  public CompletionStage<Boolean> deleteMetatag(String label) {
    return deleteMetatag(Tag.of(label));
  }

  /**
   * Does {@link EncryptedStore#transaction}. The work runs on one thread of the executor, and the
   * transaction is for that thread: the work must not wait for stages of this store.
   */
  public <R extends @Nullable Object, X extends Exception> CompletionStage<R> transaction(
      StoreWork<R, X> work) {
    return calls.run(() -> store.transaction(work));
  }

  /** Does {@link EncryptedStore#version}. */
  public CompletionStage<Long> version() {
    return calls.run(store::version);
  }

  /** Does {@link EncryptedStore#rowId}. */
  public CompletionStage<String> rowId(Tag tag) {
    return calls.run(() -> store.rowId(tag));
  }

  /** Does {@link EncryptedStore#verify}. */
  public CompletionStage<VerifyReport> verify() {
    return calls.run(store::verify);
  }

  /**
   * Does {@link EncryptedStore#delete}, when the operations that were started before have ended.
   */
  public CompletionStage<Void> delete() {
    return last(store::delete);
  }

  /**
   * Does {@link EncryptedStore#close}, when the operations that were started before have ended,
   * those of parents and children included. Later ones fail with {@link IllegalStateException}.
   */
  public CompletionStage<Void> close() {
    return last(store::close);
  }

  private CompletionStage<Void> last(Runnable operation) {
    return calls.runLast(
        () -> {
          operation.run();
          return null;
        });
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "AsyncStore";
  }
}
