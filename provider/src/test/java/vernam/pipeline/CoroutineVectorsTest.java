package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.vectors.VectorCase;

/** Coroutines, by known answers. */
class CoroutineVectorsTest {
  static Stream<VectorCase> coroutines() {
    return PipelineCases.ofKind("coroutine");
  }

  @Test
  void everyCoroutine_hasItsTest() {
    assertThat(coroutines()).hasSize(17);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("coroutines")
  void coroutines_answerAsKnown(VectorCase vector) {
    Coroutine<Object, Object, Object> coroutine = coroutine(vector);
    for (JsonNode step : vector.node("script")) {
      Object sent = PipelineCases.value(step.get("send"));
      Step<Object, Object> answer = coroutine.resume(sent(vector, sent));
      if (step.has("end")) {
        assertThat(answer).isInstanceOf(Step.Ended.class);
      } else {
        assertThat(answer).isInstanceOf(Step.Yielded.class);
        Object item = ((Step.Yielded<Object, Object>) answer).item();
        assertThat(PipelineCases.tagged(item)).isEqualTo(step.get("yield"));
      }
    }
    assertThat(PipelineCases.tagged(coroutine.result())).isEqualTo(vector.node("result"));
  }

  private static Object sent(VectorCase vector, Object value) {
    if (value instanceof Optional<?>) {
      return null;
    }
    String source = vector.node("source").get("gen").textValue();
    return source.contains("keys") || source.contains("uuids")
        ? PipelineCases.literal(value)
        : value;
  }

  @SuppressWarnings("unchecked") // the tests send what it takes
  private static Coroutine<Object, Object, Object> coroutine(VectorCase vector) {
    Coroutine<Object, Object, Object> coroutine =
        (Coroutine<Object, Object, Object>)
            NamedSources.coroutine(vector.node("source"), vector.text("version"));
    for (JsonNode op : vector.node("chain")) {
      coroutine = coroutine.pipe(NamedStages.of(op));
    }
    return coroutine;
  }
}
