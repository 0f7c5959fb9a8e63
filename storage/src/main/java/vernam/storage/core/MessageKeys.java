package vernam.storage.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of messages that are sealed or opened together. Those of values are made all at once.
 *
 * <p>For one thread. Closing it wipes them.
 */
final class MessageKeys implements AutoCloseable {
  private static final byte[] NOT_MADE = {};

  private final RowSeal seal;
  private final List<byte[]> keys = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<byte[]> contexts = new ArrayList<>();

  MessageKeys(RowSeal seal) {
    this.seal = seal;
  }

  /** Adds a key, to be wiped with this. */
  void add(byte[] key) {
    keys.add(key);
  }

  /** Adds the key of a value, which {@link #make} makes. */
  void addOfValue(String rowId, byte[] salt) {
    places.add(keys.size());
    contexts.add(RowSeal.fileContext(rowId, salt));
    keys.add(NOT_MADE);
  }

  /** Returns all keys in the order in which they were added; they stay of this. */
  List<byte[]> make() {
    List<byte[]> made = seal.fileKeys(contexts);
    for (int i = 0; i < made.size(); i++) {
      keys.set(places.get(i), made.get(i));
    }
    places.clear();
    contexts.clear();
    return keys;
  }

  @Override
  public void close() {
    keys.forEach(Bytes::wipe);
  }
}
