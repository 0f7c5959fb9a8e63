package vernam.storage.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values and labels of one store that are opened together, faster than one after the other. A
 * damaged one hurts no other.
 *
 * <p>For one thread; to be opened before the seal of the rows is closed. Closing it wipes the texts
 * that nobody has taken.
 */
public final class RowOpening implements AutoCloseable {
  private final RowSeal seal;
  private final LabelSeal labelSeal;
  private final MessageCipher cipher;
  private final List<byte[]> values = new ArrayList<>();
  private final List<byte[]> keyContexts = new ArrayList<>();
  private final List<RowLabel> labels = new ArrayList<>();
  private final List<Integer> valuePlaces = new ArrayList<>();
  private final List<Integer> labelPlaces = new ArrayList<>();
  private List<byte @Nullable []> texts = new ArrayList<>();

  RowOpening(RowSeal seal, LabelSeal labelSeal, MessageCipher cipher) {
    this.seal = seal;
    this.labelSeal = labelSeal;
    this.cipher = cipher;
  }

  /** Adds a sealed value, and returns its number for {@link #take}. */
  public int addValue(String rowId, byte[] sealed) {
    int number = next();
    try {
      keyContexts.add(RowSeal.fileContext(rowId, MessageCipher.salt(sealed)));
      values.add(sealed);
      valuePlaces.add(number);
    } catch (DamageException e) {
      // no message at all: it has its number, and does not open
    }
    return number;
  }

  /** Adds a sealed label, and returns its number for {@link #take}. */
  public int addLabel(RowKind kind, String rowId, long position, byte[] sealed) {
    int number = next();
    labels.add(new RowLabel(kind, rowId, position, sealed));
    labelPlaces.add(number);
    return number;
  }

  private int next() {
    texts.add(null);
    return texts.size() - 1;
  }

  /** Opens all that was added. */
  public void open() {
    place(openValues(), valuePlaces);
    place(labelSeal.open(labels), labelPlaces);
  }

  private List<byte @Nullable []> openValues() {
    List<byte[]> keys = seal.fileKeys(keyContexts);
    List<MessageBatch.Stored> stored = new ArrayList<>(values.size());
    for (int i = 0; i < keys.size(); i++) {
      stored.add(new MessageBatch.Stored(keys.get(i), values.get(i)));
    }
    try {
      return cipher.batch().open(stored);
    } finally {
      keys.forEach(Bytes::wipe);
    }
  }

  private void place(List<byte @Nullable []> opened, List<Integer> places) {
    for (int i = 0; i < opened.size(); i++) {
      texts.set(places.get(i), opened.get(i));
    }
  }

  /** Returns whether a text that was not taken yet can be taken. */
  public boolean isOpened(int number) {
    return texts.get(number) != null;
  }

  /**
   * Returns a text, once; the caller wipes it.
   *
   * @throws DamageException if it is not what was sealed for this row, and place, of this store
   */
  public byte[] take(int number) throws DamageException {
    byte[] text = texts.get(number);
    if (text == null) {
      throw new DamageException("the seal does not verify");
    }
    texts.set(number, null);
    return text;
  }

  @Override
  public void close() {
    for (byte[] text : texts) {
      if (text != null) {
        Bytes.wipe(text);
      }
    }
    texts = List.of();
  }
}
