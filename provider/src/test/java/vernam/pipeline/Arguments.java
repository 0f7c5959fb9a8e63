package vernam.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The arguments of a call in {@code pipelines.json}, by position or by name. */
final class Arguments {
  private final JsonNode call;

  Arguments(JsonNode call) {
    this.call = call;
  }

  int count() {
    return call.path("args").size();
  }

  List<Object> all() {
    return PipelineCases.values(call.path("args"));
  }

  /** Returns an argument, or nothing if it is missing or none. */
  Optional<Object> optional(int position, String name) {
    JsonNode args = call.path("args");
    JsonNode value = args.size() > position ? args.get(position) : call.path("kwargs").path(name);
    return value.isMissingNode() || value.has("none")
        ? Optional.empty()
        : Optional.of(PipelineCases.value(value));
  }

  Object get(int position, String name) {
    return optional(position, name).orElseThrow();
  }

  int integer(int position, String name, int missing) {
    return optional(position, name).map(it -> ((BigInteger) it).intValueExact()).orElse(missing);
  }

  Integer nullable(int position, String name) {
    return optional(position, name).map(it -> ((BigInteger) it).intValueExact()).orElse(null);
  }

  String text(int position, String name, String missing) {
    return (String) optional(position, name).orElse(missing);
  }

  boolean flag(int position, String name, boolean missing) {
    return (Boolean) optional(position, name).orElse(missing);
  }

  ByteOrder order(int position, String name) {
    return text(position, name, "big").equals("big")
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
  }

  Charset charset() {
    return Charset.forName(text(0, "encoding", "utf-8").replace("latin-1", "ISO-8859-1"));
  }

  @SuppressWarnings("unchecked") // any value may be an item
  List<Object> items(int position, String name) {
    return (List<Object>) iterable(get(position, name));
  }

  /** Returns the items of a list, or the characters of a text. */
  static List<?> iterable(Object value) {
    return value instanceof String text ? Pipelines.characters(text).toList() : (List<?>) value;
  }
}
