package vernam.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import vernam.storage.aiootp.DirectoryWriter;
import vernam.storage.aiootp.SaltFile;
import vernam.storage.core.Crypto;
import vernam.storage.core.ProfileTokens;
import vernam.storage.core.RootKeys;
import vernam.storage.core.StoreKey;
import vernam.storage.sql.ProfileRow;
import vernam.storage.sql.StoreRow;

/**
 * Writes a store as a database directory that aiootp 0.19.3 opens with the same key, or the same
 * credentials: all tags, values and children in their order, the very bytes of the store's rows. So
 * it is a backup too, which {@link AiootpImport} makes a store of again.
 *
 * <pre>{@code
 * TransferReport report = AiootpExport.of(store).into(directory, key);
 * }</pre>
 *
 * <p>What is written is of one moment: others can read the store meanwhile, but not change it. The
 * manifest of the main store is written last, so a directory whose writing was broken off holds no
 * database; it stays, for the caller to delete.
 *
 * <p>Rows that are damaged are reported and left out. A row that was removed or rolled back is not
 * noticed here but by {@link EncryptedStore#verify}.
 *
 * <p>Immutable and safe for use by many threads, if the progress listener is. Source: specification
 * database, section 5.
 */
public final class AiootpExport {
  private final EncryptedStore store;
  private final Progress progress;

  private AiootpExport(EncryptedStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /** Returns an export of a main store. */
  public static AiootpExport of(EncryptedStore store) {
    return new AiootpExport(store, Progress.NONE);
  }

  /** Returns this export with a listener. */
  public AiootpExport withProgress(Progress listener) {
    return new AiootpExport(store, listener);
  }

  /**
   * Writes the directory.
   *
   * @param directory made if it is not there
   * @param key the store's: an open store has not all of it any more
   * @return what was written, and what was not
   * @throws WrongKeyException if the store belongs to another key
   * @throws DamagedRowException if the record of the store itself is damaged
   * @throws LedgerException if the ledger does not vouch for the store
   * @throws StorageFailureException if the database fails
   * @throws DirectoryNotEmptyException if there is something in the directory
   * @throws IOException if the directory cannot be written
   * @throws IllegalStateException if the store is a child
   */
  public TransferReport into(Path directory, SecretKey key) throws IOException {
    return store.withTree(
        (tree, node) -> {
          requireMain(node);
          try (RootKeys keys = tree.crypto().rootKeys(key)) {
            return into(directory, keys, tree, node);
          }
        });
  }

  /**
   * Writes the directory and the salt file of a profile that was imported from aiootp: it opens
   * there with the same credentials. The salt file is written last. For a store that is opened by
   * other credentials, mirror it into one with a key and export that.
   *
   * @param directory made if it is not there
   * @param credentials of a profile of this store
   * @param saltFolder where the salt file goes, made if it is not there: in aiootp the folder
   *     {@code secure}; a file that is there already and the same stays
   * @return what was written, and what was not
   * @throws WrongCredentialsException if no profile has these credentials
   * @throws AiootpDirectoryException if aiootp would derive another key from them
   * @throws DamagedRowException if the profile or the record of the store itself is damaged
   * @throws LedgerException if the ledger does not vouch for the store
   * @throws StorageFailureException if the database fails
   * @throws DirectoryNotEmptyException if there is something in the directory
   * @throws FileAlreadyExistsException if another salt file of this name is there
   * @throws IOException if directory or salt file cannot be written
   * @throws IllegalStateException if the store is a child
   */
  public TransferReport into(Path directory, Credentials credentials, Path saltFolder)
      throws IOException {
    return store.withTree(
        (tree, node) -> {
          requireMain(node);
          try (ProfileTokens tokens = credentials.tokens(tree.crypto())) {
            ProfileRow profile = StoreProfiles.find(tree, node, tokens);
            SaltFile saltFile = new SaltFile(saltFolder, profile.profileId());
            saltFile.requireFreeFor(profile.salt());
            TransferReport report;
            try (RootKeys keys = keysOfAiootp(tree.crypto(), tokens, profile)) {
              report = into(directory, keys, tree, node);
            }
            saltFile.write(profile.salt());
            return report;
          }
        });
  }

  private static RootKeys keysOfAiootp(Crypto crypto, ProfileTokens tokens, ProfileRow profile) {
    try (StoreKey key = StoreProfiles.open(crypto, tokens, profile);
        StoreKey derived = tokens.storeKey(profile.salt())) {
      if (!key.isSame(derived)) {
        throw new AiootpDirectoryException(AiootpDirectoryException.Reason.OTHER_KEY);
      }
      return key.rootKeys(crypto);
    }
  }

  private static void requireMain(StoreNode node) {
    if (node.entryInParent() != null) {
      throw new IllegalStateException("an export is of a main store, this is a child");
    }
  }

  private TransferReport into(Path directory, RootKeys keys, StoreTree tree, StoreNode main)
      throws IOException {
    if (!keys.storeId().equals(tree.storeId())) {
      throw new WrongKeyException(tree.name());
    }
    return tree.change(
        running -> {
          long total = running.lock().count();
          StoreRow record =
              running
                  .asked(rows -> rows.store(tree.name()))
                  .orElseThrow(() -> new StoreNotFoundException(tree.name()));
          DirectoryWriter writer = new DirectoryWriter(directory, tree.crypto());
          try (DirectoryExport export =
              new DirectoryExport(
                  writer,
                  tree.crypto(),
                  keys,
                  record.rootSalt(),
                  done -> progress.at(done, total))) {
            TreeScan<IOException> scan = new TreeScan<>(running, export);
            scan.run(main, TreeScan.START);
            return export.report(scan.damaged());
          }
        });
  }
}
