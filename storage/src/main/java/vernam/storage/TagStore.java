package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values under tags: what an {@link EncryptedStore} offers one call at a time and a {@link
 * StoreTransaction} as part of a larger change.
 *
 * <p>A value is anything that Jackson can write: a record or bean, a map, a list, a text, a number,
 * a boolean, null, a {@code JsonNode}. It is stored as the JSON text that Python's serialiser gives
 * (specification chunky2048, section 12): integers of any size stay exact, integers and floating
 * point numbers stay apart, NaN and the infinities are kept, the order of names is kept.
 *
 * <p>A method that takes a {@code String} does the same as its neighbour with {@link
 * Tag#of(String)}. Any method may throw {@link StorageFailureException} if the database fails.
 */
public interface TagStore {
  /**
   * Stores a value under a tag, in the place of an earlier one if there is one. A tag that was
   * there already keeps its place in {@link #tags}.
   *
   * @param value may be null, which is a value like any other
   * @throws UnwritableValueException if the value has no JSON form; nothing is stored
   */
  void put(Tag tag, @Nullable Object value);

  /** Does {@link #put(Tag, Object)} with a text as tag. */
  default void put(String tag, @Nullable Object value) {
    put(Tag.of(tag), value);
  }

  /**
   * Returns the value of a tag, or nothing if there is no such tag or its value is null; {@link
   * #contains} tells the two apart. Read as {@code JsonNode}, a stored null is a {@code NullNode}.
   *
   * <p>No value is bent to fit: text does not become a number, a number does not become text, a
   * fraction is not cut to an integer, and a name that the type does not know is refused.
   *
   * @param type what to make of the JSON
   * @throws ValueTypeException if the stored JSON does not fit the type
   * @throws DamagedRowException if the row is not what was stored for this tag in this store
   */
  <T> Optional<T> get(Tag tag, Class<T> type);

  /** Does {@link #get(Tag, Class)} with a text as tag. */
  default <T> Optional<T> get(String tag, Class<T> type) {
    return get(Tag.of(tag), type);
  }

  /**
   * Does {@link #get(Tag, Class)} for a type with type arguments, such as {@code new
   * TypeReference<Map<String, Integer>>() {}}.
   *
   * @throws ValueTypeException if the stored JSON does not fit the type
   * @throws DamagedRowException if the row is not what was stored for this tag in this store
   */
  <T> Optional<T> get(Tag tag, TypeReference<T> type);

  /** Does {@link #get(Tag, TypeReference)} with a text as tag. */
  default <T> Optional<T> get(String tag, TypeReference<T> type) {
    return get(Tag.of(tag), type);
  }

  /**
   * Removes a tag and its value, also if its row is damaged.
   *
   * @return whether the tag was there
   */
  boolean remove(Tag tag);

  /** Does {@link #remove(Tag)} with a text as tag. */
  default boolean remove(String tag) {
    return remove(Tag.of(tag));
  }

  /** Returns whether a value, which may be null, is stored under the tag; does not verify it. */
  boolean contains(Tag tag);

  /** Does {@link #contains(Tag)} with a text as tag. */
  default boolean contains(String tag) {
    return contains(Tag.of(tag));
  }

  /**
   * Returns all tags in the order in which they were first stored. A tag that was removed and
   * stored again counts from then.
   *
   * @return an unmodifiable list that later changes leave alone
   * @throws DamagedRowException if a label was altered, moved or exchanged
   * @throws StoreNotFoundException if this is a child that was deleted and made anew
   */
  List<Tag> tags();

  /**
   * Returns a child store, and makes it first if there is none. It has keys of its own, from which
   * those of its parent do not follow. Tags and labels of children do not get in each other's way.
   *
   * @throws DamagedRowException if the row that holds the child's root salt is damaged
   */
  TagStore metatag(Tag label);

  /** Does {@link #metatag(Tag)} with a text as label. */
  default TagStore metatag(String label) {
    return metatag(Tag.of(label));
  }

  /**
   * Returns the labels of all children in the order in which they were made.
   *
   * @return an unmodifiable list that later changes leave alone
   * @throws DamagedRowException if a label was altered, moved or exchanged
   * @throws StoreNotFoundException if this is a child that was deleted and made anew
   */
  List<Tag> metatags();

  /**
   * Deletes a child with all its values and all children below, damaged or not.
   *
   * @return whether there was such a child
   */
  boolean deleteMetatag(Tag label);

  /** Does {@link #deleteMetatag(Tag)} with a text as label. */
  default boolean deleteMetatag(String label) {
    return deleteMetatag(Tag.of(label));
  }
}
