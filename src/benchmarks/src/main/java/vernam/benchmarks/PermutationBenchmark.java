package vernam.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vernam.benchmarks.permutation.PermutationForm;
import vernam.benchmarks.permutation.Permutations;

/**
 * The permutation on which everything rests. A figure is the time for one state: ours permuted in
 * place, one after the other or side by side, the others' as a block of a long SHA3-512, which
 * includes adding it to the state. Each form is compared with a known answer first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PermutationBenchmark {
  /** Who permutes. */
  @Param public PermutationForm form;

  private Permutations permutations;

  /** Makes the form and checks it. */
  @Setup
  public void prepare() {
    permutations = form.create();
  }

  /** Permutes {@value Permutations#COUNT} times. */
  @Benchmark
  @OperationsPerInvocation(Permutations.COUNT)
  public void permute() {
    permutations.run();
  }
}
