package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.RowKind;
import vernam.storage.sql.RowName;

/** One store of a tree as one attempt at a transaction sees it. */
final class RunningTransaction implements StoreTransaction {
  private final TreeTransaction running;
  private final StoreNode node;
  private final Use use;

  private RunningTransaction(TreeTransaction running, StoreNode node, Use use) {
    this.running = running;
    this.node = node;
    this.use = use;
  }

  /** Runs work on a store, which is of no use when this method has returned. */
  static <R extends @Nullable Object, X extends Exception> R run(
      TreeTransaction running, StoreNode node, StoreWork<R, X> work) throws X {
    try (Use use = new Use()) {
      return work.run(new RunningTransaction(running, node, use));
    }
  }

  /** Who may use the transaction and how long, and what is wiped at its end. */
  private static final class Use implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final List<StoreNode> children = new ArrayList<>();
    private boolean ended;

    void check() {
      if (ended) {
        throw new IllegalStateException("the transaction has ended");
      }
      if (Thread.currentThread() != thread) {
        throw new IllegalStateException("a transaction is for one thread");
      }
    }

    StoreNode keep(StoreNode child) {
      children.add(child);
      return child;
    }

    @Override
    public void close() {
      ended = true;
      children.forEach(StoreNode::close);
    }
  }

  @Override
  public void put(Tag tag, @Nullable Object value) {
    use.check();
    running.put(node, List.of(PendingValue.of(node, tag, value)));
  }

  @Override
  public <T> Optional<T> get(Tag tag, Class<T> type) {
    return read(tag, type);
  }

  @Override
  public <T> Optional<T> get(Tag tag, TypeReference<T> type) {
    return read(tag, type.getType());
  }

  @SuppressWarnings("unchecked") // the node gives what the type says
  private <T> Optional<T> read(Tag tag, Type type) {
    use.check();
    RowName row = node.row(RowKind.TAG, tag);
    return (Optional<T>) node.open(running.asked(rows -> rows.value(row)), type);
  }

  @Override
  public boolean remove(Tag tag) {
    use.check();
    return running.remove(node, node.rowId(RowKind.TAG, tag));
  }

  @Override
  public boolean contains(Tag tag) {
    use.check();
    RowName row = node.row(RowKind.TAG, tag);
    return running.asked(rows -> rows.contains(row));
  }

  @Override
  public List<Tag> tags() {
    use.check();
    return Labels.of(running, node, RowKind.TAG);
  }

  @Override
  public StoreTransaction metatag(Tag label) {
    use.check();
    StoreNode child = use.keep(Children.openOrMake(running, node, label));
    return new RunningTransaction(running, child, use);
  }

  @Override
  public List<Tag> metatags() {
    use.check();
    return Labels.of(running, node, RowKind.METATAG);
  }

  @Override
  public boolean deleteMetatag(Tag label) {
    use.check();
    return Children.delete(running, node, label);
  }
}
