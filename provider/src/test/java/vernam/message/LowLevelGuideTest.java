package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code compiles, runs and does what it says. */
class LowLevelGuideTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String CLASS =
      """
      import java.io.ByteArrayOutputStream;
      import java.util.ArrayList;
      import java.util.List;
      import vernam.literal.Literal;
      import vernam.message.*;

      public class Guide {
        public static byte[] run(byte[] plaintext) throws Exception {
          Literal key = Literal.text("a key");
          Literal pid = Literal.integer(0);
          String salt = "5a".repeat(32);
          List<byte[]> steps = new ArrayList<>();
      %s
          byte[] blocks = new byte[first.length + last.length];
          System.arraycopy(first, 0, blocks, 0, first.length);
          System.arraycopy(last, 0, blocks, first.length, last.length);
          SealedMessage message = SealedMessage.of(WireFormat.CHUNKY_2048, hmac, salt, siv, blocks);
          if (shown.length != 256 || steps.size() != 2) {
            throw new AssertionError();
          }
          if (!java.util.Arrays.equals(opened.toByteArray(), plaintext)) {
            throw new AssertionError();
          }
          return new Chunky2048(key).open(message);
        }
      }
      """;

  @Test
  void theCode_compilesAndRuns(@TempDir Path folder) throws Exception {
    String guide =
        Files.readString(
            Path.of(System.getProperty("vernam.root"), "src", "docs", "guide", "low-level.md"));
    List<String> snippets = CODE.matcher(guide).results().map(match -> match.group(1)).toList();
    assertThat(snippets).hasSize(4);
    assertThat(snippets.get(0).lines()).as("sealing in seven lines").hasSize(7);
    compile(CLASS.formatted(snippets.stream().collect(Collectors.joining("\n"))), folder);
    byte[] plaintext = "attack at dawn ".repeat(40).getBytes(StandardCharsets.UTF_8);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object opened =
          loader.loadClass("Guide").getMethod("run", byte[].class).invoke(null, plaintext);
      assertThat((byte[]) opened).isEqualTo(plaintext);
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
