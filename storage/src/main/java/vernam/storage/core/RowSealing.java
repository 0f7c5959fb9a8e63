package vernam.storage.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Values and labels of one store that are sealed together, faster than one after the other.
 *
 * <p>For one thread; to be used before the seal of the rows is closed. Closing it wipes the keys
 * that it has made. The texts stay the caller's to wipe.
 */
public final class RowSealing implements AutoCloseable {
  private final RowSeal seal;
  private final MessageCipher cipher;
  private final MessageKeys keys;
  private final List<Draft> drafts = new ArrayList<>();

  RowSealing(RowSeal seal, MessageCipher cipher) {
    this.seal = seal;
    this.cipher = cipher;
    this.keys = new MessageKeys(seal);
  }

  /** A message whose key is not made yet. */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  private record Draft(byte[] salt, byte[] context, byte[] plaintext) {
    MessageBatch.Plain with(byte[] key) {
      return new MessageBatch.Plain(key, salt, context, plaintext);
    }

    @Override
    public String toString() {
      return "Draft";
    }
  }

  /** Adds a value's text; see {@link RowSeal#sealValue}. */
  public void addValue(String rowId, byte[] plaintext) {
    byte[] salt = cipher.newSalt();
    keys.addOfValue(rowId, salt);
    drafts.add(new Draft(salt, MessageCipher.NO_CONTEXT, plaintext));
  }

  /** Adds a label's text; see {@link RowSeal#sealLabel}. */
  public void addLabel(RowKind kind, String rowId, long position, byte[] plaintext) {
    keys.add(seal.labelKey(kind));
    drafts.add(new Draft(cipher.newSalt(), seal.context(rowId, position), plaintext));
  }

  /** Returns what was added, sealed, in the same order. */
  public List<byte[]> seal() {
    List<byte[]> made = keys.make();
    List<MessageBatch.Plain> messages = new ArrayList<>(drafts.size());
    for (int i = 0; i < made.size(); i++) {
      messages.add(drafts.get(i).with(made.get(i)));
    }
    if (messages.size() == 1) {
      MessageBatch.Plain one = messages.get(0);
      return List.of(cipher.seal(one.key(), one.salt(), one.context(), one.plaintext()));
    }
    return cipher.batch().seal(messages);
  }

  @Override
  public void close() {
    keys.close();
  }
}
