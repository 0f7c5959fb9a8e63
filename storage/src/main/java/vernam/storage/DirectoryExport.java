package vernam.storage;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import vernam.storage.aiootp.DirectoryWriter;
import vernam.storage.aiootp.Label;
import vernam.storage.aiootp.RowStatus;
import vernam.storage.aiootp.StoredDatabase;
import vernam.storage.aiootp.StoredRow;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.KeyTree;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.sql.ValueRow;

/** One export: writes what a store has into a directory. Closing it wipes the keys. */
final class DirectoryExport implements TreeVisitor<IOException>, AutoCloseable {
  private final DirectoryWriter writer;
  private final Crypto crypto;
  private final RootKeys mainKeys;
  private final byte[] sealedRootSalt;
  private final LongConsumer progress;
  private final Deque<Level> levels = new ArrayDeque<>();
  private long tags;
  private long metatags;

  /**
   * Makes an export of a main store.
   *
   * @param mainKeys closed by the caller
   * @param sealedRootSalt the root salt of the main store
   * @param progress takes the number of rows that are written
   */
  DirectoryExport(
      DirectoryWriter writer,
      Crypto crypto,
      RootKeys mainKeys,
      byte[] sealedRootSalt,
      LongConsumer progress) {
    this.writer = writer;
    this.crypto = crypto;
    this.mainKeys = mainKeys;
    this.sealedRootSalt = sealedRootSalt;
    this.progress = progress;
  }

  /** A store that was entered and not left, and what is to be wiped then. */
  private record Level(StoreNode node, StoredDatabase database, Runnable wiping) {}

  @Override
  public void enterTop(StoreNode node) throws IOException {
    byte[] rootSalt;
    try {
      rootSalt = RootSalt.open(mainKeys, crypto.cipher(), sealedRootSalt);
    } catch (DamageException e) {
      throw new DamagedRowException(mainKeys.rootSaltName());
    }
    KeyTree tree = mainKeys.tree(rootSalt);
    Arrays.fill(rootSalt, (byte) 0);
    enter(new Level(node, StoredDatabase.main(mainKeys, tree, sealedRootSalt), tree::close));
  }

  @Override
  public void enter(StoreNode node, Tag label, ValueRow row) throws IOException {
    Level parent = levels.element();
    RootKeys keys = crypto.childKeys(parent.node().codec().seal(), label.literal());
    byte[] rootSalt = parent.node().childRootSalt(row);
    KeyTree tree = keys.tree(rootSalt);
    Runnable wiping =
        () -> {
          tree.close();
          keys.close();
          Arrays.fill(rootSalt, (byte) 0);
        };
    StoredDatabase database =
        parent.database().child(Label.of(label.value()), keys, tree, rootSalt);
    enter(new Level(node, database, wiping));
    metatags++;
  }

  private void enter(Level level) throws IOException {
    levels.push(level);
    writer.enter(level.database());
  }

  @Override
  public void row(Tag tag, OpenedRow row) throws IOException {
    StoreNode node = levels.element().node();
    String name = row.entry().rowId();
    byte[] sealed = node.checked(row.row());
    Arrays.fill(row.text(), (byte) 0);
    writer.row(StoredRow.usable(name, Label.of(tag.value()), RowStatus.OK, sealed));
    tags++;
  }

  @Override
  public void page(List<Long> place) {
    progress.accept(tags + metatags);
  }

  @Override
  public void leave() throws IOException {
    writer.leave();
    levels.pop().wiping().run();
  }

  TransferReport report(List<Finding> damaged) {
    return new TransferReport(tags, metatags, damaged);
  }

  @Override
  public void close() {
    levels.forEach(level -> level.wiping().run());
    levels.clear();
  }
}
