package vernam.storage.contract;

import java.util.List;
import java.util.function.Consumer;
import vernam.storage.CachedStore;
import vernam.storage.Namespace;
import vernam.storage.Tag;

/** The synchronous way. */
record SyncDb(CachedStore cache) implements Db {
  @Override
  public Object get(Tag tag) {
    return cache.get(tag);
  }

  @Override
  public Object query(Tag tag) {
    return cache.get(tag);
  }

  @Override
  public void set(Tag tag, Object value) {
    cache.set(tag, value);
  }

  @Override
  public boolean contains(Tag tag) {
    return cache.contains(tag);
  }

  @Override
  public Object pop(Tag tag) {
    return cache.pop(tag);
  }

  @Override
  public List<Tag> tags() {
    return cache.tags();
  }

  @Override
  public void load() {
    cache.load();
  }

  @Override
  public void save() {
    cache.save();
  }

  @Override
  public void save(Tag tag) {
    cache.save(tag);
  }

  @Override
  public void edit(Consumer<Db> work) {
    cache.edit(same -> work.accept(new SyncDb(same)));
  }

  @Override
  public Db metatag(Tag label) {
    return new SyncDb(cache.metatag(label));
  }

  @Override
  public Db child(Tag label) {
    return new SyncDb(cache.child(label));
  }

  @Override
  public List<Tag> metatags() {
    return cache.metatags();
  }

  @Override
  public boolean deleteMetatag(Tag label) {
    return cache.deleteMetatag(label);
  }

  @Override
  public Namespace namespace() {
    return cache.namespace();
  }

  @Override
  public void delete() {
    cache.delete();
  }

  @Override
  public void close() {
    cache.close();
  }

  @Override
  public Object self() {
    return cache;
  }
}
