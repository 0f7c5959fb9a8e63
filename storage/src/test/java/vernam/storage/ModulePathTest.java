package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library and what it needs are named modules, as they are for a program that is one. */
class ModulePathTest {
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*(classes[^/]*|(vernam-provider|h2|HikariCP|slf4j-api|jackson-[a-z]+|bcprov[-a-z0-9]*|jspecify)-[^/]*\\.jar)");

  private static final Pattern TESTS = Pattern.compile(".*test-classes[^/]*");

  @TempDir Path folder;

  /** Keeps a value in a file and reads it again. */
  static final class Keeper {
    private Keeper() {}

    public static void main(String[] arguments) {
      try (EncryptedStore store = EncryptedStores.create(Path.of(arguments[0]), StoreFixture.KEY)) {
        store.put("a", 1);
        System.out.println(store.get("a", int.class));
        System.out.println(EncryptedStore.class.getModule());
      }
    }
  }

  /** Returns the entries of the class path that match. */
  private static String entries(Predicate<String> wanted) {
    return Stream.of(System.getProperty("surefire.test.class.path").split(File.pathSeparator))
        .filter(entry -> wanted.test(entry.replace(File.separatorChar, '/')))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void aStoreInAFileWorks() throws IOException {
    Predicate<String> needed = NEEDED.asMatchPredicate();
    Predicate<String> tests = TESTS.asMatchPredicate();
    List<String> options =
        List.of(
            "--module-path=" + entries(needed.and(tests.negate())),
            "--patch-module=vernam.storage=" + entries(tests),
            "--add-modules=vernam.storage");

    try (ChildProcess child =
        new ChildProcess(options, Keeper.class, folder.resolve("store").toString())) {
      assertThat(child.rest()).containsExactly("Optional[1]", "module vernam.storage");
    }
  }
}
