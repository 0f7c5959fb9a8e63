package vernam.storage.contract;

import java.util.List;
import java.util.function.Consumer;
import vernam.storage.Namespace;
import vernam.storage.Tag;

/** What the guide does with a database, in the synchronous or the asynchronous {@link Way}. */
interface Db extends AutoCloseable {
  /** Bracket access. */
  Object get(Tag tag);

  /** The method that also reads. */
  Object query(Tag tag);

  void set(Tag tag, Object value);

  boolean contains(Tag tag);

  Object pop(Tag tag);

  List<Tag> tags();

  void load();

  void save();

  void save(Tag tag);

  /** The context. */
  void edit(Consumer<Db> work);

  Db metatag(Tag label);

  Db child(Tag label);

  List<Tag> metatags();

  boolean deleteMetatag(Tag label);

  Namespace namespace();

  void delete();

  @Override
  void close();

  /** Returns the very object behind this adapter. */
  Object self();

  default Object get(String tag) {
    return get(Tag.of(tag));
  }

  default Object query(String tag) {
    return query(Tag.of(tag));
  }

  default void set(String tag, Object value) {
    set(Tag.of(tag), value);
  }

  default boolean contains(String tag) {
    return contains(Tag.of(tag));
  }

  default Db metatag(String label) {
    return metatag(Tag.of(label));
  }

  default Db child(String label) {
    return child(Tag.of(label));
  }

  /** The live list of a tag. */
  @SuppressWarnings("unchecked") // what is read as JSON's arrays are these
  default List<Object> list(String tag) {
    return (List<Object>) query(tag);
  }
}
