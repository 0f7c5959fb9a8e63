package vernam.benchmarks.suite;

import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import vernam.benchmarks.aead.AeadPeer;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.Part;
import vernam.benchmarks.permutation.PermutationForm;

/** Makes figures out of JMH's results. */
final class Results {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final int BLOCK_SIZE = 256;

  private Results() {}

  static Figure permutation(RunResult result) {
    PermutationForm form = PermutationForm.valueOf(result.getParams().getParam("form"));
    return figure(Part.PERMUTATION, form.title(), 1, result, "ns");
  }

  static Figure message(RunResult result) {
    AeadPeer peer = AeadPeer.valueOf(result.getParams().getParam("peer"));
    long size = Long.parseLong(result.getParams().getParam("size"));
    return figure(Part.MESSAGES, peer.title(), size, result, "µs");
  }

  /** Returns what the profiler saw, if it runs here. */
  static Optional<Figure> allocation(RunResult result) {
    return result.getSecondaryResults().values().stream()
        .filter(secondary -> secondary.getLabel().endsWith(ALLOCATED))
        .map(secondary -> allocation(secondary.getScore(), secondary.getScoreError()))
        .findFirst();
  }

  private static Figure allocation(double score, double error) {
    return new Figure(
        Part.ALLOCATION,
        AeadPeer.VERNAM.title(),
        "allocated",
        BLOCK_SIZE,
        1,
        "B",
        score,
        known(error));
  }

  private static Figure figure(
      Part part, String subject, long amount, RunResult result, String unit) {
    Result<?> primary = result.getPrimaryResult();
    return new Figure(
        part,
        subject,
        primary.getLabel(),
        amount,
        result.getParams().getThreads(),
        unit,
        primary.getScore(),
        known(primary.getScoreError()));
  }

  /** A single sample has no error. */
  private static double known(double error) {
    return Double.isNaN(error) ? 0 : error;
  }
}
