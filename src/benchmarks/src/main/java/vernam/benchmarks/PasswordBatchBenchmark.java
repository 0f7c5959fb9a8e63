package vernam.benchmarks;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
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
import vernam.message.BatchResult;
import vernam.message.PasswordAttempt;
import vernam.message.PasswordHashBatch;
import vernam.message.PasswordHasher;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.Keccak;
import vernam.sponge.WideKeccaks;

/**
 * One Passcrypt hash in one thread: alone, in a batch over the lanes of vectors, and beside both
 * the bare permutations that it takes, one state at a time. A figure is the time for one hash. It
 * is taken when the process has decided about vectors, which one hash uses only where they are
 * faster.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PasswordBatchBenchmark {
  private static final int COUNT = 8;
  private static final int WAIT_SECONDS = 30;

  /** The settings kb/cpu/hardness. */
  @Param({"1024/3/1024", "16384/7/2048", "32768/3/1024"})
  public String settings;

  private final char[] password = "correct horse battery staple".toCharArray();
  private final long[] state = new long[Keccak.LANES];
  private final List<PasswordAttempt> attempts = new ArrayList<>();
  private PasscryptCost cost;
  private PasswordHasher hasher;
  private PasswordHashBatch batch;
  private String hash;

  /**
   * Hashes the password and proves that a batch verifies it.
   *
   * @throws Exception never
   */
  @Setup
  public void prepare() throws Exception {
    String[] numbers = settings.split("/", 3);
    cost =
        new PasscryptCost(
            Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]), Long.parseLong(numbers[2]));
    hasher = new PasswordHasher(cost, PasscryptLimit.DEFAULT, new SecureRandom());
    batch = new PasswordHashBatch(Runnable::run, cost, PasscryptLimit.DEFAULT, new SecureRandom());
    hash = hasher.hash(password);
    for (int i = 0; i < COUNT; i++) {
      attempts.add(PasswordAttempt.of(hash, password));
    }
    for (BatchResult<Boolean> result : batch.verify(attempts)) {
      if (!result.get()) {
        throw new IllegalStateException("the batch does not verify");
      }
    }
    awaitVectors();
  }

  /** Works until vectors are compiled and chosen, or for as long as that can take. */
  private void awaitVectors() {
    WideKeccaks choice = WideKeccaks.system();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
    while (choice.maxWidth() > 1
        && choice.forWork(cost.permutations()).isEmpty()
        && System.nanoTime() < end) {
      Keccak.permute(state);
    }
  }

  /** Makes as many permutations as a hash takes. */
  @Benchmark
  public long permutations() {
    for (long i = cost.permutations(); i > 0; i--) {
      Keccak.permute(state);
    }
    return state[0];
  }

  /** Checks a password. */
  @Benchmark
  public boolean one() throws MalformedMessageException {
    return hasher.verify(hash, password);
  }

  /** Checks {@value #COUNT} passwords. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public List<BatchResult<Boolean>> batch() {
    return batch.verify(attempts);
  }
}
