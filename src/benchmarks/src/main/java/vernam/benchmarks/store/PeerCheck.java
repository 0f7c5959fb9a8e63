package vernam.benchmarks.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Proves that a peer keeps what it is given, before anyone asks how fast. */
final class PeerCheck {
  /** More than one page, and no multiple of one. */
  private static final int ROWS = 2 * PeerStore.PAGE + 50;

  private final SampleRows rows = new SampleRows(300);
  private final Peer peer;
  private final Path folder;

  /** Takes an empty folder. */
  PeerCheck(Peer peer, Path folder) {
    this.peer = peer;
    this.folder = folder;
  }

  /**
   * Runs the check.
   *
   * @throws IllegalStateException if the peer does not give back what it was given
   */
  void run() throws SQLException {
    Map<String, String> expected = new HashMap<>();
    rows.range(0, ROWS).forEach(row -> expected.put(row.getKey(), row.getValue()));
    try (PeerStore store = peer.create(folder)) {
      store.putAll(rows.range(0, ROWS));
      store.putAll(Stream.of(Map.entry(rows.tag(5), rows.value(6))));
      store.put(rows.tag(7), rows.value(8));
      store.makePowerSafe();
      store.put(rows.tag(ROWS), rows.value(ROWS));
      expected.put(rows.tag(5), rows.value(6));
      expected.put(rows.tag(7), rows.value(8));
      expected.put(rows.tag(ROWS), rows.value(ROWS));
      compare(store, expected);
    }
    try (PeerStore store = peer.open(folder)) {
      compare(store, expected);
    }
  }

  private void compare(PeerStore store, Map<String, String> expected) throws SQLException {
    for (Map.Entry<String, String> row : expected.entrySet()) {
      require(store.get(row.getKey()).equals(Optional.of(row.getValue())), "get");
    }
    require(store.get(rows.tag(ROWS + 1)).isEmpty(), "a get of what is not there");
    Map<String, String> scanned = new HashMap<>();
    store.forEach((tag, value) -> require(scanned.put(tag, value) == null, "a scan"));
    require(scanned.equals(expected), "a scan");
  }

  private void require(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException(peer.title() + " gives something else in " + what);
    }
  }
}
