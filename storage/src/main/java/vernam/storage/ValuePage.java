package vernam.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.storage.core.RowKind;

/**
 * Values for one store that are collected to be sealed and stored together.
 *
 * <p>For one thread. Closing it wipes the texts that were not sealed.
 */
final class ValuePage implements AutoCloseable {
  /**
   * Row names are random, so each transaction writes nearly every page of the indexes anew: the
   * fewer transactions, the smaller the file.
   */
  static final int MOST_ROWS = 16_384;

  /** Bytes of text from which on a page is full, so that memory stays small. */
  static final int ENOUGH_BYTES = 8 << 20;

  private final StoreNode node;
  private final List<Tag> tags = new ArrayList<>();
  private final List<byte[]> texts = new ArrayList<>();
  private long bytes;

  ValuePage(StoreNode node) {
    this.node = node;
  }

  /** Adds a value's JSON text, which is wiped when it is sealed. */
  void add(Tag tag, byte[] text) {
    tags.add(tag);
    texts.add(text);
    bytes += text.length;
  }

  boolean isFull() {
    return tags.size() >= MOST_ROWS || bytes >= ENOUGH_BYTES;
  }

  boolean isEmpty() {
    return tags.isEmpty();
  }

  /** Returns the values, sealed, in the order in which they were added; the page is empty then. */
  List<PendingValue> seal() {
    List<String> rowIds = node.codec().rowIds(RowKind.TAG, tags);
    List<byte[]> sealed = node.codec().sealTexts(rowIds, texts);
    List<PendingValue> values = new ArrayList<>(sealed.size());
    for (int i = 0; i < sealed.size(); i++) {
      values.add(new PendingValue(RowKind.TAG, tags.get(i), rowIds.get(i), sealed.get(i)));
    }
    close();
    return values;
  }

  @Override
  public void close() {
    texts.forEach(text -> Arrays.fill(text, (byte) 0));
    tags.clear();
    texts.clear();
    bytes = 0;
  }
}
