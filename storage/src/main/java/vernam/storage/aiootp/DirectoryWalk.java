package vernam.storage.aiootp;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.KeyTree;
import vernam.storage.core.ManifestSeal;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;
import vernam.storage.json.JsonCodec;

/** One reading of a directory: from the manifest of the main database down to the last row. */
final class DirectoryWalk {
  /** More children inside each other than aiootp can open, which goes down by recursion too. */
  static final int MAX_DEPTH = 1000;

  private final SealedFiles files;
  private final Crypto crypto;
  private final DirectoryVisitor visitor;
  private final JsonCodec json = new JsonCodec();

  /** A list that names one child twice, on each level, would make the walk exponential. */
  private final Set<String> entered = new HashSet<>();

  DirectoryWalk(SealedFiles files, Crypto crypto, DirectoryVisitor visitor) {
    this.files = files;
    this.crypto = crypto;
    this.visitor = visitor;
  }

  void main(RootKeys keys) throws IOException, UnreadableDatabaseException {
    Manifest manifest = manifest(keys);
    byte[] sealed = rootSaltFile(keys);
    byte[] rootSalt = open(keys, sealed);
    try (KeyTree tree = keys.tree(rootSalt)) {
      walk(StoredDatabase.main(keys, tree, sealed), manifest, manifest.children(tree));
    } finally {
      Arrays.fill(rootSalt, (byte) 0);
    }
  }

  private void child(StoredDatabase parent, Label label) throws IOException {
    try (RootKeys keys = crypto.childKeys(parent.tree(), label.literalBeforeJson())) {
      if (parent.path().size() == MAX_DEPTH) {
        throw UnreadableDatabaseException.damaged("the children lie too deep");
      }
      Manifest manifest = manifest(keys);
      byte[] rootSalt = manifest.childRootSalt(keys.storeId());
      try (KeyTree tree = keys.tree(rootSalt)) {
        StoredDatabase child = parent.child(label, keys, tree, rootSalt);
        walk(child, manifest, manifest.children(tree));
      } finally {
        Arrays.fill(rootSalt, (byte) 0);
      }
    } catch (UnreadableDatabaseException e) {
      visitor.unreadable(parent.pathTo(label), e.status());
    }
  }

  private void walk(StoredDatabase database, Manifest manifest, List<Label> children)
      throws IOException {
    try (RowSeal seal = new RowSeal(database.tree(), crypto.cipher())) {
      visitor.enter(database);
      new RowReader(files, seal, json).read(manifest.rows(database.tree()), visitor);
      for (Label label : children) {
        child(database, label);
      }
      visitor.leave();
    }
  }

  private Manifest manifest(RootKeys keys) throws IOException, UnreadableDatabaseException {
    String storeId = keys.storeId();
    byte[] sealed;
    try {
      sealed = files.read(storeId);
    } catch (UnusableFileException e) {
      throw e.status() == RowStatus.MISSING
          ? UnreadableDatabaseException.missing()
          : UnreadableDatabaseException.damaged("the manifest is " + e.status());
    }
    if (!entered.add(storeId)) {
      throw UnreadableDatabaseException.damaged("the database is listed twice");
    }
    byte[] text;
    try {
      text = ManifestSeal.open(keys, crypto.cipher(), sealed);
    } catch (DamageException e) {
      throw UnreadableDatabaseException.damaged("the manifest does not verify");
    }
    try {
      return Manifest.parse(json, text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private byte[] rootSaltFile(RootKeys keys) throws IOException, UnreadableDatabaseException {
    try {
      return files.read(keys.rootSaltName());
    } catch (UnusableFileException e) {
      throw UnreadableDatabaseException.damaged("the root salt is " + e.status());
    }
  }

  private byte[] open(RootKeys keys, byte[] sealedRootSalt) throws UnreadableDatabaseException {
    try {
      return RootSalt.open(keys, crypto.cipher(), sealedRootSalt);
    } catch (DamageException e) {
      throw UnreadableDatabaseException.damaged("the root salt does not verify");
    }
  }
}
