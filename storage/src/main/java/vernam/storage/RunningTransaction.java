package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vernam.storage.sql.LabelRow;
import vernam.storage.sql.Rows;
import vernam.storage.sql.SqlFailure;

/**
 * One attempt at a transaction. It notes the version of the store when it begins; the first change
 * counts that version up only if it is still the same, and from then on no other writer can commit.
 * So what was read before is still true when it is committed, or the attempt fails with a conflict.
 */
final class RunningTransaction implements StoreTransaction {
  private final Rows rows;
  private final RowCodec codec;
  private final String storeName;
  private final Thread thread = Thread.currentThread();
  private long version;
  private boolean changed;
  private boolean ended;
  private @Nullable StorageFailureException failure;

  RunningTransaction(Rows rows, RowCodec codec, String storeName) {
    this.rows = rows;
    this.codec = codec;
    this.storeName = storeName;
    this.version = currentVersion();
  }

  @Override
  public void put(Tag tag, @Nullable Object value) {
    checkUse();
    String rowId = codec.rowId(tag);
    store(tag, rowId, codec.sealValue(rowId, value));
  }

  /** Stores a value that was sealed before the transaction began. */
  void store(Tag tag, String rowId, byte[] sealedValue) {
    advance();
    if (!asked(() -> rows.updateValue(codec.storeId(), rowId, sealedValue))) {
      byte[] label = codec.sealLabel(rowId, version, tag);
      asked(
          () -> {
            rows.insert(codec.storeId(), rowId, version, label, sealedValue);
            return true;
          });
    }
  }

  @Override
  public <T> Optional<T> get(Tag tag, Class<T> type) {
    return read(tag, type);
  }

  @Override
  public <T> Optional<T> get(Tag tag, TypeReference<T> type) {
    return read(tag, type.getType());
  }

  @SuppressWarnings("unchecked") // the codec gives what the type says
  private <T> Optional<T> read(Tag tag, Type type) {
    checkUse();
    String rowId = codec.rowId(tag);
    return asked(() -> rows.value(codec.storeId(), rowId))
        .map(stored -> (T) codec.openValue(rowId, stored, type));
  }

  @Override
  public boolean remove(Tag tag) {
    checkUse();
    String rowId = codec.rowId(tag);
    if (!asked(() -> rows.contains(codec.storeId(), rowId))) {
      return false;
    }
    advance();
    return asked(() -> rows.delete(codec.storeId(), rowId));
  }

  @Override
  public boolean contains(Tag tag) {
    checkUse();
    String rowId = codec.rowId(tag);
    return asked(() -> rows.contains(codec.storeId(), rowId));
  }

  @Override
  public List<Tag> tags() {
    checkUse();
    List<Tag> tags = new ArrayList<>();
    for (LabelRow row : asked(() -> rows.labels(codec.storeId()))) {
      tags.add(codec.openLabel(row));
    }
    return List.copyOf(tags);
  }

  /**
   * To be called when the work has returned, before the commit.
   *
   * @throws StorageFailureException if the database had failed, and the work caught that; or if
   *     what the work has read was not of one moment
   */
  void finish() {
    checkNotFailed();
    if (!changed && currentVersion() != version) {
      throw lostRace();
    }
  }

  /** To be called last, whatever happened: the transaction cannot be used any more. */
  void end() {
    ended = true;
  }

  /** Throws the conflict that this attempt has met, if any; it should be made again. */
  void throwIfConflict() {
    if (failure != null && failure.isConflict()) {
      throw failure;
    }
  }

  private void advance() {
    if (!asked(() -> rows.advance(storeName, codec.storeId(), version))) {
      currentVersion();
      throw lostRace();
    }
    version++;
    changed = true;
  }

  private long currentVersion() {
    return asked(() -> rows.version(storeName, codec.storeId()))
        .orElseThrow(() -> new StoreNotFoundException(storeName));
  }

  private StorageFailureException lostRace() {
    failure = StorageFailureException.ofLostRace();
    return failure;
  }

  /** Asks the database. Its first failure is the end: the work cannot catch it and be committed. */
  private <R> R asked(Supplier<R> question) {
    checkNotFailed();
    try {
      return question.get();
    } catch (SqlFailure e) {
      failure = StorageFailureException.of(e);
      throw failure;
    }
  }

  private void checkNotFailed() {
    if (failure != null) {
      throw failure;
    }
  }

  private void checkUse() {
    if (ended) {
      throw new IllegalStateException("the transaction has ended");
    }
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("a transaction is for one thread");
    }
  }
}
