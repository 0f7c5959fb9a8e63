package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.message.WireFormat;
import vernam.vectors.VectorCase;

/** Key streams and identifiers, by known answers. */
class SaltedCoroutineVectorsTest {
  private static final Set<String> SOURCES = Set.of("keys", "bytes_keys", "make_uuids");

  static Stream<VectorCase> coroutines() {
    return PipelineCases.ofKind("coroutine")
        .filter(vector -> SOURCES.contains(vector.object("source").text("gen")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("coroutines")
  void coroutines_giveTheKnownItems_andAgainAfterAReset(VectorCase vector) {
    try (Coroutine<Literal, ?, Literal> coroutine = start(vector)) {
      follow(vector, coroutine);
      coroutine.reset();
      follow(vector, coroutine);

      JsonNode salt = vector.object("source").object("kwargs").node("salt");
      assertThat(coroutine.result()).isEmpty();
      assertThat(coroutine.finish().orElseThrow().encode())
          .isEqualTo(PipelineCases.literal(salt).encode());
      assertThat(coroutine.resume(Literal.text("more"))).isInstanceOf(Step.Ended.class);
    }
  }

  @Test
  void everyCoroutine_hasItsTest() {
    assertThat(coroutines()).hasSize(7);
  }

  private static void follow(VectorCase vector, Coroutine<Literal, ?, Literal> coroutine) {
    for (JsonNode step : vector.node("script")) {
      JsonNode sent = step.get("send");
      Step<?, Literal> answer =
          coroutine.resume(sent.has("none") ? null : PipelineCases.literal(sent));
      assertThat(answer).isInstanceOf(Step.Yielded.class);
      Object item = ((Step.Yielded<?, ?>) answer).item();
      assertThat(Arrays.deepEquals(array(item), array(PipelineCases.value(step.get("yield")))))
          .isTrue();
    }
  }

  private static Object[] array(Object item) {
    return new Object[] {item};
  }

  private static Coroutine<Literal, ?, Literal> start(VectorCase vector) {
    VectorCase source = vector.object("source");
    VectorCase kwargs = source.object("kwargs");
    Literal salt = PipelineCases.literal(kwargs.node("salt"));
    if (source.text("gen").equals("make_uuids")) {
      return Uuids.of(Integer.parseInt(kwargs.node("size").get("int").textValue()), salt);
    }
    WireFormat format =
        vector.text("version").equals("0.18.1") ? WireFormat.ONE_TIME_PAD : WireFormat.CHUNKY_2048;
    Literal key = PipelineCases.literal(kwargs.node("key"));
    Literal pid =
        kwargs.has("pid") ? PipelineCases.literal(kwargs.node("pid")) : Literal.integer(0);
    return source.text("gen").equals("keys")
        ? Keys.hex(format, key, salt, pid)
        : Keys.bytes(format, key, salt, pid);
  }
}
