package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
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
    compile(
        CLASS.formatted(example.replace("Path.of(\"notes\")", "folder.resolve(\"notes\")")),
        folder);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object result = loader.loadClass("Example").getMethod("run", Path.class).invoke(null, folder);
      assertThat(result).isEqualTo("attack at dawn {\"name\":\"Riga\"}");
    }
  }

  private static void compile(String source, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
    boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file)).call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }
}
