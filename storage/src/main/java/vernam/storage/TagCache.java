package vernam.storage;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Live values under tags, and children with others: what a {@link CachedStore} has in memory.
 *
 * <p>A method that takes a {@code String} does the same as its neighbour with {@link
 * Tag#of(String)}. Any method may throw {@link IllegalStateException} and {@link
 * StorageFailureException} as the store says.
 */
public sealed interface TagCache permits CachedStore {
  /**
   * Returns the value of a tag: the live object, the same on every call. Reads it first if it is
   * not in memory.
   *
   * @return null if the value is null or there is no such tag; {@link #contains} tells the two
   *     apart
   * @throws DamagedRowException if the row is not what was stored for this tag in this store
   */
  @Nullable Object get(Tag tag);

  /** Does {@link #get(Tag)} with a text as tag. */
  default @Nullable Object get(String tag) {
    return get(Tag.of(tag));
  }

  /**
   * Does {@link #get(Tag)} for a value of a known type. Nothing is converted: it is the live object
   * or none.
   *
   * @throws ValueTypeException if the value is of another type
   */
  <T> Optional<T> get(Tag tag, Class<T> type);

  /** Does {@link #get(Tag, Class)} with a text as tag. */
  default <T> Optional<T> get(String tag, Class<T> type) {
    return get(Tag.of(tag), type);
  }

  /**
   * Puts a value under a tag, in memory; {@link CachedStore#save()} stores it. A tag that was there
   * already keeps its place in {@link #tags()}.
   *
   * @param value kept as it is, not copied; may be null
   * @throws UnwritableValueException if the value has no JSON form; the tag keeps its value
   */
  void set(Tag tag, @Nullable Object value);

  /** Does {@link #set(Tag, Object)} with a text as tag. */
  default void set(String tag, @Nullable Object value) {
    set(Tag.of(tag), value);
  }

  /** Returns whether there is a value, which may be null, under the tag. */
  boolean contains(Tag tag);

  /** Does {@link #contains(Tag)} with a text as tag. */
  default boolean contains(String tag) {
    return contains(Tag.of(tag));
  }

  /**
   * Removes a tag and returns its value.
   *
   * @return null if the value was null or there was no such tag
   * @throws DamagedRowException if the value cannot be read; it is not removed, see {@link #remove}
   */
  @Nullable Object pop(Tag tag);

  /** Does {@link #pop(Tag)} with a text as tag. */
  default @Nullable Object pop(String tag) {
    return pop(Tag.of(tag));
  }

  /**
   * Removes a tag without reading its value, so also a damaged one.
   *
   * @return whether the tag was there
   */
  boolean remove(Tag tag);

  /** Does {@link #remove(Tag)} with a text as tag. */
  default boolean remove(String tag) {
    return remove(Tag.of(tag));
  }

  /**
   * Returns all tags in the order of first assignment. After opening anew the order is that of
   * first saving, which is the same unless a tag was saved alone before an older one.
   *
   * @return an unmodifiable list that later changes leave alone
   * @throws DamagedRowException if a label is damaged
   */
  List<Tag> tags();

  /**
   * Stores one tag of this store, if it has changed.
   *
   * @throws NoSuchElementException if there is no such tag
   * @throws UnwritableValueException as in {@link CachedStore#save()}
   */
  void save(Tag tag);

  /** Does {@link #save(Tag)} with a text as tag. */
  default void save(String tag) {
    save(Tag.of(tag));
  }

  /**
   * Returns a child, and makes it if there is none; {@link CachedStore#save()} stores it. It has
   * keys of its own, from which those of its parent do not follow. Tags and labels of children do
   * not get in each other's way.
   *
   * @return the same object on every call
   * @throws DamagedRowException if the row that holds the child's root salt is damaged
   */
  CachedStore metatag(Tag label);

  /** Does {@link #metatag(Tag)} with a text as label. */
  default CachedStore metatag(String label) {
    return metatag(Tag.of(label));
  }

  /**
   * Returns a child that is open: one that {@link #metatag} has returned or {@link
   * CachedStore#load} has found.
   *
   * @throws NoSuchElementException if it is not open
   */
  CachedStore child(Tag label);

  /** Does {@link #child(Tag)} with a text as label. */
  default CachedStore child(String label) {
    return child(Tag.of(label));
  }

  /**
   * Deletes a child with all its values and all children below, damaged or not. Its object is
   * closed.
   *
   * @return whether there was such a child
   */
  boolean deleteMetatag(Tag label);

  /** Does {@link #deleteMetatag(Tag)} with a text as label. */
  default boolean deleteMetatag(String label) {
    return deleteMetatag(Tag.of(label));
  }

  /**
   * Returns the labels of all children, open or not, in the order in which they were made.
   *
   * @return an unmodifiable list that later changes leave alone
   * @throws DamagedRowException if a label is damaged
   */
  List<Tag> metatags();
}
