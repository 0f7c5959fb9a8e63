package vernam.storage.aiootp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vernam.storage.core.KeyTree;
import vernam.storage.core.RootKeys;

/**
 * One database of a directory: its place and its keys. Owns nothing: whoever made the keys and the
 * root salt closes and wipes them, and the object is of no use after that.
 */
public final class StoredDatabase {
  /** Bytes in the root salt of a child. */
  public static final int CHILD_SALT_SIZE = 32;

  private final List<Label> path;
  private final RootKeys keys;
  private final KeyTree tree;
  private final byte[] rootSalt;

  private StoredDatabase(List<Label> path, RootKeys keys, KeyTree tree, byte[] rootSalt) {
    this.path = path;
    this.keys = keys;
    this.tree = tree;
    this.rootSalt = rootSalt;
  }

  /**
   * Returns the main database.
   *
   * @param sealedRootSalt the bytes of its root salt file, not copied
   */
  public static StoredDatabase main(RootKeys keys, KeyTree tree, byte[] sealedRootSalt) {
    return new StoredDatabase(List.of(), keys, tree, sealedRootSalt);
  }

  /**
   * Returns a child of this database.
   *
   * @param rootSalt the {@value #CHILD_SALT_SIZE} secret bytes, not copied
   * @throws IllegalArgumentException if the root salt has another size
   */
  public StoredDatabase child(Label label, RootKeys keys, KeyTree tree, byte[] rootSalt) {
    if (rootSalt.length != CHILD_SALT_SIZE) {
      throw new IllegalArgumentException("no root salt of a child has " + rootSalt.length);
    }
    return new StoredDatabase(pathTo(label), keys, tree, rootSalt);
  }

  /** Returns the labels that lead from the main database to this one; none for the main one. */
  public List<Label> path() {
    return path;
  }

  /** Returns whether this is the main database, not a child. */
  public boolean isMain() {
    return path.isEmpty();
  }

  /** Returns the name that follows from the key: the name of the manifest file. */
  public String storeId() {
    return tree.storeId();
  }

  /** Returns what follows from the key alone. */
  public RootKeys keys() {
    return keys;
  }

  /** Returns the names and keys of the rows. */
  public KeyTree tree() {
    return tree;
  }

  /**
   * Returns the root salt, not a copy: of the main database the sealed bytes of its file, of a
   * child the {@value #CHILD_SALT_SIZE} secret bytes that its manifest holds.
   */
  public byte[] rootSalt() {
    return rootSalt;
  }

  /** Returns the path of a child. */
  List<Label> pathTo(Label label) {
    List<Label> longer = new ArrayList<>(path);
    longer.add(label);
    return Collections.unmodifiableList(longer);
  }
}
