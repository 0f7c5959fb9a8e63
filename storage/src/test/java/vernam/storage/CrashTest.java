package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the store has acknowledged survives a process that is killed at any moment, and what it was
 * at is there as a whole or not at all. {@code -Dvernam.kills} says how often each kind of work is
 * killed.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("vernam.kills", 3);
  private static final int MOST_STEPS = 12;
  private static final int LONGEST_NANOS = 20_000_000;

  /** Ends each line, so that one which was cut off is not taken for another. */
  private static final String END = ";";

  /** Works on a store and prints what has been acknowledged, until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      CrashWork work = CrashWork.valueOf(arguments[1]);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      try (EncryptedStore store = EncryptedStores.open(Path.of(arguments[0]), StoreFixture.KEY)) {
        for (int step = Integer.parseInt(arguments[2]); !out.checkError(); step++) {
          work.step(store, step);
          out.println(step + END);
        }
      }
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void eachTransactionIsThereOrNotAfterEachKill(CrashWork work) throws Exception {
    Path file = folder.resolve("store");
    EncryptedStores.create(file, StoreFixture.KEY).close();
    Random random = new Random(work.name().hashCode());
    int last = 0;

    for (int kill = 0; kill < KILLS; kill++) {
      last = workAndKill(file, work, last, random);
      try (EncryptedStore store = EncryptedStores.open(file, StoreFixture.KEY)) {
        assertThat(store.verify().isIntact()).isTrue();
        work.check(store, last);
        assertThat(store.verify().isIntact()).isTrue();
      }
    }

    assertThat(last).isGreaterThanOrEqualTo(KILLS);
  }

  /** Lets a process work until it has acknowledged so much, and returns its last step. */
  private static int workAndKill(Path file, CrashWork work, int before, Random random)
      throws IOException, InterruptedException {
    try (ChildProcess child =
        new ChildProcess(Writer.class, file.toString(), work.name(), String.valueOf(before + 1))) {
      int last = before;
      int steps = 1 + random.nextInt(MOST_STEPS);
      for (int i = 0; i < steps; i++) {
        last = step(child.line());
      }
      LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
      child.kill();
      // what it printed before it was killed counts too; its last line may be cut
      for (String line : child.rest()) {
        if (line.endsWith(END)) {
          last = step(line);
        }
      }
      return last;
    }
  }

  private static int step(String line) {
    assertThat(line).as("the child's output").isNotNull().endsWith(END);
    return Integer.parseInt(line.substring(0, line.length() - END.length()));
  }
}
