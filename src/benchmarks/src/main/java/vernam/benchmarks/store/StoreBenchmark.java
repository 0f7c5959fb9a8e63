package vernam.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vernam.benchmarks.figures.Surroundings;

/**
 * Measures the store and its peers in turns: whole runs in one process on one thread, in files.
 * Every peer is checked first; the first round of each load warms up and does not count. Writes
 * tables of medians to the standard output, and progress to the standard error.
 */
public final class StoreBenchmark {
  private final Options options;
  private final List<Peer> peers;

  private StoreBenchmark(Options options) {
    this.options = options;
    this.peers = all().filter(peer -> peer.title().startsWith(options.peer())).toList();
  }

  /** Returns every peer, the store first. */
  static Stream<Peer> all() {
    return Stream.of(
        new VernamPeer(),
        new H2Peer(),
        new H2CipherPeer(),
        new H2RowGcmPeer(),
        new SqlCipherPeer());
  }

  /** Returns what the report calls the peers, the store first. */
  public static List<String> titles() {
    return all().map(Peer::title).toList();
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments see {@code --help}
   * @throws IOException if a file cannot be written
   * @throws SQLException if a database fails
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.print(Options.USAGE);
      return;
    }
    new StoreBenchmark(options).run();
  }

  private void run() throws IOException, SQLException {
    for (Peer peer : peers) {
      inFolder(folder -> new PeerCheck(peer, folder).run());
    }
    StringBuilder csv = new StringBuilder(Figures.CSV_HEAD);
    System.out.println(Surroundings.describe());
    for (Load load : options.loads()) {
      String before = Surroundings.load();
      Figures figures = measure(load);
      csv.append(figures.csv());
      System.out.printf("%n%s%n", figures.table("time that went by", Taken::elapsed));
      System.out.printf("%s%n", figures.table("time of the processors", Taken::processors));
      System.out.printf(
          "Medians of %d rounds, in parentheses the ratio to «%s». Load %s before, %s after.%n",
          options.rounds(), H2RowGcmPeer.TITLE, before, Surroundings.load());
    }
    if (options.csv().isPresent()) {
      Files.writeString(options.csv().get(), csv);
    }
  }

  private Figures measure(Load load) throws IOException, SQLException {
    SampleRows rows = new SampleRows(load.valueSize());
    List<String> titles = peers.stream().map(Peer::title).toList();
    Figures figures = new Figures(load.title(), titles, H2RowGcmPeer.TITLE);
    List<Peer> order = new ArrayList<>(peers);
    for (int i = 0; i <= options.rounds(); i++) {
      int round = i;
      for (Peer peer : order) {
        System.err.printf("%s, round %d: %s%n", load.title(), round, peer.title());
        System.gc();
        inFolder(
            folder -> {
              var taken = Round.run(peer, load, rows, folder);
              if (round > 0) {
                figures.add(peer.title(), round, taken);
              }
            });
      }
      // so that none always runs after the same one
      Collections.rotate(order, 1);
    }
    return figures;
  }

  private void inFolder(TemporaryFolder.Work work) throws IOException, SQLException {
    TemporaryFolder.use(options.place(), work);
  }
}
