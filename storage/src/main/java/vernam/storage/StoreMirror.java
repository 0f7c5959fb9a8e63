package vernam.storage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.LedgerState;

/**
 * Takes over everything of one store into another with another key: tags and values in their order,
 * and children with all that is in them. The way to a new key is to mirror into a new store, and to
 * delete the old one; the way to a copy in another database is the same without the deletion.
 *
 * <pre>{@code
 * TransferReport report = StoreMirror.of(store).into(newStore);
 * }</pre>
 *
 * <p>The target's own tags and children stay. A tag that both have gets the source's value and
 * keeps its place in the target. Afterwards the two stores know nothing of each other.
 *
 * <p>What is taken over is of one moment: others can read the source meanwhile, but not change it.
 * The target can be used, and is filled by a few hundred rows in each transaction; so many values
 * are in memory at once.
 *
 * <p>After an exception or a crash the target has a part, and a note of how far it goes: calling
 * this again goes on from there, if neither store was changed since, and otherwise takes over
 * everything again. What was removed from the source between the two calls may then be in the
 * target.
 *
 * <p>Rows of the source that are damaged are reported and left out; an equal tag of the target
 * stays as it is. A row that was removed or rolled back is not noticed here but by {@link
 * EncryptedStore#verify}, which is to be run before a source is deleted.
 *
 * <p>Immutable and safe for use by many threads, if the progress listener is. Of two mirrors that
 * have an open store in common, as source or as target, the later waits for the other. Source:
 * checklist of the databases' behaviour, section F.
 */
public final class StoreMirror {
  private final EncryptedStore source;
  private final Progress progress;

  private StoreMirror(EncryptedStore source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** Returns a mirror of a store, main or child. */
  public static StoreMirror of(EncryptedStore source) {
    return new StoreMirror(source, Progress.NONE);
  }

  /** Returns this mirror with a listener. */
  public StoreMirror withProgress(Progress listener) {
    return new StoreMirror(source, listener);
  }

  /**
   * Takes everything over.
   *
   * @param target a main store or a child, of another main store
   * @return what was taken over, by earlier calls that were resumed too, and what was not
   * @throws IllegalArgumentException if source and target belong to one main store
   * @throws IllegalStateException if called by the work of a transaction of one of them
   * @throws StoreNotFoundException if source or target is a child that was deleted
   * @throws DamagedRowException if the row of a child in the target is damaged
   * @throws LedgerException if the ledger of the source or target does not vouch for it
   * @throws StorageFailureException if one of the databases fails
   */
  public TransferReport into(EncryptedStore target) {
    return source.withTree(
        (tree, node) -> target.withTree((to, top) -> new Pair(tree, node, to, top).run(progress)));
  }

  private record Pair(StoreTree from, StoreNode source, StoreTree to, StoreNode target) {
    TransferReport run(Progress progress) {
      if (isOneStore()) {
        throw new IllegalArgumentException("a store is not mirrored into itself");
      }
      // before it waits for mirrors that may wait for this thread's transaction
      from.requireNoTransaction();
      to.requireNoTransaction();
      return MirrorTurn.during(
          from.mirrorTurn(), to.mirrorTurn(), () -> from.change(running -> run(running, progress)));
    }

    private TransferReport run(TreeTransaction running, Progress progress) {
      LedgerState ledger = running.lock();
      MirrorRecord record = record(ledger);
      try (MirrorRun mirror =
          new MirrorRun(
              to, target, source.storeId(), record, done -> progress.at(done, ledger.count()))) {
        TreeScan<RuntimeException> scan = new TreeScan<>(running, mirror);
        scan.run(source, record.place());
        return mirror.finish(scan.damaged());
      }
    }

    private MirrorRecord record(LedgerState ledger) {
      MirrorRecord start = MirrorRecord.start(ledger);
      return to.change(asked -> MirrorRecord.find(asked, target, source.storeId()))
          .filter(found -> found.source().equals(start.source()))
          .orElse(start);
    }

    /** Sealed ledgers have random salts: only one and the same store has the same. */
    private boolean isOneStore() {
      return from == to || Arrays.equals(sealedLedger(from), sealedLedger(to));
    }

    private static byte @Nullable [] sealedLedger(StoreTree tree) {
      return tree.read(rows -> rows.state(tree.name(), tree.storeId()))
          .orElseThrow(() -> new StoreNotFoundException(tree.name()))
          .ledger();
    }
  }
}
