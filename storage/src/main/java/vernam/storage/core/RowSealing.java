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
  private final List<MessageBatch.Plain> messages = new ArrayList<>();

  RowSealing(RowSeal seal, MessageCipher cipher) {
    this.seal = seal;
    this.cipher = cipher;
  }

  /** Adds a value's text; see {@link RowSeal#sealValue}. */
  public void addValue(String rowId, byte[] plaintext) {
    byte[] salt = cipher.newSalt();
    messages.add(
        new MessageBatch.Plain(
            seal.fileKey(rowId, salt), salt, MessageCipher.NO_CONTEXT, plaintext));
  }

  /** Adds a label's text; see {@link RowSeal#sealLabel}. */
  public void addLabel(RowKind kind, String rowId, long position, byte[] plaintext) {
    messages.add(
        new MessageBatch.Plain(
            seal.labelKey(kind), cipher.newSalt(), seal.context(rowId, position), plaintext));
  }

  /** Returns what was added, sealed, in the same order. */
  public List<byte[]> seal() {
    if (messages.size() == 1) {
      MessageBatch.Plain one = messages.get(0);
      return List.of(cipher.seal(one.key(), one.salt(), one.context(), one.plaintext()));
    }
    return cipher.batch().seal(messages);
  }

  @Override
  public void close() {
    messages.forEach(message -> Bytes.wipe(message.key()));
  }
}
