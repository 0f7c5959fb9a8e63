package vernam.storage.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Values and labels of one store that are sealed together, faster than one after the other.
 *
 * <p>For one thread; to be used before the seal of the rows is closed. The texts stay the caller's
 * to wipe.
 */
public final class RowSealing {
  private static final byte[] NOT_SEALED = {};

  private final RowSeal seal;
  private final LabelSeal labelSeal;
  private final MessageCipher cipher;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<LabelSeal.Label> labels = new ArrayList<>();
  private final List<Integer> draftPlaces = new ArrayList<>();
  private final List<Integer> labelPlaces = new ArrayList<>();

  RowSealing(RowSeal seal, LabelSeal labelSeal, MessageCipher cipher) {
    this.seal = seal;
    this.labelSeal = labelSeal;
    this.cipher = cipher;
  }

  /** A value whose key is not made yet. */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  private record Draft(String rowId, byte[] salt, byte[] plaintext) {
    byte[] keyContext() {
      return RowSeal.fileContext(rowId, salt);
    }

    MessageBatch.Plain with(byte[] key) {
      return new MessageBatch.Plain(key, salt, plaintext);
    }

    @Override
    public String toString() {
      return "Draft";
    }
  }

  /** Adds a value's text; see {@link RowSeal#sealValue}. */
  public void addValue(String rowId, byte[] plaintext) {
    draftPlaces.add(size());
    drafts.add(new Draft(rowId, cipher.newSalt(), plaintext));
  }

  /** Adds a label's text; see {@link RowSeal#sealLabel}. */
  public void addLabel(RowKind kind, String rowId, long position, byte[] plaintext) {
    labelPlaces.add(size());
    labels.add(new LabelSeal.Label(kind, rowId, position, plaintext));
  }

  private int size() {
    return drafts.size() + labels.size();
  }

  /** Returns what was added, sealed, in the same order. */
  public List<byte[]> seal() {
    List<byte[]> sealed = new ArrayList<>(Collections.nCopies(size(), NOT_SEALED));
    place(sealValues(), draftPlaces, sealed);
    place(labelSeal.seal(labels), labelPlaces, sealed);
    return sealed;
  }

  private static void place(List<byte[]> some, List<Integer> places, List<byte[]> all) {
    for (int i = 0; i < some.size(); i++) {
      all.set(places.get(i), some.get(i));
    }
  }

  private List<byte[]> sealValues() {
    List<byte[]> keys = seal.fileKeys(drafts.stream().map(Draft::keyContext).toList());
    try {
      List<MessageBatch.Plain> messages = new ArrayList<>(drafts.size());
      for (int i = 0; i < keys.size(); i++) {
        messages.add(drafts.get(i).with(keys.get(i)));
      }
      if (messages.size() == 1) {
        MessageBatch.Plain one = messages.get(0);
        return List.of(
            cipher.seal(one.key(), one.salt(), MessageCipher.NO_CONTEXT, one.plaintext()));
      }
      return cipher.batch().seal(messages);
    } finally {
      keys.forEach(Bytes::wipe);
    }
  }
}
