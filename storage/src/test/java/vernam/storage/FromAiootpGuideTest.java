package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in the guide for users of aiootp compiles, runs and shows what its comments say. */
class FromAiootpGuideTest {
  private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern STEP =
      Pattern.compile("```python\n(?:(?!```).)*```\n```java\n", Pattern.DOTALL);

  /** A call that shows something, and the comment behind it. */
  private static final Pattern SHOWN =
      Pattern.compile("^ *(?:show|refused)\\(.*\\); +// (.*)$", Pattern.MULTILINE);

  private static final Pattern CALL = Pattern.compile("(?:show|refused)\\(");
  private static final Pattern ROWS =
      Pattern.compile(" \\(rows? ([0-9–, ]+)\\)$", Pattern.MULTILINE);

  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:–(\\d+))?");

  /** The rows of the checklist that a document of aiootp shows or promises. */
  private static final int LAST_ROW = 100;

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final String CLASS =
      """
      import static java.nio.charset.StandardCharsets.ISO_8859_1;
      import static java.nio.charset.StandardCharsets.UTF_8;

      import java.nio.file.*;
      import java.security.SecureRandom;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.Supplier;
      import java.util.stream.StreamSupport;
      import javax.crypto.*;
      import vernam.exchange.*;
      import vernam.literal.Literal;
      import vernam.message.*;
      import vernam.pipeline.*;
      import vernam.provider.VernamProvider;
      import vernam.spec.*;
      import vernam.storage.*;
      import vernam.storage.ropake.*;

      public class FromAiootpGuide {
        static final List<String> shown = new ArrayList<>();
        static final Executor executor = ForkJoinPool.commonPool();
        static final PasscryptCost cost = new PasscryptCost(256, 2, 256);
        static Path folder;
        static EncryptedStore store;
        static EncryptedStore later;

        static <T> T await(CompletionStage<T> stage) {
          return stage.toCompletableFuture().join();
        }

        static void show(Object value) {
          shown.add(text(value));
        }

        static void refused(Callable<?> code) {
          try {
            shown.add(text(code.call()));
          } catch (Exception e) {
            shown.add(e.getClass().getSimpleName());
          }
        }

        static void refused(Failing code) {
          refused(() -> {
            code.run();
            return null;
          });
        }

        interface Failing {
          void run() throws Exception;
        }

        static String text(Object value) {
          if (value == null) {
            return "nothing";
          } else if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
          } else if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
          } else if (value instanceof Tag tag) {
            return text(tag.value());
          } else if (value instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                .map(FromAiootpGuide::text)
                .toList()
                .toString();
          }
          return value.toString();
        }

      %s
        public static List<String> run(Path place, EncryptedStore now, EncryptedStore then)
            throws Exception {
          folder = place;
          store = now;
          later = then;
      %s
          return shown;
        }
      }
      """;

  @Test
  void theCode_compilesRunsAndShowsWhatItSays(@TempDir Path folder, @TempDir Path classes)
      throws Exception {
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    List<String> expected = new ArrayList<>();
    String[] sections = SECTION.split(page(), -1);
    for (int i = 0; i < sections.length; i++) {
      String code = String.join("\n", groups(CODE, sections[i]));
      methods.append("static void section%d() throws Exception {%n%s}%n".formatted(i, code));
      calls.append("section%d();%n".formatted(i));
      expected.addAll(groups(SHOWN, code));
      assertThat(CALL.matcher(code).results().count())
          .as("calls with a comment on their line in section %d", i)
          .isEqualTo(SHOWN.matcher(code).results().count());
    }
    try (StoreFixture fixture = new StoreFixture()) {
      fixture.create().close();
      try (EncryptedStore now = ClockedStores.open(fixture.url, StoreFixture.KEY, NOW);
          EncryptedStore later =
              ClockedStores.open(fixture.url, StoreFixture.KEY, NOW.plusSeconds(6))) {
        Object shown =
            CompiledCode.of("FromAiootpGuide", CLASS.formatted(methods, calls), classes)
                .run(folder, now, later);
        assertThat(shown).isEqualTo(expected);
      }
    }
  }

  @Test
  void everyPieceOfJava_standsBehindItsPython() throws IOException {
    assertThat(STEP.matcher(page()).results().count())
        .isEqualTo(CODE.matcher(page()).results().count());
  }

  @Test
  void everyRowOfTheChecklist_isCovered() throws IOException {
    Set<Integer> covered = new TreeSet<>();
    for (String list : groups(ROWS, page())) {
      for (MatchResult range : RANGE.matcher(list).results().toList()) {
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        IntStream.rangeClosed(first, last).forEach(covered::add);
      }
    }
    assertThat(covered)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST_ROW).boxed().toList());
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String page() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("vernam.root"), "src", "docs", "guide", "from-aiootp.md"));
  }
}
