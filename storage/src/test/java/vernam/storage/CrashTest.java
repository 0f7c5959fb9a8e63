package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store has acknowledged survives a process that is killed at any moment. */
class CrashTest {
  private static final int KILLS = 20;

  /** So many tags of each step, stored one by one or in one transaction. */
  private static final List<String> PARTS = List.of("a", "b", "c");

  /** Ends each line, so that one which was cut off is not taken for another. */
  private static final String END = ";";

  /** Writes to a store and prints what has been acknowledged, until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      Path file = Path.of(arguments[0]);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      try (EncryptedStore store = EncryptedStores.open(file, StoreFixture.KEY)) {
        for (int step = Integer.parseInt(arguments[1]); !out.checkError(); step++) {
          write(store, step, out);
        }
      }
    }

    private static void write(EncryptedStore store, int step, PrintStream out) {
      if (inOneTransaction(step)) {
        store.transaction(
            tx -> {
              PARTS.forEach(part -> tx.put(part + step, value(step)));
              return null;
            });
        PARTS.forEach(part -> out.println(part + step + END));
      } else {
        for (String part : PARTS) {
          store.put(part + step, value(step));
          out.println(part + step + END);
        }
      }
    }
  }

  private static boolean inOneTransaction(int step) {
    return step % 2 == 0;
  }

  private static String value(int step) {
    return ("value " + step + " ").repeat(step % 7 * 20);
  }

  @TempDir Path folder;

  @Test
  void everyAcknowledgedValueIsThereAfterEachOfTwentyKills() throws Exception {
    Path file = folder.resolve("store");
    EncryptedStores.create(file, StoreFixture.KEY).close();
    Random random = new Random(20);
    Set<String> acknowledged = new HashSet<>();
    int nextStep = 0;

    for (int kill = 0; kill < KILLS; kill++) {
      int patience = 1 + random.nextInt(60);
      nextStep = 1 + writeAndKill(file, nextStep, patience, acknowledged);
      try (EncryptedStore store = EncryptedStores.open(file, StoreFixture.KEY)) {
        assertAllThere(store, acknowledged);
        assertTransactionsAreWhole(store);
      }
    }

    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  /** Lets a process write until it has acknowledged so much, and returns its last step. */
  private static int writeAndKill(Path file, int step, int patience, Set<String> acknowledged)
      throws IOException, InterruptedException {
    try (ChildProcess child =
        new ChildProcess(Writer.class, file.toString(), String.valueOf(step))) {
      int last = step;
      for (int i = 0; i < patience; i++) {
        last = note(child.line(), acknowledged);
      }
      child.kill();
      // what it printed before it was killed counts too; its last line may be cut
      for (String line : child.rest()) {
        if (line.endsWith(END)) {
          last = note(line, acknowledged);
        }
      }
      return last;
    }
  }

  private static int note(String line, Set<String> acknowledged) {
    assertThat(line).as("the child's output").isNotNull().endsWith(END);
    String tag = line.substring(0, line.length() - END.length());
    acknowledged.add(tag);
    return stepOf(tag);
  }

  private static int stepOf(String tag) {
    return Integer.parseInt(tag.substring(1));
  }

  private static void assertAllThere(EncryptedStore store, Set<String> acknowledged) {
    for (String tag : acknowledged) {
      assertThat(store.get(tag, String.class)).contains(value(stepOf(tag)));
    }
  }

  private static void assertTransactionsAreWhole(EncryptedStore store) {
    Set<String> tags = new HashSet<>();
    store.tags().forEach(tag -> tags.add((String) tag.value()));
    for (String tag : tags) {
      int step = stepOf(tag);
      if (inOneTransaction(step)) {
        assertThat(tags).containsAll(PARTS.stream().map(part -> part + step).toList());
      }
    }
  }
}
