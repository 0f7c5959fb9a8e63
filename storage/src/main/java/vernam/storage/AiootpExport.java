package vernam.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import vernam.storage.aiootp.DirectoryWriter;
import vernam.storage.core.RootKeys;
import vernam.storage.sql.StoreRow;

/**
 * Writes a store as a database directory that aiootp 0.19.3 opens with the same key: all tags,
 * values and children in their order, the very bytes of the store's rows. So it is a backup too,
 * which {@link AiootpImport} makes a store of again.
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
          if (node.entryInParent() != null) {
            throw new IllegalStateException("an export is of a main store, this is a child");
          }
          try (RootKeys keys = tree.crypto().rootKeys(key)) {
            return into(directory, keys, tree, node);
          }
        });
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
