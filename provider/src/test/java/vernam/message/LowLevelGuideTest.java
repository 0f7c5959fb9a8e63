package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.GuideCode;

/** The guide's code compiles, runs and does what it says. */
class LowLevelGuideTest {
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
    List<String> snippets = GuideCode.snippets("low-level.md");
    assertThat(snippets).hasSize(4);
    assertThat(snippets.get(0).lines()).as("sealing in seven lines").hasSize(7);
    byte[] plaintext = "attack at dawn ".repeat(40).getBytes(StandardCharsets.UTF_8);
    String source = CLASS.formatted(String.join("\n", snippets));
    assertThat(GuideCode.run(source, folder, plaintext)).isEqualTo(plaintext);
  }
}
