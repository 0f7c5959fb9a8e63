package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares of useful work that the decision about refilling states, counted. */
class LaneUseTest {
  /** Messages from which each share is counted, in batches. */
  private static final int MESSAGES = 256;

  private static String share(int count, int width, Function<Random, int[]> lengths, Calls calls) {
    Random random = new Random(1);
    long needed = 0;
    long done = 0;
    for (int all = 0; all < MESSAGES; all += count) {
      int[] blocks = lengths.apply(random);
      needed += Arrays.stream(blocks).mapToLong(each -> RefilledSlotsTest.calls(1, each)).sum();
      done += width * calls.of(width, blocks);
    }
    return String.format(Locale.ROOT, "%.0f %%", 100.0 * needed / done);
  }

  private static int[] uniform(int count, int most, Random random) {
    return IntStream.generate(() -> -1 - random.nextInt(most))
        .limit(count)
        .sorted()
        .map(i -> -i)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({"16, 4", "64, 4", "256, 4", "16, 8", "64, 8", "256, 8"})
  void eachRowOfTheTable_isWhatIsCounted(int count, int width) throws Exception {
    Function<Random, int[]> even = random -> uniform(count, 256, random);
    Function<Random, int[]> mixed = random -> RefilledSlotsTest.mixed(count, 4096, random);
    String row =
        String.format(
            Locale.ROOT,
            "| %d | %d | %s | %s | %s | %s |",
            count,
            width,
            share(count, width, even, RefilledSlotsTest::callsInGroups),
            share(count, width, even, RefilledSlotsTest::calls),
            share(count, width, mixed, RefilledSlotsTest::callsInGroups),
            share(count, width, mixed, RefilledSlotsTest::calls));
    Path page =
        Path.of(
            System.getProperty("vernam.root"),
            "src",
            "docs",
            "decisions",
            "0005-what-is-not-made-faster.md");
    assertThat(Files.readAllLines(page)).contains(row);
  }

  /** Counts permutations of all slots. */
  private interface Calls {
    long of(int width, int... blocks);
  }
}
