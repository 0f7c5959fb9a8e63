package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON beyond its known answers: Python's spellings, awkward input, limits. */
class JsonTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            Arbitraries.strings().asGeneric(),
            Arbitraries.bigIntegers().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.just(Optional.empty()).asGeneric());
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(3).asGeneric(),
                Arbitraries.maps(Arbitraries.strings(), inner).ofMaxSize(3).asGeneric()),
        0,
        3);
  }

  @Property(tries = 300)
  void values_comeBackFromJson_andOthersReadIt(@ForAll("values") Object value) throws Exception {
    String json = Pipelines.once(value).toJson().join();
    assertThat(json).matches("[\\x00-\\x7f]*");
    assertThat(Pipelines.texts(json).parseJson()).containsExactly(value);
    String other = JACKSON.writeValueAsString(JACKSON.readTree(json));
    assertThat(Pipelines.texts(other).parseJson()).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":1,}",
        "{1:2}",
        "nul",
        "+Infinity",
        "INF",
        "-NaN",
        "01",
        "1.",
        ".5",
        "1e",
        "+1",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u00g0\"",
        "\"\n\"",
        "1 1",
        "'a'",
        "[1]]",
        "-",
        "1x",
        "\ufeff1",
        "[1] //",
        "\"\\ud8\""
      })
  void whatIsNoJson_isRefused(String text) {
    assertThatThrownBy(() -> Pipelines.texts(text).parseJson().toList())
        .isInstanceOf(JsonException.class);
  }

  @Test
  void deepJson_isRefusedBeforeTheStackIsUsedUp() {
    String deep = "[".repeat(100_000);
    assertThatThrownBy(() -> Pipelines.texts(deep).parseJson().toList())
        .isInstanceOf(JsonException.class);
    String allowed = "[".repeat(500) + "]".repeat(500);
    assertThat(Pipelines.texts(allowed).parseJson().toJson()).containsExactly(allowed);
    assertThatThrownBy(() -> Pipelines.texts("[" + allowed + "]").parseJson().toList())
        .isInstanceOf(JsonException.class);
  }

  @Test
  void aListThatHoldsItself_isRefusedBeforeTheStackIsUsedUp() {
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.once(endless).toJson().toList());
  }

  /** The texts are what Python's own {@code json.dumps} writes. */
  @Test
  void json_isWrittenAsPythonWritesIt() {
    List<Object> reals =
        List.of(-0.0, 1e16, 1e-7, 0.1f, Double.NaN, 1 / 0.0, -1 / 0.0, Double.MIN_VALUE);
    Map<String, Object> nested = new LinkedHashMap<>();
    nested.put("\u00e9", List.of());
    nested.put("/", Map.of());
    assertThat(
            Pipelines.from(List.of("\u007f\u001f/\u2028\ud83d\ude00\ud800", reals, nested))
                .toJson())
        .containsExactly(
            "\"\\u007f\\u001f/\\u2028\\ud83d\\ude00\\ud800\"",
            "[-0.0, 1e+16, 1e-07, 0.10000000149011612, NaN, Infinity, -Infinity, 5e-324]",
            "{\"\\u00e9\": [], \"/\": {}}");
  }

  /** The values are what Python's own {@code json.loads} reads. */
  @Test
  void json_isReadAsPythonReadsIt() {
    assertThat(
            Pipelines.texts("[NaN, Infinity,-Infinity, 1e999,-0, -0.0]", " \"\\ud800\\/\"\n")
                .parseJson())
        .containsExactly(
            List.of(Double.NaN, 1 / 0.0, -1 / 0.0, 1 / 0.0, BigInteger.ZERO, -0.0), "\ud800/");
    String longest = "-" + "1".repeat(4300);
    assertThat(Pipelines.texts(longest).parseJson().toText()).containsExactly(longest);
    assertThat(Pipelines.texts("1".repeat(5000) + ".5").parseJson())
        .containsExactly(Double.POSITIVE_INFINITY);
  }

  @Test
  void longIntegers_areRefused() {
    assertThatThrownBy(() -> Pipelines.texts("1".repeat(4301)).parseJson().toList())
        .isInstanceOf(JsonException.class);
  }

  @Test
  void bytesThatAreNotUtf8_areRefused() {
    for (Charset charset : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Pipelines.texts("[1]").encode(charset).parseJson().toList());
    }
    assertThatThrownBy(() -> Pipelines.texts("\ufeff[1]").encode().parseJson().toList())
        .isInstanceOf(JsonException.class);
    assertThat(Pipelines.texts("[1]").encode().parseJson())
        .containsExactly(List.of(BigInteger.ONE));
  }

  @Test
  void longJson_isReadWhole() {
    String text = "x".repeat(70_000);
    assertThat(Pipelines.once(Map.of(text, text)).toJson().parseJson())
        .containsExactly(Map.of(text, text));
  }

  @Test
  void anErrorInJson_hasAPlace_andShowsNothing() {
    for (String text : List.of("[secret]", "1 secret", "[1 secret", "[".repeat(501) + "secret")) {
      assertThatThrownBy(() -> Pipelines.texts(text).parseJson().toList())
          .isInstanceOfSatisfying(
              JsonException.class, e -> assertThat(e.position()).isEqualTo(text.indexOf("secret")))
          .hasMessageNotContaining("secret")
          .hasNoCause();
    }
  }

  @Test
  void ofNamesThatComeTwice_theLaterCounts() {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("a", BigInteger.TWO);
    assertThat(Pipelines.texts("{\"a\":1, \"a\":2}").parseJson()).containsExactly(expected);
  }

  @Test
  void whatJsonLacks_isRefused() {
    for (Object bad : List.of(new byte[1], new AtomicLong(), Map.of(1, 2), List.of(new Object()))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Pipelines.once(bad).toJson().toList());
    }
  }
}
