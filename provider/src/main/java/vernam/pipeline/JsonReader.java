package vernam.pipeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * JSON text as values, by RFC 8259; of names that come twice the later counts, as in Python. Depth
 * and digits are limited, since neither stack nor time must be the sender's to spend.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 500;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.error("more than one value");
    }
    return value;
  }

  private Object value() {
    skipSpace();
    return switch (peek()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", Optional.empty());
      default -> number();
    };
  }

  private Object nested(Supplier<Object> container) {
    if (++depth > MAX_DEPTH) {
      throw error("more than " + MAX_DEPTH + " values in each other");
    }
    at++;
    Object value = container.get();
    depth--;
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (skip('}')) {
      return entries;
    }
    do {
      skipSpace();
      if (peek() != '"') {
        throw error("a name is missing");
      }
      String name = string();
      if (!skip(':')) {
        throw error("a colon is missing");
      }
      entries.put(name, value());
    } while (skip(','));
    if (!skip('}')) {
      throw error("an object does not end");
    }
    return entries;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    if (skip(']')) {
      return elements;
    }
    do {
      elements.add(value());
    } while (skip(','));
    if (!skip(']')) {
      throw error("an array does not end");
    }
    return elements;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = next();
      if (c < ' ') {
        throw error("a control character in a string");
      }
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw error("an unknown escape");
    };
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        throw error("an escape has four hexadecimal digits");
      }
      unit = unit << 4 | digit;
      at++;
    }
    return (char) unit;
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw error("no value");
    }
    at += word.length();
    return value;
  }

  private Object number() {
    int from = at;
    boolean isInteger = true;
    skipCharacter('-');
    if (!skipCharacter('0')) {
      digits();
    }
    int integerEnd = at;
    if (skipCharacter('.')) {
      digits();
      isInteger = false;
    }
    if (skipCharacter('e') || skipCharacter('E')) {
      if (!skipCharacter('+')) {
        skipCharacter('-');
      }
      digits();
      isInteger = false;
    }
    if (integerEnd - from > Texts.MAX_DIGITS) {
      throw error("a number of more than " + Texts.MAX_DIGITS + " digits");
    }
    return isInteger ? new BigInteger(text.substring(from, at)) : real(text.substring(from, at));
  }

  private Double real(String number) {
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      throw error("a number too large");
    }
    return value;
  }

  private void digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == from) {
      throw error("no value");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean skip(char wanted) {
    skipSpace();
    return skipCharacter(wanted);
  }

  private boolean skipCharacter(char wanted) {
    boolean found = at < text.length() && text.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private char peek() {
    if (at >= text.length()) {
      throw error("the text ends too early");
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private JsonException error(String message) {
    return new JsonException(message, at);
  }
}
