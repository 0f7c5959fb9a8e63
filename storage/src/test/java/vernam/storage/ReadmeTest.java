package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example compiles, runs and does what it says. */
class ReadmeTest {
  private static final int LONGEST_WAY_TO_THE_EXAMPLE = 20;

  private static final String CLASS =
      """
      import static java.nio.charset.StandardCharsets.UTF_8;
      import com.fasterxml.jackson.databind.JsonNode;
      import java.nio.file.Path;
      import java.security.Provider;
      import java.util.Map;
      import java.util.Optional;
      import javax.crypto.Cipher;
      import javax.crypto.KeyGenerator;
      import javax.crypto.SecretKey;
      import javax.crypto.spec.IvParameterSpec;
      import vernam.provider.VernamProvider;
      import vernam.storage.EncryptedStore;
      import vernam.storage.EncryptedStores;

      public class Example {
        public static String run(Path folder) throws Exception {
      %s
          try (EncryptedStore store = EncryptedStores.open(folder.resolve("notes"), key)) {
            return new String(opened, UTF_8) + " " + store.get("city", JsonNode.class).get();
          }
        }
      }
      """;

  private static List<String> readme;

  @BeforeAll
  static void readReadme() throws Exception {
    readme = Files.readAllLines(Path.of(System.getProperty("vernam.root"), "README.md"));
  }

  @Test
  void theExample_isWithinTheFirst20Lines() {
    int start = readme.indexOf("```java");
    assertThat(readme.subList(start + 1, readme.size()).indexOf("```"))
        .isBetween(1, LONGEST_WAY_TO_THE_EXAMPLE);
    assertThat(start).isLessThan(LONGEST_WAY_TO_THE_EXAMPLE);
  }

  @Test
  void theExample_compilesAndRuns(@TempDir Path folder) throws Exception {
    int start = readme.indexOf("```java") + 1;
    int end = start + readme.subList(start, readme.size()).indexOf("```");
    String example = String.join("\n", readme.subList(start, end));
    assertThat(example).contains("Path.of(\"notes\")");
    String source =
        CLASS.formatted(example.replace("Path.of(\"notes\")", "folder.resolve(\"notes\")"));

    assertThat(CompiledCode.of("Example", source, folder).run(folder))
        .isEqualTo("attack at dawn {\"name\":\"Riga\"}");
  }
}
