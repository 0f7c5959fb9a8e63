package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.vectors.VectorCase;

/** Sources, stages and ends, by known answers, in both twins. */
class PipelineVectorsTest {
  private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();

  @AfterAll
  static void shutDown() {
    EXECUTOR.shutdownNow();
  }

  static Stream<VectorCase> pipelines() {
    return PipelineCases.ofKind("pipeline");
  }

  @Test
  void everyPipeline_hasItsTest() {
    assertThat(pipelines()).hasSize(151);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pipelines")
  void pipelines_giveTheKnownAnswer(VectorCase vector) {
    check(vector, () -> synchronous(vector));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pipelines")
  void asynchronousTwins_giveTheKnownAnswer(VectorCase vector) {
    check(vector, () -> asynchronous(vector));
  }

  private static void check(VectorCase vector, Run run) {
    if (vector.has("recommended")) {
      assertThat(PipelineCases.tagged(run.get())).isEqualTo(vector.node("recommended"));
    } else if (vector.has("recommended_error")) {
      checkError(vector.text("recommended_error"), run::get);
    } else if (vector.has("expected_error")) {
      checkError(vector.text("expected_error"), run::get);
    } else {
      assertThat(PipelineCases.tagged(run.get())).isEqualTo(vector.node("expected"));
    }
  }

  private static void checkError(String name, ThrowingCallable run) {
    switch (name) {
      case "OverflowError" -> assertThatThrownBy(run).isInstanceOf(ArithmeticException.class);
      case "ValueError" -> assertThatThrownBy(run).isInstanceOf(IllegalArgumentException.class);
      case "IndexError" -> assertThatThrownBy(run).isInstanceOf(IndexOutOfBoundsException.class);
      case "JSONDecodeError" -> assertThatThrownBy(run).isInstanceOf(JsonException.class);
      case "UnicodeDecodeError" ->
          assertThatThrownBy(run)
              .isInstanceOf(IllegalArgumentException.class)
              .hasCauseInstanceOf(CharacterCodingException.class);
      default -> throw new IllegalArgumentException("unknown error " + name);
    }
  }

  private static Object synchronous(VectorCase vector) {
    Pipeline<Object> pipeline = Pipelines.from(source(vector));
    for (JsonNode op : chain(vector)) {
      pipeline =
          isTimeout(op)
              ? pipeline.timeoutPerItem(Duration.ofSeconds(30))
              : pipeline.pipe(stage(vector, op));
    }
    return end(vector, pipeline);
  }

  private static Object asynchronous(VectorCase vector) {
    AsyncPipeline<Object> pipeline = AsyncPipeline.from(source(vector), EXECUTOR);
    for (JsonNode op : chain(vector)) {
      pipeline =
          isTimeout(op)
              ? pipeline.timeoutPerItem(Duration.ofSeconds(30))
              : pipeline.pipe(stage(vector, op));
    }
    String end = vector.node("end").get("op").textValue();
    return switch (end) {
      case "set" -> join(pipeline.toSet());
      case "deque" -> join(pipeline.toDeque());
      case "exhaust" -> join(pipeline.exhaust());
      default -> end(vector, Pipelines.from(join(pipeline.toList())));
    };
  }

  private static Object end(VectorCase vector, Pipeline<Object> pipeline) {
    JsonNode end = vector.node("end");
    return switch (end.get("op").textValue()) {
      case "list" -> pipeline.toList();
      case "deque" -> List.copyOf(pipeline.toDeque());
      case "set" -> pipeline.toSet();
      case "exhaust" -> pipeline.exhaust();
      case "dict" -> dict(pipeline);
      case "join" -> join(pipeline, new Arguments(end));
      default -> throw new IllegalArgumentException("unknown end " + end);
    };
  }

  private static Object join(Pipeline<Object> pipeline, Arguments args) {
    return args.optional(0, "on").orElse("") instanceof byte[] separator
        ? pipeline.pipeToBytes(Stage.each(byte[].class::cast)).join(separator)
        : pipeline.pipeToText(Stage.each(String.class::cast)).join(args.text(0, "on", ""));
  }

  private static Map<Object, Object> dict(Pipeline<Object> pipeline) {
    Stage<Object, Tagged<Object, Object>> pairs =
        Stage.each(
            item ->
                item instanceof Tagged<?, ?> pair
                    ? new Tagged<>(pair.name(), pair.item())
                    : new Tagged<>(((List<?>) item).get(0), ((List<?>) item).get(1)));
    return pipeline.pipeToTagged(pairs).toMap(new LinkedHashMap<>());
  }

  private static Pipeline<?> source(VectorCase vector) {
    String version = vector.text("version");
    List<JsonNode> chain = vector.node("chain").valueStream().collect(Collectors.toList());
    if (!isDriver(vector)) {
      return NamedSources.of(vector.node("source"), version);
    }
    @SuppressWarnings("unchecked") // the tests send what it takes
    Coroutine<Object, Object, Object> coroutine =
        (Coroutine<Object, Object, Object>) NamedSources.coroutine(vector.node("source"), version);
    return chain.get(0).get("op").textValue().equals("feed")
        ? coroutine.feed(new Arguments(chain.get(0)).items(0, "iterable"))
        : Coroutines.feedBack(coroutine);
  }

  /** Returns the stages behind what drives the source. */
  private static List<JsonNode> chain(VectorCase vector) {
    return vector.node("chain").valueStream().skip(isDriver(vector) ? 1 : 0).toList();
  }

  private static boolean isDriver(VectorCase vector) {
    return vector.node("chain").path(0).path("op").asText().startsWith("feed");
  }

  private static boolean isTimeout(JsonNode op) {
    return op.get("op").textValue().equals("timeout");
  }

  private static Stage<Object, Object> stage(VectorCase vector, JsonNode op) {
    boolean isOld = vector.text("version").equals("0.18.1");
    return isOld && op.get("op").textValue().endsWith("_hmac")
        ? NamedStages.oldHmac(op)
        : NamedStages.of(op);
  }

  private static <T> T join(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @FunctionalInterface
  private interface Run {
    Object get();
  }
}
