package vernam.storage.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vernam.storage.json.JsonFailure.Reason;

/**
 * Values to JSON text and back, in the form of the specification chunky2048, section 12.
 *
 * <p>The buffers of this package are wiped; Jackson's own are not, but they are not kept for reuse
 * either. Safe for use by many threads.
 */
public final class JsonCodec {
  private final JsonMapper mapper = PythonJson.mapper();

  /**
   * Returns the text of a value, in ASCII; the caller wipes it.
   *
   * @throws JsonFailure with {@link Reason#NOT_WRITABLE}
   */
  public byte[] write(@Nullable Object value) throws JsonFailure {
    try (AsciiBuffer buffer = new AsciiBuffer()) {
      try (PythonGenerator generator = PythonJson.generator(mapper, buffer)) {
        mapper.writeValue(generator, value);
      }
      return buffer.toBytes();
    } catch (IOException e) {
      throw new JsonFailure(
          Reason.NOT_WRITABLE, "no JSON form for a value of " + nameOf(value) + reasonOf(e));
    }
  }

  /**
   * Returns the value of a text; null if it is JSON's null and the type is not a tree type.
   *
   * @param utf8 the text, left as it is
   * @param type what to make of it; a primitive type means its wrapper
   * @throws JsonFailure with {@link Reason#NOT_JSON} or {@link Reason#WRONG_TYPE}
   */
  public @Nullable Object read(byte[] utf8, Type type) throws JsonFailure {
    char[] text = new char[utf8.length];
    try {
      int length = decode(utf8, text);
      return parse(text, length, type);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  private static int decode(byte[] utf8, char[] text) throws JsonFailure {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer target = CharBuffer.wrap(text);
    CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), target, true);
    if (result.isError()) {
      throw new JsonFailure(Reason.NOT_JSON, "the text is not UTF-8");
    }
    return target.position();
  }

  private @Nullable Object parse(char[] text, int length, Type type) throws JsonFailure {
    try (JsonParser parser = PythonJson.parser(mapper, text, length)) {
      if (parser.nextToken() == null) {
        throw new JsonFailure(Reason.NOT_JSON, "the text is empty");
      }
      JsonToken first = parser.currentToken();
      JavaType target = mapper.constructType(wrapped(type));
      Object value = mapper.readValue(parser, target);
      if (parser.nextToken() != null) {
        throw new JsonFailure(Reason.NOT_JSON, "there is text after the value");
      }
      if (value == null && first != JsonToken.VALUE_NULL) {
        throw new JsonFailure(Reason.WRONG_TYPE, misfit(type));
      }
      return value;
    } catch (IOException e) {
      throw isSyntax(e)
          ? new JsonFailure(Reason.NOT_JSON, "the text is not JSON")
          : new JsonFailure(Reason.WRONG_TYPE, misfit(type) + reasonOf(e));
    } catch (IllegalArgumentException e) {
      // a type that Jackson cannot make sense of
      throw new JsonFailure(Reason.WRONG_TYPE, misfit(type));
    }
  }

  private static boolean isSyntax(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonParseException) {
        return true;
      }
    }
    return false;
  }

  private static Type wrapped(Type type) {
    return type instanceof Class<?> raw && raw.isPrimitive() ? ClassUtil.wrapperType(raw) : type;
  }

  private static String nameOf(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getTypeName();
  }

  private static String misfit(Type type) {
    return "the stored JSON does not fit " + type.getTypeName();
  }

  /** The class of the exception helps to find the reason; its message may quote the value. */
  private static String reasonOf(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return " (" + cause.getClass().getSimpleName() + ")";
  }
}
