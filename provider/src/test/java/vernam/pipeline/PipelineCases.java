package vernam.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The known answers in {@code pipelines.json}, and their tagged values as items. */
final class PipelineCases {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PipelineCases() {}

  /** A tuple, which is a list for all but its text. */
  static final class Tuple extends AbstractList<Object> {
    private final List<Object> elements;

    Tuple(List<Object> elements) {
      this.elements = elements;
    }

    @Override
    public Object get(int index) {
      return elements.get(index);
    }

    @Override
    public int size() {
      return elements.size();
    }
  }

  /** Returns the cases of a kind. */
  static Stream<VectorCase> ofKind(String kind) {
    return Vectors.cases("pipelines.json", "cases").filter(it -> it.text("kind").equals(kind));
  }

  /** Returns a tagged value as an item; none is {@code Optional.empty()}. */
  static Object value(JsonNode tagged) {
    Map.Entry<String, JsonNode> only = tagged.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "none" -> Optional.empty();
      case "bool" -> value.booleanValue();
      case "int" -> new BigInteger(value.textValue());
      case "float" -> Double.valueOf(value.textValue());
      case "str" -> value.textValue();
      case "bytes" -> HexFormat.of().parseHex(value.textValue());
      case "list" -> values(value);
      case "tuple" -> new Tuple(values(value));
      case "dict" -> map(value);
      default -> throw new IllegalArgumentException("unknown tag " + only.getKey());
    };
  }

  /** Returns tagged values as items. */
  static List<Object> values(JsonNode array) {
    List<Object> values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }

  /** Returns an item as the value of Python that it stands for. */
  static Literal literal(Object value) {
    if (value instanceof Tuple tuple) {
      return Literal.tuple(literals(tuple));
    } else if (value instanceof List<?> list) {
      return Literal.list(literals(list));
    } else if (value instanceof Map<?, ?> map) {
      List<Map.Entry<Literal, Literal>> entries = new ArrayList<>();
      map.forEach((key, item) -> entries.add(Map.entry(literal(key), literal(item))));
      return Literal.map(entries);
    }
    return Literals.of(value);
  }

  private static Literal[] literals(List<?> values) {
    return values.stream().map(PipelineCases::literal).toArray(Literal[]::new);
  }

  /** Returns a tagged value as the value of Python that it is. */
  static Literal literal(JsonNode tagged) {
    return literal(value(tagged));
  }

  /** Returns tagged values as the values of Python that they are. */
  static Literal[] literals(JsonNode array) {
    return literals(values(array));
  }

  /** Returns what an end gave as a tagged value. */
  static JsonNode tagged(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? tagged(optional.get()) : object("none", JSON.booleanNode(true));
    } else if (value instanceof Boolean truth) {
      return object("bool", JSON.booleanNode(truth));
    } else if (value instanceof BigInteger || value instanceof Long) {
      return object("int", JSON.textNode(value.toString()));
    } else if (value instanceof Double real) {
      return object("float", JSON.textNode(real.toString()));
    } else if (value instanceof String text) {
      return object("str", JSON.textNode(text));
    } else if (value instanceof byte[] bytes) {
      return object("bytes", JSON.textNode(HexFormat.of().formatHex(bytes)));
    } else if (value instanceof Tagged<?, ?> pair) {
      return object("tuple", array(List.of(pair.name(), pair.item())));
    } else if (value instanceof Map<?, ?> map) {
      ArrayNode entries = JSON.arrayNode();
      map.forEach((key, item) -> entries.add(array(List.of(key, item))));
      return object("dict", entries);
    } else if (value instanceof Set<?> set) {
      return object("set", array(set.stream().sorted().toList()));
    }
    return object(value instanceof Tuple ? "tuple" : "list", array((Collection<?>) value));
  }

  private static ArrayNode array(Collection<?> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(element -> array.add(tagged(element)));
    return array;
  }

  private static ObjectNode object(String tag, JsonNode value) {
    return JSON.objectNode().set(tag, value);
  }

  private static Map<Object, Object> map(JsonNode pairs) {
    Map<Object, Object> map = new LinkedHashMap<>();
    pairs.forEach(pair -> map.put(value(pair.get(0)), value(pair.get(1))));
    return map;
  }
}
