package vernam.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The values of a {@link CachedStore} at one moment, one entry per tag, in the order of the tags.
 *
 * <p>The entries never change; the values are the live objects of the store, and may. For as many
 * threads as those objects are. A method that takes a {@code String} does the same as its neighbour
 * with {@link Tag#of(String)}.
 */
public final class Namespace implements Iterable<Map.Entry<Tag, @Nullable Object>> {
  private final Map<Tag, @Nullable Object> values;

  Namespace(Map<Tag, @Nullable Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Returns the value of a tag, which may be null.
   *
   * @throws NoSuchElementException if there is no such tag
   */
  public @Nullable Object get(Tag tag) {
    if (!values.containsKey(tag)) {
      throw new NoSuchElementException("there is no such tag");
    }
    return values.get(tag);
  }

  /** Does {@link #get(Tag)} with a text as tag. */
  public @Nullable Object get(String tag) {
    return get(Tag.of(tag));
  }

  /** Returns whether there is such a tag. */
  public boolean contains(Tag tag) {
    return values.containsKey(tag);
  }

  /** Does {@link #contains(Tag)} with a text as tag. */
  public boolean contains(String tag) {
    return contains(Tag.of(tag));
  }

  /** Returns the number of tags. */
  public int size() {
    return values.size();
  }

  /** Returns the tags, as an unmodifiable list. */
  public List<Tag> keys() {
    return List.copyOf(values.keySet());
  }

  /** Returns the values, which may be null, as an unmodifiable list. */
  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(new ArrayList<>(values.values()));
  }

  /** Returns tags and values, as an unmodifiable map. */
  public Map<Tag, @Nullable Object> asMap() {
    return values;
  }

  /** Returns an iterator over tags and values, which removes nothing. */
  @Override
  public Iterator<Map.Entry<Tag, @Nullable Object>> iterator() {
    return values.entrySet().iterator();
  }

  /** Returns the number of tags, never their names or values. */
  @Override
  public String toString() {
    return "Namespace[" + values.size() + "]";
  }
}
