package vernam.storage.contract;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import vernam.storage.AsyncCachedStore;
import vernam.storage.Namespace;
import vernam.storage.Tag;

/** The asynchronous way, each stage waited for. */
record AsyncDb(AsyncCachedStore cache) implements Db {
  /** Waits for a stage, and throws what it fails with. */
  static <R> R await(CompletionStage<R> stage) {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalArgumentException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Object get(Tag tag) {
    return cache.get(tag);
  }

  @Override
  public Object query(Tag tag) {
    return await(cache.query(tag)).orElse(null);
  }

  @Override
  public void set(Tag tag, Object value) {
    cache.set(tag, value);
  }

  @Override
  public boolean contains(Tag tag) {
    return await(cache.contains(tag));
  }

  @Override
  public Object pop(Tag tag) {
    return await(cache.pop(tag)).orElse(null);
  }

  @Override
  public List<Tag> tags() {
    return await(cache.tags());
  }

  @Override
  public void load() {
    await(cache.load());
  }

  @Override
  public void save() {
    await(cache.save());
  }

  @Override
  public void save(Tag tag) {
    await(cache.save(tag));
  }

  @Override
  public void edit(Consumer<Db> work) {
    await(cache.edit(same -> work.accept(new SyncDb(same))));
  }

  @Override
  public Db metatag(Tag label) {
    return new AsyncDb(await(cache.metatag(label)));
  }

  @Override
  public Db child(Tag label) {
    return new AsyncDb(cache.child(label));
  }

  @Override
  public List<Tag> metatags() {
    return await(cache.metatags());
  }

  @Override
  public boolean deleteMetatag(Tag label) {
    return await(cache.deleteMetatag(label));
  }

  @Override
  public Namespace namespace() {
    return await(cache.namespace());
  }

  @Override
  public void delete() {
    await(cache.delete());
  }

  @Override
  public void close() {
    await(cache.close());
  }

  @Override
  public Object self() {
    return cache;
  }
}
