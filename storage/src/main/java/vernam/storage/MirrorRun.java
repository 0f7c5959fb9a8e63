package vernam.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import vernam.storage.sql.ValueRow;

/**
 * One mirror: takes what a source has and puts it into a target, page by page, each together with
 * the note of how far it has come. Closing it wipes the keys of the target's children.
 */
final class MirrorRun implements TreeVisitor<RuntimeException>, AutoCloseable {
  private final StoreTree tree;
  private final StoreNode target;
  private final String sourceId;
  private final LongConsumer progress;
  private final Deque<Level> levels = new ArrayDeque<>();
  private MirrorRecord record;
  private long tags;
  private long metatags;
  private boolean damaged;

  /**
   * Makes a mirror.
   *
   * @param tree the target's
   * @param target where the source's own tags go
   * @param record where an earlier mirror has come to
   * @param progress takes the number of rows that are done
   */
  MirrorRun(
      StoreTree tree,
      StoreNode target,
      String sourceId,
      MirrorRecord record,
      LongConsumer progress) {
    this.tree = tree;
    this.target = target;
    this.sourceId = sourceId;
    this.record = record;
    this.progress = progress;
    this.tags = record.tags();
    // those on the way down are entered again
    this.metatags = record.metatags() - (record.place().size() - 1);
  }

  /** A store that was entered and not left, and its counterpart. */
  private record Level(StoreNode to, ValuePage pending) {}

  @Override
  public void enterTop(StoreNode node) {
    levels.push(new Level(target, new ValuePage(target)));
  }

  @Override
  public void enter(StoreNode node, Tag label, ValueRow row) {
    StoreNode parent = levels.element().to();
    StoreNode child =
        tree.change(
            running -> {
              StoreNode made = Children.openOrMake(running, parent, label);
              note(running);
              return made;
            });
    levels.push(new Level(tree.adopt(child), new ValuePage(child)));
    metatags++;
  }

  @Override
  public void row(Tag tag, OpenedRow row) {
    levels.element().pending().add(tag, text(row));
    tags++;
  }

  private byte[] text(OpenedRow row) {
    try {
      return row.text();
    } catch (DamagedRowException e) {
      damaged = true;
      throw e;
    }
  }

  @Override
  public void page(List<Long> place) {
    Level level = levels.element();
    if (!damaged) {
      record = new MirrorRecord(record.source(), place, tags, metatags);
    }
    List<PendingValue> values = level.pending().seal();
    tree.change(
        running -> {
          running.put(level.to(), values);
          note(running);
          return true;
        });
    progress.accept(tags + metatags);
  }

  /** Comes last in each change, so that any other change of the target shows. */
  private void note(TreeTransaction running) {
    running.put(target, List.of(record.row(target, sourceId)));
  }

  @Override
  public void leave() {
    Level left = levels.pop();
    left.pending().close();
    if (!levels.isEmpty()) {
      tree.dismiss(left.to());
    }
  }

  /** Ends the mirror: there is nothing to resume any more. */
  TransferReport finish(List<Finding> passedOver) {
    tree.change(
        running -> {
          MirrorRecord.remove(running, target, sourceId);
          return true;
        });
    return new TransferReport(tags, metatags, passedOver);
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      leave();
    }
  }
}
