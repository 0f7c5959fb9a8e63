package vernam.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vernam.literal.Literal;
import vernam.message.WireFormat;

/** The sources of {@code pipelines.json} by their names in Python. */
final class NamedSources {
  private NamedSources() {}

  static Pipeline<?> of(JsonNode source, String version) {
    Arguments args = new Arguments(source);
    return switch (source.get("gen").textValue()) {
      case "unpack" ->
          args.count() == 0 ? Pipelines.count() : Pipelines.from(args.items(0, "iterable"));
      case "count" -> Pipelines.count(args.integer(0, "start", 0));
      case "cycle" -> Pipelines.cycle(args.items(0, "iterable"));
      case "data" -> data(args, version);
      case "order" ->
          args.all().stream()
              .map(it -> Pipelines.<Object>from(Arguments.iterable(it)))
              .reduce(Pipelines::concat)
              .orElseThrow();
      case "pick" -> Pipelines.pick(args.items(0, "names"), map(args.get(1, "mapping")));
      case "birth" ->
          args.flag(1, "stop", true)
              ? Pipelines.once(args.get(0, "base"))
              : Pipelines.repeat(args.get(0, "base"));
      case "skip" -> Pipelines.spaced(args.items(0, "iterable"), args.integer(1, "steps", 1));
      case "compact" ->
          Pipelines.batches(args.items(0, "iterable"), args.integer(1, "batch_size", 1));
      case "zip" -> Pipelines.zip(args.items(0, "a"), args.items(1, "b"));
      case "seedrange" ->
          Pipelines.multiples((BigInteger) args.get(1, "seed"), args.integer(0, "n", 0));
      case "popleft" -> Pipelines.drainFirst(new ArrayDeque<>(args.items(0, "queue")));
      case "pop" -> Pipelines.drainLast(new ArrayDeque<>(args.items(0, "list")));
      case "range", "bytes_range" -> range(source.get("gen").textValue(), args);
      default -> coroutine(source, version).items();
    };
  }

  static Coroutine<?, ?, ?> coroutine(JsonNode source, String version) {
    Arguments args = new Arguments(source);
    return switch (source.get("gen").textValue()) {
      case "echo" -> echo(args);
      case "sum_then_product" ->
          sumThenProduct((BigInteger) args.get(0, "x"), (BigInteger) args.get(1, "y"));
      case "running_total" -> runningTotal((BigInteger) args.get(0, "start"));
      case "keys" ->
          Keys.hex(format(version), literal(args, "key"), literal(args, "salt"), pid(args));
      case "bytes_keys" ->
          Keys.bytes(format(version), literal(args, "key"), literal(args, "salt"), pid(args));
      case "make_uuids" -> Uuids.of(args.integer(0, "size", 16), literal(args, "salt"));
      default -> throw new IllegalArgumentException("unknown source " + source);
    };
  }

  /** Returns {@code z = yield x + y; return x * y * z}. */
  static Coroutine<BigInteger, BigInteger, BigInteger> sumThenProduct(BigInteger x, BigInteger y) {
    return Coroutines.of(
        start -> Body.yielding(x.add(y), z -> Body.ending(x.multiply(y).multiply(z))));
  }

  /** Returns what yields the total, adds what is sent, and ends when nothing is. */
  static Coroutine<BigInteger, BigInteger, BigInteger> runningTotal(BigInteger start) {
    return Coroutines.of(nothing -> total(start));
  }

  private static Body.Turn<BigInteger, BigInteger, BigInteger> total(BigInteger total) {
    return Body.yielding(total, sent -> sent == null ? Body.ending(total) : total(total.add(sent)));
  }

  private static Coroutine<Object, Object, Void> echo(Arguments args) {
    List<Object> buffer =
        args.optional(1, "buffer").isPresent() ? args.items(1, "buffer") : List.of();
    return Coroutines.echo(args.get(0, "first"), buffer, Optional::empty);
  }

  private static Pipeline<?> data(Arguments args, String version) {
    int size = args.integer(1, "size", 256);
    long blocks = args.integer(2, "blocks", Integer.MAX_VALUE);
    if (version.equals("0.18.1") && args.optional(2, "stop").isPresent()) {
      // It counted elements, and gave whole slices only: specification, section 18.1.
      blocks = args.integer(2, "stop", 0) / size;
    }
    Object data = args.get(0, "sequence");
    if (data instanceof String text) {
      return Pipelines.chunks(text, size, blocks);
    }
    return data instanceof byte[] bytes
        ? Pipelines.chunks(bytes, size, blocks)
        : Pipelines.chunks((List<?>) data, size, blocks);
  }

  private static Pipeline<?> range(String name, Arguments args) {
    int start = args.count() > 1 ? args.integer(0, "start", 0) : 0;
    int stop = args.integer(Math.min(1, args.count() - 1), "stop", 0);
    int step = args.integer(2, "step", 1);
    return name.equals("range")
        ? Pipelines.range(start, stop, step)
        : Pipelines.rangeBytes(
            start, stop, step, args.integer(3, "size", 8), args.order(4, "byte_order"));
  }

  @SuppressWarnings("unchecked") // any value may be a name, or an item
  private static Map<Object, Object> map(Object value) {
    return (Map<Object, Object>) value;
  }

  private static WireFormat format(String version) {
    return version.equals("0.18.1") ? WireFormat.ONE_TIME_PAD : WireFormat.CHUNKY_2048;
  }

  private static Literal literal(Arguments args, String name) {
    return PipelineCases.literal(args.get(9, name));
  }

  private static Literal pid(Arguments args) {
    return args.optional(9, "pid").map(PipelineCases::literal).orElse(Literal.integer(0));
  }
}
