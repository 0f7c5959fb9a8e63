package vernam.benchmarks.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import vernam.benchmarks.CipherBenchmark;
import vernam.benchmarks.PermutationBenchmark;
import vernam.benchmarks.SteadyStateBenchmark;
import vernam.benchmarks.aead.AeadPeer;
import vernam.benchmarks.figures.Figure;

/** The parts that JMH measures. */
final class JmhParts {
  private static final List<String> VECTORS = List.of("--add-modules=jdk.incubator.vector");
  private static final String LARGE = "1048576";
  private static final List<String> SIZES = List.of("64", "1024", "4096", "65536");
  private static final List<String> SIZES_OF_TWO_THREADS = List.of("64", "4096");

  private static final List<String> TITLES =
      Stream.of(AeadPeer.values()).map(AeadPeer::title).toList();

  /** Sealing comes before opening, and ours before the others. */
  private static final Comparator<Figure> IN_ORDER_OF_PEERS =
      Comparator.comparing(Figure::threads)
          .thenComparing(Figure::operation, Comparator.reverseOrder())
          .thenComparing(figure -> TITLES.indexOf(figure.subject()))
          .thenComparing(Figure::amount);

  private final boolean quick;
  private final int measurements;

  JmhParts(boolean quick) {
    this.quick = quick;
    this.measurements = quick ? 1 : 3;
  }

  List<Figure> permutation() throws IOException {
    return new JmhRun(PermutationBenchmark.class, Map.of(), 1, seconds(4), seconds(5), VECTORS)
        .results().stream().map(Results::permutation).toList();
  }

  List<Figure> allocation() throws IOException {
    return new JmhRun(SteadyStateBenchmark.class, Map.of(), 1, seconds(3), seconds(5), List.of())
        .results().stream().map(Results::allocation).flatMap(Optional::stream).toList();
  }

  List<Figure> messages() throws IOException {
    List<RunResult> results = new ArrayList<>();
    for (JmhRun run : messageRuns()) {
      results.addAll(run.results());
    }
    return results.stream().map(Results::message).sorted(IN_ORDER_OF_PEERS).toList();
  }

  private List<JmhRun> messageRuns() {
    if (quick) {
      return Stream.concat(
              messageRuns(List.of("64", "65536"), 1, false),
              messageRuns(List.of("65536"), 2, false))
          .toList();
    }
    return Stream.of(
            messageRuns(SIZES, 1, false),
            messageRuns(List.of(LARGE), 1, true),
            messageRuns(SIZES_OF_TWO_THREADS, 2, false),
            messageRuns(List.of(LARGE), 2, true))
        .flatMap(runs -> runs)
        .toList();
  }

  /**
   * Returns the runs of all peers. Vectors want time until they are compiled, and so does the JDK's
   * AES-GCM, which Tink uses, with large messages: about ten seconds on JDK 17.
   */
  private Stream<JmhRun> messageRuns(List<String> sizes, int threads, boolean large) {
    List<AeadPeer> ordinary = new ArrayList<>(List.of(AeadPeer.values()));
    List<AeadPeer> vectors = List.of(AeadPeer.VERNAM_LANES, AeadPeer.VERNAM_VECTOR);
    ordinary.removeAll(vectors);
    ordinary.removeIf(peer -> peer.hindrance().isPresent());
    List<AeadPeer> slow = List.of(AeadPeer.SUNJCE_AES, AeadPeer.TINK_AES);
    ordinary.removeAll(slow);
    return Stream.of(
        messageRun(ordinary, sizes, threads, 2, List.of()),
        messageRun(slow, sizes, threads, large ? 10 : 3, List.of()),
        messageRun(vectors, sizes, threads, 5, VECTORS));
  }

  private JmhRun messageRun(
      List<AeadPeer> peers, List<String> sizes, int threads, int warmups, List<String> options) {
    return new JmhRun(
        CipherBenchmark.class,
        Map.of("peer", peers.stream().map(AeadPeer::name).toList(), "size", sizes),
        threads,
        seconds(warmups),
        measurements,
        options);
  }

  private int seconds(int inFull) {
    return quick ? 1 : inFull;
  }
}
