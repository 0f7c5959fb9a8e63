package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code compiles, runs and does what it says. */
class StoreGuideTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String CLASS =
      """
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.NoSuchElementException;
      import java.util.concurrent.CompletionStage;
      import java.util.concurrent.Executor;
      import javax.crypto.SecretKey;
      import vernam.storage.*;

      public class Guide {
        public static List<String> run(Path file, SecretKey key, Executor executor) {
          List<String> seen = new ArrayList<>();
      %s
          return seen;
        }
      }
      """;

  @Test
  void theCode_compilesAndRuns(@TempDir Path folder) throws Exception {
    String guide =
        Files.readString(
            Path.of(System.getProperty("vernam.root"), "src", "docs", "guide", "store.md"));
    List<String> snippets = CODE.matcher(guide).results().map(match -> match.group(1)).toList();
    assertThat(snippets).hasSize(6);
    Path file = folder.resolve("notes");
    Object seen =
        CompiledCode.of("Guide", CLASS.formatted(String.join("\n", snippets)), folder)
            .run(file, StoreFixture.KEY, ForkJoinPool.commonPool());
    assertThat(seen)
        .isEqualTo(
            List.of(
                "there is no open child of this label",
                "guests: 4",
                "city: Riga",
                "rivers: []",
                "full: true",
                "visited Riga",
                "profiles: 1"));
    try (EncryptedStore store = EncryptedStores.open(file, StoreFixture.KEY)) {
      assertThat(store.get("visited", String.class)).contains("Riga");
    }
  }
}
