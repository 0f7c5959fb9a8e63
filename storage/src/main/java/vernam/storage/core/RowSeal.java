package vernam.storage.core;

import java.util.Arrays;
import vernam.literal.Literal;

/**
 * Seals and opens what one store keeps in its rows.
 *
 * <p>A <em>value</em> is byte for byte the file that aiootp would write for its tag: sealed under a
 * key that follows from the row name and a fresh salt (specification database, sections 4 and 5). A
 * <em>label</em>, which lets the tag be listed, is our own: sealed under one key per store, with
 * the store, the row and the row's place in the order as associated data. So no row opens in the
 * place of another.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the keys.
 */
public final class RowSeal implements AutoCloseable {
  private final KeyTree tree;
  private final MessageCipher cipher;
  private final byte[] labelKey;

  /** Makes the seal of a store; the tree is closed with it. */
  public RowSeal(KeyTree tree, MessageCipher cipher) {
    this.tree = tree;
    this.cipher = cipher;
    this.labelKey = tree.labelKey();
  }

  /** Returns the name of the store. */
  public String storeId() {
    return tree.storeId();
  }

  /** Returns the name of a tag's row. */
  public String rowId(Literal tag) {
    return tree.rowId(tag);
  }

  /** Returns a value's text, sealed for its row: 80 + 256·b bytes. */
  public byte[] sealValue(String rowId, byte[] plaintext) {
    byte[] salt = cipher.newSalt();
    byte[] key = tree.fileKey(Literal.text(rowId), salt);
    return cipher.seal(key, salt, MessageCipher.NO_CONTEXT, plaintext);
  }

  /**
   * Returns the text of a value.
   *
   * @throws DamageException if this is not a value that was sealed for this row of this store
   */
  public byte[] openValue(String rowId, byte[] sealed) throws DamageException {
    byte[] key = tree.fileKey(Literal.text(rowId), MessageCipher.salt(sealed));
    return cipher.open(key, MessageCipher.NO_CONTEXT, sealed);
  }

  /** Returns a label's text, sealed for its row and place: 80 + 256·b bytes. */
  public byte[] sealLabel(String rowId, long position, byte[] plaintext) {
    return cipher.seal(labelKey.clone(), cipher.newSalt(), context(rowId, position), plaintext);
  }

  /**
   * Returns the text of a label.
   *
   * @throws DamageException if this is not a label that was sealed for this row and place of this
   *     store
   */
  public byte[] openLabel(String rowId, long position, byte[] sealed) throws DamageException {
    return cipher.open(labelKey.clone(), context(rowId, position), sealed);
  }

  @Override
  public void close() {
    tree.close();
    Arrays.fill(labelKey, (byte) 0);
  }

  private byte[] context(String rowId, long position) {
    return Literal.tuple(
            Literal.text(tree.storeId()), Literal.text(rowId), Literal.integer(position))
        .encode();
  }
}
