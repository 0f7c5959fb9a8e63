package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide to Ropake compiles, runs and does what it says. */
class RopakeGuideTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String CLASS =
      """
      import java.time.Duration;
      import java.util.*;
      import vernam.storage.*;
      import vernam.storage.ropake.*;

      public class RopakeGuide {
        public static List<String> run(EncryptedStore clientStore, EncryptedStore serverStore)
            throws Exception {
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
            Path.of(System.getProperty("vernam.root"), "src", "docs", "guide", "ropake.md"));
    List<String> snippets = CODE.matcher(guide).results().map(match -> match.group(1)).toList();
    assertThat(snippets).hasSize(4);
    try (StoreFixture one = new StoreFixture();
        StoreFixture other = new StoreFixture();
        EncryptedStore clientStore = one.create();
        EncryptedStore serverStore = other.create()) {
      Object seen =
          CompiledCode.of("RopakeGuide", CLASS.formatted(String.join("\n", snippets)), folder)
              .run(clientStore, serverStore);
      assertThat(seen)
          .isEqualTo(
              List.of("registered Anna", "Anna is in", "in after a lost reply", "forgotten"));
    }
  }
}
