package vernam.storage.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vernam.literal.Literal;

/** One case of a file of known answers; printed as its id, which so names the test. */
public final class VectorCase {
  private final String id;
  private final JsonNode node;

  VectorCase(String id, JsonNode node) {
    this.id = id;
    this.node = node;
  }

  /** Returns a field as it is. */
  public JsonNode node(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new IllegalArgumentException(id + " has no " + field);
    }
    return value;
  }

  /** Returns whether a field is there. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** Returns a field as a case of its own. */
  public VectorCase inner(String field) {
    return new VectorCase(id + ", " + field, node(field));
  }

  /** Returns the elements of a field as cases, named after this one and their place. */
  public Stream<VectorCase> cases(String field) {
    JsonNode elements = node(field);
    return IntStream.range(0, elements.size())
        .mapToObj(i -> new VectorCase(id + ", " + field + " " + i, elements.get(i)));
  }

  /** Returns a field of text. */
  public String text(String field) {
    return node(field).textValue();
  }

  /** Returns a field of hexadecimal digits. */
  public byte[] bytes(String field) {
    return HexFormat.of().parseHex(text(field));
  }

  /** Returns a field of a number. */
  public int number(String field) {
    return node(field).intValue();
  }

  /** Returns a field with a typed value, in Python's spelling. */
  public Literal literal(String field) {
    return literal(node(field));
  }

  /** Returns a field with a list of typed values, in Python's spelling. */
  public Literal[] literals(String field) {
    return literals(node(field));
  }

  /** Returns a field with a typed value, as a Java object. */
  public Object object(String field) {
    return object(node(field));
  }

  @Override
  public String toString() {
    return id;
  }

  private static Literal literal(JsonNode typed) {
    JsonNode value = typed.path("v");
    return switch (typed.get("t").textValue()) {
      case "none" -> Literal.none();
      case "bool" -> Literal.bool(value.booleanValue());
      case "int" -> Literal.integer(new BigInteger(value.textValue()));
      case "float" -> Literal.real(real(typed));
      case "str" -> text(typed);
      case "bytes" -> Literal.bytes(HexFormat.of().parseHex(typed.get("hex").textValue()));
      case "tuple" -> Literal.tuple(literals(value));
      case "list" -> Literal.list(literals(value));
      case "dict" -> Literal.map(entries(value));
      default -> throw new IllegalArgumentException("unknown type in " + typed);
    };
  }

  private static Object object(JsonNode typed) {
    JsonNode value = typed.path("v");
    return switch (typed.get("t").textValue()) {
      case "none" -> null;
      case "bool" -> value.booleanValue();
      case "int" -> new BigInteger(value.textValue());
      case "float" -> real(typed);
      case "str" ->
          typed.has("v")
              ? value.textValue()
              : new String(codePoints(typed), 0, codePoints(typed).length);
      case "list", "tuple" -> objects(value);
      case "dict" -> map(value);
      default -> throw new IllegalArgumentException("unknown type in " + typed);
    };
  }

  private static double real(JsonNode typed) {
    return Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(typed.get("bits").textValue()));
  }

  private static Literal text(JsonNode typed) {
    return typed.has("v")
        ? Literal.text(typed.get("v").textValue())
        : Literal.text(codePoints(typed));
  }

  private static int[] codePoints(JsonNode typed) {
    JsonNode codePoints = typed.get("codepoints");
    return IntStream.range(0, codePoints.size()).map(i -> codePoints.get(i).intValue()).toArray();
  }

  private static Literal[] literals(JsonNode array) {
    List<Literal> elements = new ArrayList<>();
    array.forEach(element -> elements.add(literal(element)));
    return elements.toArray(Literal[]::new);
  }

  private static List<Map.Entry<Literal, Literal>> entries(JsonNode pairs) {
    List<Map.Entry<Literal, Literal>> entries = new ArrayList<>();
    pairs.forEach(pair -> entries.add(Map.entry(literal(pair.get(0)), literal(pair.get(1)))));
    return entries;
  }

  private static List<Object> objects(JsonNode array) {
    List<Object> elements = new ArrayList<>();
    array.forEach(element -> elements.add(object(element)));
    return elements;
  }

  private static Map<Object, Object> map(JsonNode pairs) {
    Map<Object, Object> map = new LinkedHashMap<>();
    pairs.forEach(pair -> map.put(object(pair.get(0)), object(pair.get(1))));
    return map;
  }
}
