package vernam.storage.core;

import java.util.ArrayList;
import java.util.List;
import vernam.literal.Literal;

/**
 * Seals and opens what one store keeps in its rows.
 *
 * <p>A <em>value</em> is byte for byte the file that aiootp would write for its tag: sealed under a
 * key that follows from the row name and a fresh salt (specification database, sections 4 and 5). A
 * <em>label</em>, which lets the tag be listed, is our own: sealed under two keys per store and
 * kind, and bound to the row and the row's place in the order. So no row opens in the place of
 * another.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the keys.
 */
public final class RowSeal implements AutoCloseable {
  private final KeyTree tree;
  private final MessageCipher cipher;
  private final LabelSeal labels;

  /** Makes the seal of a store; the tree is closed with it. */
  public RowSeal(KeyTree tree, MessageCipher cipher) {
    this.tree = tree;
    this.cipher = cipher;
    this.labels = new LabelSeal(tree);
  }

  /** Returns the keys from which all names and keys of the store follow. */
  KeyTree tree() {
    return tree;
  }

  /** Returns the name of the store. */
  public String storeId() {
    return tree.storeId();
  }

  /** Returns the name of a row; for tags it is aiootp's. */
  public String rowId(RowKind kind, Literal label) {
    return tree.rowId(kind, label);
  }

  /** Returns the names of several rows of a kind, in the same order. */
  public List<String> rowIds(RowKind kind, List<Literal> labels) {
    return tree.rowIds(kind, labels);
  }

  /** Returns a value's text, sealed for its row: 80 + 256·b bytes. */
  public byte[] sealValue(String rowId, byte[] plaintext) {
    byte[] salt = cipher.newSalt();
    return cipher.seal(fileKey(rowId, salt), salt, MessageCipher.NO_CONTEXT, plaintext);
  }

  /**
   * Returns values' texts, each sealed as {@link #sealValue} does, together and faster than one
   * after the other.
   *
   * @param rowIds the rows, as many and in the same order
   * @param plaintexts stay the caller's to wipe
   */
  public List<byte[]> sealValues(List<String> rowIds, List<byte[]> plaintexts) {
    if (rowIds.size() == 1) {
      return List.of(sealValue(rowIds.get(0), plaintexts.get(0)));
    }
    List<byte[]> salts = rowIds.stream().map(rowId -> cipher.newSalt()).toList();
    List<byte[]> contexts = new ArrayList<>(salts.size());
    for (int i = 0; i < salts.size(); i++) {
      contexts.add(fileContext(rowIds.get(i), salts.get(i)));
    }
    List<byte[]> keys = fileKeys(contexts);
    try {
      List<MessageBatch.Plain> messages = new ArrayList<>(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        messages.add(new MessageBatch.Plain(keys.get(i), salts.get(i), plaintexts.get(i)));
      }
      return cipher.batch().seal(messages);
    } finally {
      keys.forEach(Bytes::wipe);
    }
  }

  /**
   * Returns the text of a value.
   *
   * @throws DamageException if this is not a value that was sealed for this row of this store
   */
  public byte[] openValue(String rowId, byte[] sealed) throws DamageException {
    byte[] key = fileKey(rowId, MessageCipher.salt(sealed));
    return cipher.open(key, MessageCipher.NO_CONTEXT, sealed);
  }

  /** Returns a label's text, sealed for its row and place: 32 + 128·n bytes; no other each time. */
  public byte[] sealLabel(RowKind kind, String rowId, long position, byte[] plaintext) {
    return sealLabels(List.of(new RowLabel(kind, rowId, position, plaintext))).get(0);
  }

  /**
   * Returns labels' texts, each sealed as {@link #sealLabel} does, together and faster than one
   * after the other.
   */
  public List<byte[]> sealLabels(List<RowLabel> texts) {
    return labels.seal(texts);
  }

  /**
   * Returns the text of a label.
   *
   * @throws DamageException if this is not a label that was sealed for this row and place of this
   *     store
   */
  public byte[] openLabel(RowKind kind, String rowId, long position, byte[] sealed)
      throws DamageException {
    byte[] text = labels.open(List.of(new RowLabel(kind, rowId, position, sealed))).get(0);
    if (text == null) {
      throw new DamageException("the seal does not verify");
    }
    return text;
  }

  /**
   * Returns the text of a label as it was sealed in layouts 1 to 3: in a message, with store, row
   * and place as associated data. Its key is made anew each time.
   *
   * @throws DamageException if this is not a label that was sealed for this row and place of this
   *     store, or not in that form
   */
  public byte[] openOldLabel(RowKind kind, String rowId, long position, byte[] sealed)
      throws DamageException {
    byte[] context =
        Literal.tuple(Literal.text(tree.storeId()), Literal.text(rowId), Literal.integer(position))
            .encode();
    return cipher.open(tree.oldLabelKey(kind), context, sealed);
  }

  /** Returns what opens several values and labels together. */
  public RowOpening opening() {
    return new RowOpening(this, labels, cipher);
  }

  @Override
  public void close() {
    tree.close();
    labels.close();
  }

  /** Returns the key of a value; the caller wipes it. */
  byte[] fileKey(String rowId, byte[] salt) {
    return tree.fileKey(Literal.text(rowId), salt);
  }

  /** Returns what the key of a value follows from; see {@link #fileKeys}. */
  static byte[] fileContext(String rowId, byte[] salt) {
    return KeyTree.fileContext(Literal.text(rowId), salt);
  }

  /** Returns the keys of several values, in the same order; the caller wipes them. */
  List<byte[]> fileKeys(List<byte[]> contexts) {
    return tree.fileKeys(contexts);
  }
}
