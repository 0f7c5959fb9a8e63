package vernam.storage.aiootp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import vernam.storage.core.Crypto;
import vernam.storage.core.ManifestSeal;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/**
 * Writes a database directory that aiootp 0.19.3 opens with the same key: rows and the root salt as
 * they are handed over, manifests sealed anew.
 *
 * <p>Each file is written under another name, forced to the disk, and renamed. A database's
 * manifest comes after everything it lists, the main one last, so a directory whose writing was
 * broken off holds no database; it is left as it is, for the caller to delete.
 *
 * <p>Keeps one row at a time and the manifests of the databases that were entered and not left. Not
 * for use by two threads at once.
 *
 * <p>Source: specification database, sections 5 and 14.
 */
public final class DirectoryWriter implements DirectoryVisitor {
  private final NewFiles files;
  private final Crypto crypto;
  private final JsonCodec json = new JsonCodec();
  private final Deque<ManifestDraft> open = new ArrayDeque<>();

  /**
   * Makes a writer.
   *
   * @param directory made if it is not there
   * @param crypto seals the manifests
   * @throws java.nio.file.DirectoryNotEmptyException if there is something in the directory
   * @throws IOException if the file system fails
   */
  public DirectoryWriter(Path directory, Crypto crypto) throws IOException {
    this.files = new NewFiles(directory);
    this.crypto = crypto;
  }

  /**
   * Begins a database: the main one, or a child of the one that is open.
   *
   * @throws IllegalArgumentException if its path does not continue that of the open database
   */
  @Override
  public void enter(StoredDatabase database) throws IOException {
    ManifestDraft parent = open.peek();
    if (parent == null) {
      requireThat(database.isMain(), "the first database is the main one");
      files.write(database.keys().rootSaltName(), database.rootSalt());
    } else {
      requireThat(!database.isMain(), "only the first database is the main one");
      Label label = database.path().get(database.path().size() - 1);
      requireThat(
          database.path().equals(parent.database().pathTo(label)),
          "the child is of another parent");
      parent.addChild(label);
    }
    open.push(new ManifestDraft(database));
  }

  /**
   * Writes a row.
   *
   * @throws IllegalArgumentException if the row is not usable, its name or its size is none that
   *     aiootp gives, or the database has a row of this name
   */
  @Override
  public void row(StoredRow row) throws IOException {
    requireThat(row.status().isUsable(), "the row cannot be used");
    requireThat(SealedFiles.isName(row.name()), "no row has such a name");
    requireThat(SealedFiles.isSize(row.sealed().length), "no sealed row has this size");
    open.element().addRow(row.name(), row.label());
    files.write(row.name(), row.sealed());
  }

  /**
   * Refuses.
   *
   * @throws IllegalArgumentException always: there is nothing to write
   */
  @Override
  public void unreadable(List<Label> path, DatabaseStatus status) {
    throw new IllegalArgumentException("the child cannot be read");
  }

  /**
   * Writes the manifest of the open database, which completes it.
   *
   * @throws IllegalArgumentException if its labels lie too deep inside each other for JSON
   */
  @Override
  public void leave() throws IOException {
    ManifestDraft manifest = open.pop();
    byte[] text = text(manifest);
    try {
      StoredDatabase database = manifest.database();
      files.write(database.storeId(), ManifestSeal.seal(database.keys(), crypto.cipher(), text));
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private byte[] text(ManifestDraft manifest) {
    try {
      return json.write(manifest.entries());
    } catch (JsonFailure e) {
      throw new IllegalArgumentException("the labels have no JSON form", e);
    }
  }

  private static void requireThat(boolean fulfilled, String message) {
    if (!fulfilled) {
      throw new IllegalArgumentException(message);
    }
  }
}
