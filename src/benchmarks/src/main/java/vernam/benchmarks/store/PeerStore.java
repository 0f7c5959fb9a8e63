package vernam.benchmarks.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An open store of a peer, for one thread: texts under texts. */
interface PeerStore extends AutoCloseable {
  /** Rows in one transaction of {@link #putAll}, and rows read at once by {@link #forEach}. */
  int PAGE = 256;

  /** Stores many values, {@value #PAGE} in each transaction. */
  void putAll(Stream<Map.Entry<String, String>> rows) throws SQLException;

  /**
   * Stores a value, new or in the place of another. When this method returns, the value survives
   * the end of the process by any signal.
   */
  void put(String tag, String value) throws SQLException;

  /** Lets what {@link #put} has stored from now on survive a power failure too. */
  void makePowerSafe() throws SQLException;

  /** Returns a value. */
  Optional<String> get(String tag) throws SQLException;

  /** Gives all tags and values to an action, in any order. */
  void forEach(BiConsumer<String, String> action) throws SQLException;

  @Override
  void close() throws SQLException;
}
