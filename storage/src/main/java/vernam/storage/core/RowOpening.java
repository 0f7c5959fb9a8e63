package vernam.storage.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values and labels of one store that are opened together, faster than one after the other. A
 * damaged one hurts no other.
 *
 * <p>For one thread; to be opened before the seal of the rows is closed. Closing it wipes the keys
 * that it has made, and the texts that nobody has taken.
 */
public final class RowOpening implements AutoCloseable {
  private static final byte[] NO_KEY = {};

  private final RowSeal seal;
  private final MessageCipher cipher;
  private final MessageKeys keys;
  private final List<Sealed> messages = new ArrayList<>();
  private List<byte @Nullable []> texts = List.of();

  RowOpening(RowSeal seal, MessageCipher cipher) {
    this.seal = seal;
    this.cipher = cipher;
    this.keys = new MessageKeys(seal);
  }

  /** A message whose key is not made yet. */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  private record Sealed(byte[] context, byte[] stored) {
    MessageBatch.Stored with(byte[] key) {
      return new MessageBatch.Stored(key, context, stored);
    }

    @Override
    public String toString() {
      return "Sealed";
    }
  }

  /** Adds a sealed value, and returns its number for {@link #take}. */
  public int addValue(String rowId, byte[] sealed) {
    try {
      keys.addOfValue(rowId, MessageCipher.salt(sealed));
    } catch (DamageException e) {
      // no message at all: it keeps its number, and does not open
      keys.add(NO_KEY);
    }
    return add(new Sealed(MessageCipher.NO_CONTEXT, sealed));
  }

  /** Adds a sealed label, and returns its number for {@link #take}. */
  public int addLabel(RowKind kind, String rowId, long position, byte[] sealed) {
    keys.add(seal.labelKey(kind));
    return add(new Sealed(seal.context(rowId, position), sealed));
  }

  private int add(Sealed message) {
    messages.add(message);
    return messages.size() - 1;
  }

  /** Opens all that was added. */
  public void open() {
    List<byte[]> made = keys.make();
    List<MessageBatch.Stored> stored = new ArrayList<>(messages.size());
    for (int i = 0; i < made.size(); i++) {
      stored.add(messages.get(i).with(made.get(i)));
    }
    texts = cipher.batch().open(stored);
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
    keys.close();
    for (byte[] text : texts) {
      if (text != null) {
        Bytes.wipe(text);
      }
    }
    texts = List.of();
  }
}
