package vernam.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One peer under one load, once. What is read is compared on the way. */
final class Round {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double BYTES_PER_MIB = 1 << 20;

  private final Map<Measure, Taken> figures = new EnumMap<>(Measure.class);
  private final Peer peer;
  private final Load load;
  private final SampleRows rows;
  private final Path folder;

  private Round(Peer peer, Load load, SampleRows rows, Path folder) {
    this.peer = peer;
    this.load = load;
    this.rows = rows;
    this.folder = folder;
  }

  /** Returns the figures of a round in an empty folder. */
  static Map<Measure, Taken> run(Peer peer, Load load, SampleRows rows, Path folder)
      throws IOException, SQLException {
    Round round = new Round(peer, load, rows, folder);
    round.fill();
    round.use();
    return round.figures;
  }

  private void fill() throws IOException, SQLException {
    try (PeerStore store = peer.create(folder)) {
      measure(Measure.BULK, load.rows(), () -> store.putAll(rows.range(0, load.rows())));
    }
    // of the closed file: an open one is larger, and by how much is chance
    try (Stream<Path> files = Files.list(folder)) {
      double size = files.mapToLong(Round::size).sum() / BYTES_PER_MIB;
      figures.put(Measure.SIZE, new Taken(size, size));
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private void use() throws SQLException {
    Stopwatch watch = new Stopwatch();
    try (PeerStore store = peer.open(folder)) {
      get(store, 0);
      figures.put(Measure.OPEN, watch.read().dividedBy(NANOS_PER_MILLI));
      Random random = new Random(load.rows());
      measure(
          Measure.GET,
          load.gets(),
          () -> {
            for (int i = 0; i < load.gets(); i++) {
              get(store, random.nextInt(load.rows()));
            }
          });
      measure(Measure.SCAN, load.rows(), () -> scan(store));
      int next = load.rows();
      measure(Measure.PUT, load.puts(), () -> put(store, next, load.puts()));
      store.makePowerSafe();
      measure(
          Measure.POWER_SAFE_PUT,
          load.powerSafePuts(),
          () -> put(store, next + load.puts(), load.powerSafePuts()));
      get(store, next + load.puts() + load.powerSafePuts() - 1);
    }
  }

  private void get(PeerStore store, int number) throws SQLException {
    require(store.get(rows.tag(number)).filter(v -> rows.isValue(number, v)).isPresent());
  }

  private void scan(PeerStore store) throws SQLException {
    AtomicInteger count = new AtomicInteger();
    store.forEach(
        (tag, value) -> {
          require(rows.isValue(rows.number(tag), value));
          count.incrementAndGet();
        });
    require(count.get() == load.rows());
  }

  private void put(PeerStore store, int first, int count) throws SQLException {
    for (int number = first; number < first + count; number++) {
      store.put(rows.tag(number), rows.value(number));
    }
  }

  private void measure(Measure measure, int operations, Work work) throws SQLException {
    Stopwatch watch = new Stopwatch();
    work.run();
    figures.put(measure, watch.read().dividedBy(NANOS_PER_MICRO * operations));
  }

  private void require(boolean right) {
    if (!right) {
      throw new IllegalStateException(peer.title() + " gives something else than it was given");
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }
}
