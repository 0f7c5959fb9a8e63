package vernam.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vernam.literal.Literal;

/** One case of a file of known answers; printed as its id, which so names the test. */
public final class VectorCase {
  private final String id;
  private final JsonNode node;

  /** Returns a case under its own id or name, or else under the place where it stands. */
  static VectorCase named(String place, JsonNode node) {
    String id = node.has("id") ? node.get("id").asText() : node.path("name").asText(place);
    return new VectorCase(id, node);
  }

  VectorCase(String id, JsonNode node) {
    this.id = id;
    this.node = node;
  }

  /** Returns whether a field is there. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** Returns a field as it is. */
  public JsonNode node(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new IllegalArgumentException(id + " has no " + field);
    }
    return value;
  }

  /** Returns a field as a case of its own. */
  public VectorCase object(String field) {
    return new VectorCase(id + " " + field, node(field));
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
  public long number(String field) {
    return node(field).longValue();
  }

  /** Returns a field with a typed value. */
  public Literal literal(String field) {
    return literal(node(field));
  }

  /** Returns the value of an object with a type tag. */
  public static Literal literal(JsonNode typed) {
    JsonNode value = typed.path("v");
    return switch (typed.get("t").textValue()) {
      case "none" -> Literal.none();
      case "bool" -> Literal.bool(value.booleanValue());
      case "int" -> Literal.integer(new BigInteger(value.textValue()));
      case "float" ->
          Literal.real(
              Double.longBitsToDouble(
                  HexFormat.fromHexDigitsToLong(typed.get("bits").textValue())));
      case "str" -> text(typed);
      case "bytes" -> Literal.bytes(HexFormat.of().parseHex(typed.get("hex").textValue()));
      case "tuple" -> Literal.tuple(elements(value));
      case "list" -> Literal.list(elements(value));
      case "dict" -> Literal.map(entries(value));
      default -> throw new IllegalArgumentException("unknown type in " + typed);
    };
  }

  @Override
  public String toString() {
    return id;
  }

  private static Literal text(JsonNode typed) {
    if (typed.has("v")) {
      return Literal.text(typed.get("v").textValue());
    }
    List<Integer> codePoints = new ArrayList<>();
    typed.get("codepoints").forEach(codePoint -> codePoints.add(codePoint.intValue()));
    return Literal.text(codePoints.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Literal[] elements(JsonNode array) {
    List<Literal> elements = new ArrayList<>();
    array.forEach(element -> elements.add(literal(element)));
    return elements.toArray(Literal[]::new);
  }

  private static List<Map.Entry<Literal, Literal>> entries(JsonNode pairs) {
    List<Map.Entry<Literal, Literal>> entries = new ArrayList<>();
    pairs.forEach(pair -> entries.add(Map.entry(literal(pair.get(0)), literal(pair.get(1)))));
    return entries;
  }
}
