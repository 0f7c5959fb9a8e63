package vernam.benchmarks.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** A way to keep values in a folder. Each has keys of its own, the same for its whole life. */
interface Peer {
  /** Returns what the report calls it. */
  String title();

  /** Makes an empty store in an empty folder. */
  PeerStore create(Path folder) throws SQLException;

  /** Opens the store in a folder. */
  PeerStore open(Path folder) throws SQLException;
}
