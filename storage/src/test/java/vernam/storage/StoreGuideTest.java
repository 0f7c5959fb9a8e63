package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
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
    assertThat(snippets).hasSize(5);
    compile(CLASS.formatted(snippets.stream().collect(Collectors.joining("\n"))), folder);
    Path file = folder.resolve("notes");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object seen =
          loader
              .loadClass("Guide")
              .getMethod("run", Path.class, SecretKey.class, Executor.class)
              .invoke(null, file, StoreFixture.KEY, ForkJoinPool.commonPool());
      assertThat(seen)
          .isEqualTo(
              List.of(
                  "there is no open child of this label",
                  "guests: 4",
                  "city: Riga",
                  "rivers: []",
                  "full: true",
                  "visited Riga"));
    }
    try (EncryptedStore store = EncryptedStores.open(file, StoreFixture.KEY)) {
      assertThat(store.get("visited", String.class)).contains("Riga");
    }
  }

  private static void compile(String source, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Guide.java"), JavaFileObject.Kind.SOURCE) {
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
