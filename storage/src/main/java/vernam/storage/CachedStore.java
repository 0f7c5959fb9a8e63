package vernam.storage;

import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store whose values are worked on in memory and saved together, as in aiootp's guide: a value
 * that was read is the live object, a change in place is a change of the store, and {@link #save}
 * stores what has changed since it was read, with that of all open children, in one transaction.
 *
 * <p>Values are read as Java's own types: {@code LinkedHashMap}, {@code ArrayList}, {@code String},
 * {@code Integer}, {@code Long} or {@code BigInteger}, {@code Double}, {@code Boolean} and null. In
 * their place any object can be set that Jackson can write; it stays what it is in memory, and is
 * read as the types above when the store is opened again.
 *
 * <p>What was removed by {@link #pop}, {@link #remove} or {@link #deleteMetatag} is gone at once,
 * without a save, except within {@link #edit}.
 *
 * <p>Several caches, or a cache and others who use the store directly, do not see each other's
 * changes of values that are in memory. Of two who save the same tag the later wins; other tags are
 * left alone. Changes in a child that another has deleted are refused with {@link
 * StoreNotFoundException}, and nothing is saved.
 *
 * <p>For one thread, children included; {@link AsyncCachedStore} is for more. Plaintext values stay
 * in memory until the garbage collector takes them: Java's texts and numbers cannot be wiped. Any
 * method that reads or writes may throw {@link StorageFailureException}. After {@link #close} or
 * {@link #delete}, and in a child that was deleted, every method throws {@link
 * IllegalStateException}.
 *
 * <p>Source: specification database, sections 13 and 14.
 */
public final class CachedStore implements TagCache, AutoCloseable {
  private final @Nullable CachedStore parent;
  private final Tag label;
  private final CachedTags tags = new CachedTags();
  private final CachedChildren children = new CachedChildren();

  /** Null for a child that is not stored yet. */
  private @Nullable EncryptedStore stored;

  private boolean editing;
  private boolean shut;

  CachedStore(@Nullable CachedStore parent, Tag label, @Nullable EncryptedStore stored) {
    this.parent = parent;
    this.label = label;
    this.stored = stored;
  }

  /**
   * Opens a cache and reads all values into it, with all children. A damaged value or child does
   * not stop it: who asks for that one gets the exception.
   *
   * @param store closed together with the cache, or at once if this throws
   * @throws DamagedRowException if a label is damaged
   */
  public static CachedStore preloaded(EncryptedStore store) {
    CachedStore cache = onDemand(store);
    try {
      cache.load();
      return cache;
    } catch (Throwable failure) {
      store.close();
      throw failure;
    }
  }

  /**
   * Opens a cache that reads a value when it is asked for, and a child when {@link #metatag} is.
   *
   * @param store closed together with the cache
   */
  public static CachedStore onDemand(EncryptedStore store) {
    return new CachedStore(null, Tag.NULL, store);
  }

  @Override
  public @Nullable Object get(Tag tag) {
    CachedValue known = listed().find(tag);
    if (known == null) {
      return null;
    }
    return known.inMemory() ? known.value() : read(tag);
  }

  @Override
  @SuppressWarnings("unchecked") // the value was checked, and a wrapper is as good as its primitive
  public <T> Optional<T> get(Tag tag, Class<T> type) {
    Object value = get(tag);
    if (value != null && !MethodType.methodType(type).wrap().returnType().isInstance(value)) {
      throw new ValueTypeException(
          "the value is a " + value.getClass().getTypeName() + ", not a " + type.getTypeName());
    }
    return Optional.ofNullable((T) value);
  }

  private @Nullable Object read(Tag tag) {
    EncryptedStore store = stored;
    if (store == null) {
      return null;
    }
    Optional<Object> value = store.get(tag, Object.class);
    if (value.isEmpty() && !store.contains(tag)) {
      tags.forget(tag); // another has removed it
      return null;
    }
    Map<Tag, @Nullable Object> found = new LinkedHashMap<>();
    found.put(tag, value.orElse(null));
    tags.fill(found);
    return value.orElse(null);
  }

  /** Returns the value of a tag if it is in memory; never reads. */
  @Nullable Object peek(Tag tag) {
    checkOpen();
    CachedValue known = tags.find(tag);
    return known == null ? null : known.value();
  }

  @Override
  public void set(Tag tag, @Nullable Object value) {
    checkOpen();
    tags.assign(tag, value);
  }

  @Override
  public boolean contains(Tag tag) {
    return listed().find(tag) != null;
  }

  @Override
  public @Nullable Object pop(Tag tag) {
    Object value = get(tag);
    remove(tag);
    return value;
  }

  @Override
  public boolean remove(Tag tag) {
    boolean known = contains(tag);
    if (isEditing()) {
      tags.forgetLater(tag);
      return known;
    }
    boolean removed = stored != null && stored.remove(tag);
    tags.forget(tag);
    return known || removed;
  }

  @Override
  public List<Tag> tags() {
    return listed().tags();
  }

  /**
   * Reads all that is not in memory, with all children: all of it is of one moment. What is in
   * memory wins; what others have added meanwhile is found, what they have removed is not noticed.
   * A damaged value or child does not stop it: who asks for that one gets the exception.
   *
   * @throws DamagedRowException if a label is damaged
   */
  public void load() {
    checkOpen();
    if (stored != null) {
      CacheLoad.run(stored, this);
    }
  }

  /**
   * Stores all changes of this store and its open children in one transaction. Only values that
   * differ from what is stored are written.
   *
   * @throws UnwritableValueException if a value was changed in place so that it has no JSON form
   *     any more; nothing is saved, everything stays in memory
   * @throws StoreNotFoundException if another has deleted a child that has changes; as above
   */
  public void save() {
    checkOpen();
    save(CacheChanges.all(this));
  }

  @Override
  public void save(Tag tag) {
    if (!contains(tag)) {
      throw new NoSuchElementException("there is no such tag");
    }
    save(CacheChanges.of(this, tag));
  }

  private void save(CacheChanges changes) {
    try (changes) {
      CacheChanges all = changes;
      CachedStore top = this;
      for (CachedStore above = parent; above != null; above = above.parent) {
        all = all.in(above);
        top = above;
      }
      CacheSave.run(top.storedOrThrow(), all);
    }
  }

  /**
   * Runs work and saves: the context of aiootp's guide. If the work throws, whatever it throws,
   * nothing of it is saved, and all that is unsaved is dropped, that from before the work included;
   * what is stored is read anew when asked for, as new objects. Within the work, what is removed is
   * gone for the work, and from the database with the save.
   *
   * <p>If the saving fails, everything stays in memory, to be saved again. A {@link #save} by the
   * work itself stores what there is so far, and that stays stored.
   *
   * @param work is given this store
   * @throws X what the work throws
   * @throws IllegalStateException if called by the work of another edit of this store, a parent or
   *     an open child
   */
  public <X extends Exception> void edit(CachedWork<X> work) throws X {
    checkOpen();
    if (isEditing() || children.open().stream().anyMatch(CachedStore::isEditingBelow)) {
      throw new IllegalStateException("an edit does not contain another");
    }
    editing = true;
    try {
      work.run(this);
    } catch (Throwable failure) {
      editing = false;
      drop();
      throw failure;
    }
    editing = false;
    save();
  }

  private boolean isEditing() {
    return editing || (parent != null && parent.isEditing());
  }

  private boolean isEditingBelow() {
    return editing || children.open().stream().anyMatch(CachedStore::isEditingBelow);
  }

  @Override
  public CachedStore metatag(Tag label) {
    CachedStore child = listedChildren().find(label);
    if (child != null) {
      return child;
    }
    EncryptedStore found = children.isKnown(label) && stored != null ? stored.metatag(label) : null;
    return children.add(label, new CachedStore(this, label, found));
  }

  @Override
  public CachedStore child(Tag label) {
    checkOpen();
    CachedStore child = children.find(label);
    if (child == null) {
      throw new NoSuchElementException("there is no open child of this label");
    }
    return child;
  }

  @Override
  public boolean deleteMetatag(Tag label) {
    boolean known = listedChildren().isKnown(label);
    if (isEditing()) {
      children.forgetLater(label);
      return known;
    }
    boolean deleted = stored != null && stored.deleteMetatag(label);
    children.forget(label);
    return known || deleted;
  }

  @Override
  public List<Tag> metatags() {
    return listedChildren().labels();
  }

  /**
   * Returns all tags and values of this store, without its children, for fast looking up. Reads
   * what is not in memory.
   *
   * @return the live objects of now; tags that are set or removed later do not change it
   * @throws DamagedRowException if a value is damaged
   */
  public Namespace namespace() {
    Map<Tag, @Nullable Object> values = new LinkedHashMap<>();
    for (Tag tag : tags()) {
      values.put(tag, get(tag));
    }
    return new Namespace(values);
  }

  /**
   * Deletes the store with all its children from the database, damaged or not, and closes it.
   *
   * @throws IllegalStateException if this is a child; see {@link #deleteMetatag}
   */
  public void delete() {
    requireMain("delete");
    storedOrThrow().delete();
    shut();
  }

  /**
   * Forgets everything in memory, and closes the store. <b>Saves nothing</b>: at the end of a
   * try-with-resources block nobody knows whether the block has failed, so call {@link #save}, or
   * work in {@link #edit}. Does nothing the second time.
   *
   * @throws IllegalStateException if this is a child, which is closed with its parent; or within an
   *     {@link #edit}
   */
  @Override
  public void close() {
    if (shut) {
      return;
    }
    requireMain("close");
    EncryptedStore store = storedOrThrow();
    shut();
    store.close();
  }

  private void requireMain(String what) {
    checkOpen();
    if (parent != null) {
      throw new IllegalStateException(what + " is for the store at the top, this is a child");
    }
    if (isEditingBelow()) {
      throw new IllegalStateException(what + " is not for use within an edit");
    }
  }

  private CachedTags listed() {
    checkOpen();
    if (stored != null && !tags.isListed()) {
      tags.list(stored.tags());
    }
    return tags;
  }

  private CachedChildren listedChildren() {
    checkOpen();
    if (stored != null && !children.isListed()) {
      children.list(stored.metatags());
    }
    return children;
  }

  private EncryptedStore storedOrThrow() {
    if (stored == null) {
      throw new IllegalStateException("the store is not stored yet");
    }
    return stored;
  }

  private void checkOpen() {
    if (shut) {
      throw new IllegalStateException("the store is closed");
    }
  }

  CachedTags ownTags() {
    return tags;
  }

  CachedChildren ownChildren() {
    return children;
  }

  Tag label() {
    return label;
  }

  /** Returns the store behind this cache; null for a child that is not stored yet. */
  @Nullable EncryptedStore stored() {
    return stored;
  }

  boolean isStored() {
    return stored != null;
  }

  /** Takes note that this child was stored. */
  void attach(EncryptedStore store) {
    stored = store;
  }

  /** Forgets all that is not stored; of a child that is not stored, that is all. */
  void drop() {
    if (stored == null) {
      shut();
    } else {
      tags.drop();
      children.drop();
    }
  }

  /** Makes this object and those of its children useless. */
  void shut() {
    shut = true;
    tags.drop();
    children.shut();
    if (parent != null && stored != null) {
      stored.close();
    }
  }

  boolean isShut() {
    return shut;
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "CachedStore";
  }
}
