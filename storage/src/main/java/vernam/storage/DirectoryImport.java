package vernam.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vernam.storage.aiootp.DatabaseStatus;
import vernam.storage.aiootp.DirectoryVisitor;
import vernam.storage.aiootp.Label;
import vernam.storage.aiootp.RowStatus;
import vernam.storage.aiootp.StoredDatabase;
import vernam.storage.aiootp.StoredRow;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowKind;
import vernam.storage.sql.Database;
import vernam.storage.sql.ProfileRow;

/**
 * One import: takes what a directory has and puts it into a store, which is begun when the main
 * database has been read and verified.
 */
final class DirectoryImport implements DirectoryVisitor, AutoCloseable {
  private final Supplier<Database> place;
  private final StoreRecords records;
  private final Progress progress;
  private final long files;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final ImportNotes notes = new ImportNotes();
  private @Nullable UnfinishedStore store;
  private long seen;

  /**
   * Makes an import.
   *
   * @param place of the new store
   * @param files how many files there are to import at most
   */
  DirectoryImport(Supplier<Database> place, StoreRecords records, Progress progress, long files) {
    this.place = place;
    this.records = records;
    this.progress = progress;
    this.files = files;
  }

  /** A database that was entered and not left. */
  private static final class Level {
    /** Null if the label cannot be imported, and so nothing below it. */
    private final @Nullable StoreNode node;

    private final List<Tag> path;
    private final List<PendingValue> pending = new ArrayList<>();

    /** Which notes are about rows that were sealed anew under these names. */
    private final Map<String, Integer> resealed = new HashMap<>();

    Level(@Nullable StoreNode node, List<Tag> path) {
      this.node = node;
      this.path = path;
    }
  }

  @Override
  public void enter(StoredDatabase database) {
    if (database.isMain()) {
      store =
          StoreFactory.connected(
              place,
              connected ->
                  UnfinishedStore.begin(connected, records, database.keys(), database.rootSalt()));
      levels.push(new Level(store.main(), List.of()));
      return;
    }
    Level parent = levels.element();
    StoreNode node = parent.node;
    Optional<Tag> label = lastTag(database.path());
    if (node != null && label.isPresent()) {
      flush(parent, node);
      levels.push(new Level(child(node, label.get(), database.rootSalt()), path(parent, label)));
      notes.countMetatag();
    } else {
      if (node != null) {
        notes.addChild(parent.path, label, ImportReport.Status.UNSUPPORTED_LABEL);
      }
      levels.push(new Level(null, parent.path));
    }
  }

  private static List<Tag> path(Level parent, Optional<Tag> label) {
    List<Tag> path = new ArrayList<>(parent.path);
    label.ifPresent(path::add);
    return path;
  }

  /** Makes a child that has the root salt which it had in the directory. */
  private StoreNode child(StoreNode parent, Tag label, byte[] rootSalt) {
    String rowId = parent.rowId(RowKind.METATAG, label);
    byte[] sealed = parent.codec().sealText(rowId, RootSalt.childText(rootSalt));
    PendingValue row = new PendingValue(RowKind.METATAG, label, rowId, sealed);
    StoreTree tree = begun().tree();
    return tree.adopt(
        tree.change(
            running -> {
              running.put(parent, List.of(row));
              return Children.find(running, parent, label).orElseThrow();
            }));
  }

  @Override
  public void row(StoredRow row) {
    seen++;
    Level level = levels.element();
    StoreNode node = level.node;
    if (node == null) {
      return;
    }
    Optional<Tag> tag = Tag.ofJson(row.label().value());
    if (!row.status().isUsable()) {
      notes.addTag(level.path, tag, row.name(), status(row.status()));
    } else if (tag.isEmpty()) {
      notes.addTag(level.path, tag, row.name(), ImportReport.Status.UNSUPPORTED_LABEL);
    } else if (row.status() == RowStatus.OK) {
      add(level, new PendingValue(RowKind.TAG, tag.get(), row.name(), row.sealed()));
    } else {
      addUnderOwnName(level, node, tag.get(), row);
    }
    if (level.pending.size() == StoreTree.PAGE) {
      flush(level, node);
    }
  }

  private void add(Level level, PendingValue row) {
    Integer note = level.resealed.remove(row.rowId());
    if (note == null) {
      notes.countTag();
    } else {
      notes.supersede(note);
    }
    level.pending.add(row);
  }

  private void addUnderOwnName(Level level, StoreNode node, Tag tag, StoredRow row) {
    String rowId = node.rowId(RowKind.TAG, tag);
    flush(level, node);
    if (begun().tree().read(rows -> rows.contains(node.row(rowId)))) {
      notes.addTag(level.path, Optional.of(tag), row.name(), ImportReport.Status.SUPERSEDED);
      return;
    }
    byte[] text = node.codec().openText(row.name(), row.sealed());
    byte[] sealed = node.codec().sealText(rowId, text);
    level.pending.add(new PendingValue(RowKind.TAG, tag, rowId, sealed));
    notes.countTag();
    int note = notes.addTag(level.path, Optional.of(tag), row.name(), ImportReport.Status.RESEALED);
    level.resealed.put(rowId, note);
  }

  @Override
  public void unreadable(List<Label> path, DatabaseStatus status) {
    Level parent = levels.element();
    StoreNode node = parent.node;
    if (node == null) {
      return;
    }
    Optional<Tag> label = lastTag(path);
    switch (status) {
      case DAMAGED -> notes.addChild(parent.path, label, ImportReport.Status.DAMAGED);
      case MISSING -> {
        notes.addChild(parent.path, label, ImportReport.Status.MISSING);
        flush(parent, node);
        label.ifPresent(tag -> makeEmptyChild(node, tag));
      }
    }
  }

  private void makeEmptyChild(StoreNode parent, Tag label) {
    begun().tree().change(running -> Children.openOrMake(running, parent, label)).close();
  }

  @Override
  public void leave() {
    Level level = levels.pop();
    StoreNode node = level.node;
    if (node != null) {
      flush(level, node);
      if (!levels.isEmpty()) {
        begun().tree().dismiss(node);
      }
    }
  }

  private void flush(Level level, StoreNode node) {
    if (!level.pending.isEmpty()) {
      begun()
          .tree()
          .change(
              running -> {
                running.put(node, level.pending);
                return true;
              });
      level.pending.clear();
    }
    progress.at(seen, files);
  }

  /**
   * Ends the import: from now on the store can be opened.
   *
   * @param profile the one that holds the key of the store, if it has one
   */
  ImportReport finish(Optional<ProfileRow> profile) {
    UnfinishedStore begun = begun();
    profile.ifPresent(
        known ->
            begun
                .tree()
                .change(
                    running -> {
                      ProfileRecord.putRecord(running, begun.main(), known);
                      return true;
                    }));
    begun.finish(
        rows -> profile.ifPresent(known -> rows.profiles().put(StoreFactory.STORE_NAME, known)));
    return notes.report();
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }

  private UnfinishedStore begun() {
    UnfinishedStore begun = store;
    if (begun == null) {
      throw new IllegalStateException("the main database comes first");
    }
    return begun;
  }

  private static Optional<Tag> lastTag(List<Label> path) {
    return Tag.ofJson(path.get(path.size() - 1).value());
  }

  private static ImportReport.Status status(RowStatus status) {
    return switch (status) {
      case MISSING -> ImportReport.Status.MISSING;
      case TOO_LARGE -> ImportReport.Status.TOO_LARGE;
      case DAMAGED -> ImportReport.Status.DAMAGED;
      case OK, NAME_MISMATCH -> throw new IllegalArgumentException("the row is usable");
    };
  }
}
