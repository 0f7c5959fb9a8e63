package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.GuideCode;

/** The guide's code, and each example in its tables, compiles, runs and gives what it says. */
class PipelinesGuideTest {
  private static final String PAGE = "pipelines.md";

  /** A name, an example, and all or the beginning of what it gives. */
  private static final Pattern ROW =
      Pattern.compile("^\\| (.*) \\| `(.+)` \\| `(.+)`( …)? \\|$", Pattern.MULTILINE);

  /** What specification pipelines, sections 2, 9, 11 and 16, names. */
  private static final List<String> NAMES =
      List.of(
          "unpack count cycle data order pick skip compact birth range bytes_range seedrange zip",
          "popleft pop echo wait_on keys bytes_keys make_uuids bytes_count comprehension",
          "deque dict exhaust join list set _getitem ascii_to_int bin bytes bytes_decipher",
          "bytes_encipher bytes_to_hex bytes_to_int bytes_xor debugger decode delimit",
          "delimited_resize depad_plaintext encode feed feed_self from_base from_base64 halt hex",
          "hex_to_bytes index int int_to_ascii int_to_bytes json_dumps json_loads pad_plaintext",
          "passcrypt random_sleep replace resize sha_256 sha_256_hmac sha_512 sha_512_hmac slice",
          "split str sum_passcrypt sum_sha_256 sum_sha_512 tag timeout to_base to_base64 xor zfill",
          "heappop reversed sort next send clear clear_class precomputed runsum result reset prime",
          "throws with csprng csprbg generate_salt random_256 random_512 table_keystream table_key",
          "int_to_base base_to_int to_b64 from_b64 bytes_to_urlsafe urlsafe_to_bytes make_token",
          "read_token encode_constant hash_bytes xi_mix map_encipher map_decipher ascii_encipher",
          "ascii_decipher delimit_resize");

  private static final String CLASS =
      """
      import static java.nio.charset.StandardCharsets.UTF_8;
      import static vernam.pipeline.Pipelines.*;

      import java.math.BigInteger;
      import java.nio.ByteOrder;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import vernam.literal.Literal;
      import vernam.message.*;
      import vernam.pipeline.*;
      import vernam.spec.PasscryptCost;

      public class Guide {
        static final Executor executor = Runnable::run;
        static final KeySet keys =
            KeySet.withNewSalt(Literal.text("key"), Literal.integer(0), new RandomValues());

        static List<?> twice(Pipeline<?> p) {
          return List.of(p.toList(), p.toList());
        }

        static List<?> cleared(Pipeline<?> p) {
          p.toList();
          p.clearCache();
          return p.toList();
        }

        static <I, O> Step<O, ?> resumed(Coroutine<I, O, ?> c, I value) {
          c.resume(null);
          return c.resume(value);
        }

        static <I, R> Coroutine<I, ?, R> ended(Coroutine<I, ?, R> c, I value) {
          c.resume(null);
          c.resume(value);
          return c;
        }

        static Step<?, ?> reset(Coroutine<?, ?, ?> c) {
          c.resume(null);
          c.reset();
          return c.resume(null);
        }

        static <I> Step<?, ?> primed(Coroutine<I, ?, ?> c, I value) {
          c.prime();
          return c.resume(value);
        }

        static Step<?, ?> closed(Coroutine<?, ?, ?> c) {
          c.close();
          return c.resume(null);
        }

        static String show(Object value) throws Exception {
          if (value instanceof CompletionStage<?> stage) {
            return show(stage.toCompletableFuture().get());
          } else if (value instanceof Step<?, ?> step) {
            return step instanceof Step.Yielded<?, ?> yielded ? show(yielded.item()) : "end";
          } else if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? show(optional.get()) : "nothing";
          } else if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
          } else if (value instanceof Tagged<?, ?> pair) {
            return "(" + show(pair.name()) + ", " + show(pair.item()) + ")";
          }
          StringJoiner joined = new StringJoiner(", ", "[", "]");
          if (value instanceof Map<?, ?> map) {
            joined = new StringJoiner(", ", "{", "}");
            for (Map.Entry<?, ?> entry : map.entrySet()) {
              joined.add(show(entry.getKey()) + ": " + show(entry.getValue()));
            }
          } else if (value instanceof Iterable<?> items) {
            for (Object item : items) {
              joined.add(show(item));
            }
          } else {
            return value.toString();
          }
          return joined.toString();
        }

        static StreamHmac validator() {
          return new StreamHmac(keys.key(), keys.salt(), keys.pid());
        }

        static Object example(int number) throws Exception {
          StreamHmac sender = validator().forEncryption();
          StreamHmac receiver =
              new StreamHmac(keys.key(), keys.salt(), keys.pid(), new byte[16]).forDecryption();
          Keystream keystream =
              Keystream.start(
                  WireFormat.CHUNKY_2048, keys.key(), Literal.text(keys.salt()), keys.pid());
          switch (number) {
      %s
            default: throw new AssertionError();
          }
        }

        static void code(Flow.Publisher<byte[]> publisher) {
      %s
          if (hashes.size() != 20 || four.size() != 4 || product != 6) {
            throw new AssertionError();
          }
        }

        public static List<String> run(int count) throws Exception {
          code(subscriber -> {});
          List<String> shown = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            shown.add(show(example(i)));
          }
          return shown;
        }
      }
      """;

  @Test
  void theCodeAndAllExamples_compileRunAndGiveWhatTheySay(@TempDir Path folder) throws Exception {
    List<MatchResult> rows = rows();
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      cases.append("      case ").append(i).append(": return ").append(rows.get(i).group(2));
      cases.append(";\n");
    }
    List<String> snippets = GuideCode.snippets(PAGE);
    assertThat(snippets).hasSize(4);
    String source = CLASS.formatted(cases, String.join("\n", snippets));
    List<?> shown = (List<?>) GuideCode.run(source, folder, rows.size());
    assertThat(
            IntStream.range(0, rows.size()).mapToObj(i -> line(rows.get(i), shown.get(i))).toList())
        .isEqualTo(rows.stream().map(row -> line(row, row.group(3))).toList());
  }

  /** Returns what a row gives, or the beginning of it, behind its name. */
  private static String line(MatchResult row, Object gives) {
    String text = gives.toString();
    int shown = row.group(4) == null ? text.length() : row.group(3).length();
    return row.group(1) + ": " + text.substring(0, shown);
  }

  @Test
  void everyNameOfAiootp_hasItsRow() throws IOException {
    List<String> named =
        rows().stream()
            .flatMap(row -> Pattern.compile("\\w+").matcher(row.group(1)).results())
            .map(MatchResult::group)
            .collect(Collectors.toList());
    assertThat(named).containsAll(List.of(String.join(" ", NAMES).split(" ")));
  }

  @Test
  void everyRow_isUnderstood() throws IOException {
    long examples = page().lines().filter(line -> line.matches("\\| .* \\|.*\\|.* \\|")).count();
    long titles = page().lines().filter(line -> line.startsWith("| aiootp |")).count();
    assertThat(rows()).hasSize((int) (examples - titles));
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(page()).results().toList();
  }

  private static String page() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("vernam.root"), "src", "docs", "guide", PAGE));
  }
}
