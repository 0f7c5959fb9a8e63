package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mirror or an import whose process is killed at any moment is done again, and is then whole.
 * {@code -Dvernam.kills} says how often each is killed.
 */
class TransferCrashTest {
  private static final int KILLS = Integer.getInteger("vernam.kills", 3);
  private static final int ROWS = 700;
  private static final int LONGEST_NANOS = 100_000_000;
  private static final String DONE = "done";

  @TempDir Path folder;

  private Path source;
  private Path target;
  private Path directory;
  private List<String> contents;

  /** Mirrors one store into another and tells how far it is. */
  static final class Mirror {
    private Mirror() {}

    public static void main(String[] arguments) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      try (EncryptedStore source = open(Path.of(arguments[0]));
          EncryptedStore target = open(Path.of(arguments[1]))) {
        StoreMirror.of(source).withProgress((done, total) -> out.println(done)).into(target);
      }
      out.println(DONE);
    }
  }

  /** Imports a directory and tells how far it is. */
  static final class Import {
    private Import() {}

    public static void main(String[] arguments) throws IOException {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      AiootpImport.from(Path.of(arguments[0]))
          .withProgress((done, total) -> out.println(done))
          .into(Path.of(arguments[1]), StoreFixture.KEY);
      out.println(DONE);
    }
  }

  private static EncryptedStore open(Path file) {
    return EncryptedStores.open(file, StoreFixture.KEY);
  }

  @BeforeEach
  void fillSource() throws IOException {
    source = folder.resolve("source");
    target = folder.resolve("target");
    directory = folder.resolve("directory");
    try (EncryptedStore store = EncryptedStores.create(source, StoreFixture.KEY)) {
      store.putAll(IntStream.range(0, ROWS).mapToObj(i -> Map.entry(Tag.of(i), "value " + i)));
      store.metatag("m").putAll(IntStream.range(0, 30).mapToObj(i -> Map.entry(Tag.of(i), i)));
      contents = StoreText.of(store);
      AiootpExport.of(store).into(directory, StoreFixture.KEY);
    }
  }

  @Test
  void aMirrorGoesOn() throws Exception {
    EncryptedStores.create(target, StoreFixture.KEY).close();
    Random random = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      workAndKill(Mirror.class, source, random);
      try (EncryptedStore store = open(target)) {
        assertThat(store.verify().isIntact()).isTrue();
        assertThat(contents).containsAll(StoreText.of(store));
      }
    }

    assertThat(work(Mirror.class, source)).endsWith(DONE);

    assertWhole();
  }

  @Test
  void anImportBeginsAgain() throws Exception {
    Random random = new Random(2);
    boolean finished = false;
    for (int kill = 0; kill < KILLS && !finished; kill++) {
      finished = workAndKill(Import.class, directory, random);
      if (!finished && isThere()) {
        // killed between its last commit and its last word
        finished = true;
      }
    }
    if (!finished) {
      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> open(target));
      assertThat(work(Import.class, directory)).endsWith(DONE);
    }

    assertWhole();
  }

  private boolean isThere() {
    try (EncryptedStore store = open(target)) {
      return store.verify().isIntact();
    } catch (StoreNotFoundException e) {
      return false;
    }
  }

  private void assertWhole() {
    try (EncryptedStore store = open(target)) {
      assertThat(store.verify().isIntact()).isTrue();
      assertThat(StoreText.of(store)).isEqualTo(contents);
    }
  }

  /** Kills a process some time after its first news, and returns whether it was done before. */
  private boolean workAndKill(Class<?> main, Path from, Random random) throws Exception {
    try (ChildProcess child = new ChildProcess(main, from.toString(), target.toString())) {
      child.line();
      LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
      child.kill();
      return child.rest().contains(DONE);
    }
  }

  private List<String> work(Class<?> main, Path from) throws IOException {
    try (ChildProcess child = new ChildProcess(main, from.toString(), target.toString())) {
      return child.rest();
    }
  }
}
