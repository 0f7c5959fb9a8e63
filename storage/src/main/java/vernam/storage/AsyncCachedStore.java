package vernam.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous twin of {@link CachedStore}. What concerns memory only, {@link #get}, {@link
 * #set} and {@link #child}, answers at once and never reads; everything else runs on the executor
 * of the {@link AsyncStore} that it was opened with, one operation at a time, and its stage fails
 * with the very exception that the cache throws.
 *
 * <p>Safe for use by many threads, but for the live objects: nobody may change one while a save is
 * under way. The methods that answer at once wait for an operation that is under way. Operations
 * that are started without waiting for one another run in any order.
 *
 * <p>A method that takes a {@code String} does the same as its neighbour with {@link
 * Tag#of(String)}.
 */
public final class AsyncCachedStore {
  private final CachedStore cache;
  private final Shared shared;

  private AsyncCachedStore(CachedStore cache, Shared shared) {
    this.cache = cache;
    this.shared = shared;
  }

  /** What a cache and its children share. */
  private static final class Shared {
    private final AsyncCalls calls;
    private final ReentrantLock lock = new ReentrantLock(true);

    /** One twin for each cache, as there is one cache for each child. */
    private final Map<CachedStore, AsyncCachedStore> twins = new HashMap<>();

    Shared(AsyncCalls calls) {
      this.calls = calls;
    }

    AsyncCachedStore twin(CachedStore cache) {
      twins.keySet().removeIf(CachedStore::isShut);
      AsyncCachedStore known = twins.get(cache);
      if (known != null) {
        return known;
      }
      AsyncCachedStore twin = new AsyncCachedStore(cache, this);
      twins.put(cache, twin);
      return twin;
    }
  }

  /**
   * Does {@link CachedStore#preloaded}.
   *
   * @param store closed together with the cache
   */
  public static CompletionStage<AsyncCachedStore> preloaded(AsyncStore store) {
    return open(store, true);
  }

  /**
   * Does {@link CachedStore#onDemand}: {@link #get} gives nothing until {@link #query} has read it.
   *
   * @param store closed together with the cache
   */
  public static CompletionStage<AsyncCachedStore> onDemand(AsyncStore store) {
    return open(store, false);
  }

  private static CompletionStage<AsyncCachedStore> open(AsyncStore store, boolean preload) {
    return store
        .calls()
        .run(
            () -> {
              CachedStore cache =
                  preload
                      ? CachedStore.preloaded(store.store())
                      : CachedStore.onDemand(store.store());
              return new AsyncCachedStore(cache, new Shared(store.calls()));
            });
  }

  /**
   * Does anything else with the cache, several operations one after the other for instance; no
   * other operation comes between.
   *
   * @param call runs on the executor
   */
  public <R extends @Nullable Object> CompletionStage<R> call(StoreCall<CachedStore, R> call) {
    return shared.calls.run(() -> locked(() -> call.run(cache)));
  }

  private CompletionStage<Void> run(CachedWork<Exception> operation) {
    return shared.calls.run(() -> locked(operation));
  }

  private @Nullable Void locked(CachedWork<Exception> operation) throws Exception {
    return locked(
        () -> {
          operation.run(cache);
          return null;
        });
  }

  private <R extends @Nullable Object> R locked(Callable<R> operation) throws Exception {
    shared.lock.lock();
    try {
      return operation.call();
    } finally {
      shared.lock.unlock();
    }
  }

  /** Returns the value of a tag if it is in memory, else null; never reads. */
  public @Nullable Object get(Tag tag) {
    shared.lock.lock();
    try {
      return cache.peek(tag);
    } finally {
      shared.lock.unlock();
    }
  }

  /** Does {@link #get(Tag)} with a text as tag. */
  public @Nullable Object get(String tag) {
    return get(Tag.of(tag));
  }

  /** Does {@link CachedStore#set(Tag, Object)}, in memory and at once. */
  public void set(Tag tag, @Nullable Object value) {
    shared.lock.lock();
    try {
      cache.set(tag, value);
    } finally {
      shared.lock.unlock();
    }
  }

  /** Does {@link #set(Tag, Object)} with a text as tag. */
  public void set(String tag, @Nullable Object value) {
    set(Tag.of(tag), value);
  }

  /** Does {@link CachedStore#child(Tag)}, at once. */
  public AsyncCachedStore child(Tag label) {
    shared.lock.lock();
    try {
      return shared.twin(cache.child(label));
    } finally {
      shared.lock.unlock();
    }
  }

  /** Does {@link #child(Tag)} with a text as label. */
  public AsyncCachedStore child(String label) {
    return child(Tag.of(label));
  }

  /**
   * Does {@link CachedStore#get(Tag)}: reads what is not in memory. There is nothing if the value
   * is null or there is no such tag.
   */
  public CompletionStage<Optional<Object>> query(Tag tag) {
    return call(opened -> Optional.ofNullable(opened.get(tag)));
  }

  /** Does {@link #query(Tag)} with a text as tag. */
  public CompletionStage<Optional<Object>> query(String tag) {
    return query(Tag.of(tag));
  }

  /** Does {@link CachedStore#contains(Tag)}. */
  public CompletionStage<Boolean> contains(Tag tag) {
    return call(opened -> opened.contains(tag));
  }

  /** Does {@link #contains(Tag)} with a text as tag. */
  public CompletionStage<Boolean> contains(String tag) {
    return contains(Tag.of(tag));
  }

  /** Does {@link CachedStore#pop(Tag)}; there is nothing as in {@link #query(Tag)}. */
  public CompletionStage<Optional<Object>> pop(Tag tag) {
    return call(opened -> Optional.ofNullable(opened.pop(tag)));
  }

  /** Does {@link #pop(Tag)} with a text as tag. */
  public CompletionStage<Optional<Object>> pop(String tag) {
    return pop(Tag.of(tag));
  }

  /** Does {@link CachedStore#remove(Tag)}. */
  public CompletionStage<Boolean> remove(Tag tag) {
    return call(opened -> opened.remove(tag));
  }

  /** Does {@link #remove(Tag)} with a text as tag. */
  public CompletionStage<Boolean> remove(String tag) {
    return remove(Tag.of(tag));
  }

  /** Does {@link CachedStore#tags()}. */
  public CompletionStage<List<Tag>> tags() {
    return call(CachedStore::tags);
  }

  /** Does {@link CachedStore#load}. */
  public CompletionStage<Void> load() {
    return run(CachedStore::load);
  }

  /** Does {@link CachedStore#save()}. */
  public CompletionStage<Void> save() {
    return run(CachedStore::save);
  }

  /** Does {@link CachedStore#save(Tag)}. */
  public CompletionStage<Void> save(Tag tag) {
    return run(opened -> opened.save(tag));
  }

  /** Does {@link #save(Tag)} with a text as tag. */
  public CompletionStage<Void> save(String tag) {
    return save(Tag.of(tag));
  }

  /**
   * Does {@link CachedStore#edit}; the work runs on the executor and must not wait for stages of
   * this cache.
   */
  public <X extends Exception> CompletionStage<Void> edit(CachedWork<X> work) {
    return run(opened -> opened.edit(work));
  }

  /** Does {@link CachedStore#metatag(Tag)}. */
  public CompletionStage<AsyncCachedStore> metatag(Tag label) {
    return call(opened -> shared.twin(opened.metatag(label)));
  }

  /** Does {@link #metatag(Tag)} with a text as label. */
  public CompletionStage<AsyncCachedStore> metatag(String label) {
    return metatag(Tag.of(label));
  }

  /** Does {@link CachedStore#deleteMetatag(Tag)}. */
  public CompletionStage<Boolean> deleteMetatag(Tag label) {
    return call(opened -> opened.deleteMetatag(label));
  }

  /** Does {@link #deleteMetatag(Tag)} with a text as label. */
  public CompletionStage<Boolean> deleteMetatag(String label) {
    return deleteMetatag(Tag.of(label));
  }

  /** Does {@link CachedStore#metatags()}. */
  public CompletionStage<List<Tag>> metatags() {
    return call(CachedStore::metatags);
  }

  /** Does {@link CachedStore#namespace}. */
  public CompletionStage<Namespace> namespace() {
    return call(CachedStore::namespace);
  }

  /** Does {@link CachedStore#delete}, when the operations that were started before have ended. */
  public CompletionStage<Void> delete() {
    return last(CachedStore::delete);
  }

  /**
   * Does {@link CachedStore#close}, which saves nothing, when the operations that were started
   * before have ended. Later ones fail with {@link IllegalStateException}.
   */
  public CompletionStage<Void> close() {
    return last(CachedStore::close);
  }

  private CompletionStage<Void> last(CachedWork<Exception> operation) {
    return shared.calls.runLast(() -> locked(operation));
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "AsyncCachedStore";
  }
}
