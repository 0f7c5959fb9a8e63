package vernam.storage.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.storage.json.JsonFailure.Reason;

class JsonCodecTest {
  private final JsonCodec codec = new JsonCodec();

  record Point(int x, int y) {}

  record Secretive(String name) {
    Secretive {
      if (name.startsWith("secret")) {
        throw new IllegalArgumentException(name);
      }
    }
  }

  public static class FailingBean {
    public String getName() {
      throw new IllegalStateException("secret");
    }
  }

  record Holder(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object held) {}

  private String written(Object value) throws JsonFailure {
    return new String(codec.write(value), UTF_8);
  }

  private Object read(String text, Type type) throws JsonFailure {
    return codec.read(text.getBytes(UTF_8), type);
  }

  private Reason refusal(byte[] text, Type type) {
    return catchThrowableOfType(JsonFailure.class, () -> codec.read(text, type)).reason();
  }

  private Reason refusal(String text, Type type) {
    return refusal(text.getBytes(UTF_8), type);
  }

  @Nested
  class Writing {
    @ParameterizedTest
    @CsvSource({
      "1.0, 1.0",
      "0.1, 0.1",
      "1e16, 1e+16",
      "1e15, 1000000000000000.0",
      "1.5e-7, 1.5e-07",
      "2e-3, 0.002",
      "-0.0, -0.0",
      "5e-324, 5e-324",
      "1.7976931348623157e308, 1.7976931348623157e+308",
      "NaN, NaN",
      "Infinity, Infinity",
      "-Infinity, -Infinity"
    })
    void aDoubleHasTheDigitsOfPython(double value, String text) throws JsonFailure {
      assertThat(written(value)).isEqualTo(text);
    }

    @Test
    void doublesOfAnArrayHaveTheDigitsOfPython() throws JsonFailure {
      assertThat(written(new double[] {1e16, 0.5})).isEqualTo("[1e+16, 0.5]");
    }

    @Test
    void aDoubleInATreeHasTheDigitsOfPython() throws JsonFailure {
      assertThat(written(codec.read("[1e16]".getBytes(UTF_8), JsonNode.class)))
          .isEqualTo("[1e+16]");
    }

    @Test
    void aFloatHasItsOwnDigits() throws JsonFailure {
      assertThat(written(List.of(0.1f, 0x1p-80f, Float.NaN))).isEqualTo("[0.1, 8.271806e-25, NaN]");
    }

    @Test
    void keysOfAMapAreSpeltAsInPython() throws JsonFailure {
      Map<Object, Object> map = new LinkedHashMap<>();
      map.put(1, 1);
      map.put(1.0, 2);
      map.put(true, 3);
      map.put(null, 4);
      map.put(0.1f, 5);
      map.put(Double.NaN, 6);

      assertThat(written(map))
          .isEqualTo("{\"1\": 1, \"1.0\": 2, \"true\": 3, \"null\": 4, \"0.1\": 5, \"NaN\": 6}");
    }

    @Test
    void namesThatBecomeEqualAreBothWritten() throws JsonFailure {
      Map<Object, Object> map = new LinkedHashMap<>();
      map.put(1, "a");
      map.put("1", "b");

      assertThat(written(map)).isEqualTo("{\"1\": \"a\", \"1\": \"b\"}");
    }

    @Test
    void everythingBeyondPrintableAsciiIsEscapedInLowerCase() throws JsonFailure {
      assertThat(written("\u007f\u00e9\u2028\ud83d\ude00\u001f/\"\\\b\f\n\r\t"))
          .isEqualTo("\"\\u007f\\u00e9\\u2028\\ud83d\\ude00\\u001f/\\\"\\\\\\b\\f\\n\\r\\t\"");
    }

    @Test
    void unpairedSurrogatesAreEscaped() throws JsonFailure {
      assertThat(written("\ud83d-\ude00")).isEqualTo("\"\\ud83d-\\ude00\"");
    }

    @Test
    void namesAreEscapedAsTexts() throws JsonFailure {
      assertThat(written(Map.of("\u00e9\u007f\ud800", 1)))
          .isEqualTo("{\"\\u00e9\\u007f\\ud800\": 1}");
    }

    @Test
    void emptyListsAndMapsHaveNothingInside() throws JsonFailure {
      assertThat(written(List.of(List.of(), Map.of()))).isEqualTo("[[], {}]");
    }

    @Test
    void aRecordIsAMapOfItsComponentsInOrder() throws JsonFailure {
      assertThat(written(new Point(1, -2))).isEqualTo("{\"x\": 1, \"y\": -2}");
    }

    @Test
    void aTextLongerThanAnyBufferIsWhole() throws JsonFailure {
      String text = "\u00e9".repeat(100_000);

      assertThat(read(written(text), String.class)).isEqualTo(text);
    }

    @Test
    void aTypeUnknownToJacksonIsRefused() {
      assertThat(catchThrowableOfType(JsonFailure.class, () -> codec.write(new Object())))
          .hasMessageContaining("java.lang.Object")
          .returns(Reason.NOT_WRITABLE, JsonFailure::reason);
    }

    @Test
    void aValueInsideItselfIsRefused() {
      List<Object> list = new ArrayList<>();
      list.add(list);

      assertThat(catchThrowableOfType(JsonFailure.class, () -> codec.write(list)).reason())
          .isEqualTo(Reason.NOT_WRITABLE);
    }

    @Test
    void theMessageOfAFailingGetterIsNotRepeated() {
      assertThat(catchThrowableOfType(JsonFailure.class, () -> codec.write(new FailingBean())))
          .hasMessageNotContaining("secret")
          .hasMessageContaining("IllegalStateException")
          .hasNoCause();
    }
  }

  @Nested
  class Depth {
    private String nested(int depth) {
      return "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void whatCanBeWrittenCanBeRead() throws JsonFailure {
      List<Object> value = List.of();
      for (int depth = 1; depth < 1000; depth++) {
        value = List.of(value);
      }

      assertThat(written(value)).isEqualTo(nested(1000));
      assertThat(read(nested(1000), Object.class)).isEqualTo(value);
    }

    @Test
    void deeperValuesAreRefused() {
      List<Object> value = List.of();
      for (int depth = 1; depth <= 1000; depth++) {
        value = List.of(value);
      }
      List<Object> tooDeep = value;

      assertThat(catchThrowableOfType(JsonFailure.class, () -> codec.write(tooDeep)).reason())
          .isEqualTo(Reason.NOT_WRITABLE);
    }
  }

  @Nested
  class Reading {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "nul",
          "NULL",
          "None",
          "True",
          "'a'",
          "\"a",
          "[1",
          "[1,]",
          "{\"a\":1,}",
          "{a:1}",
          "{\"a\"}",
          "01",
          "1.",
          ".5",
          "+1",
          "0x1",
          "1 2",
          "1 x",
          "[] []",
          "null,",
          "-NaN",
          "INF",
          "-INF",
          "+INF",
          "+Infinity",
          "nan",
          "\"\n\"",
          "\"\\x\"",
          "\"\\u12\"",
          "// c\n1",
          "# c\n1",
          "[NaN, INF]",
          "\ufeff1",
          "1\u00a0",
          "\"a\"\u0000"
        })
    void whatPythonRefusesIsNotJson(String text) {
      assertThat(refusal(text, Object.class)).isEqualTo(Reason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"x\": 1, \"y\": 2", "{\"x\": 1, \"y\": 2} x", "{\"x\": 01}"})
    void brokenTextIsNotJsonWhateverTheType(String text) {
      assertThat(refusal(text, Point.class)).isEqualTo(Reason.NOT_JSON);
      assertThat(refusal(text, JsonNode.class)).isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void malformedUtf8IsNotJson() {
      assertThat(refusal(new byte[] {'"', (byte) 0xC3, '"'}, String.class))
          .isEqualTo(Reason.NOT_JSON);
      assertThat(
              refusal(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, String.class))
          .isEqualTo(Reason.NOT_JSON);
      assertThat(refusal(new byte[] {'"', 'a', '"', (byte) 0xE2}, String.class))
          .isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void utf16IsNotGuessed() {
      assertThat(refusal("\"a\"".getBytes(UTF_16LE), Object.class)).isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void textThatIsNotEscapedIsReadToo() throws JsonFailure {
      assertThat(read(" \"\u00e9\ud83d\ude00\" \r\n\t", String.class))
          .isEqualTo("\u00e9\ud83d\ude00");
    }

    @Test
    void integersOfAnySizeAreExact() throws JsonFailure {
      String digits = "-" + "1234567890".repeat(500);

      assertThat(read(digits, Object.class)).isEqualTo(new BigInteger(digits));
      assertThat(read(digits, BigInteger.class)).isEqualTo(new BigInteger(digits));
    }

    @Test
    void integersAndFloatsStayApart() throws JsonFailure {
      assertThat(read("[1, 1.0, -0, -0.0, 1e400]", Object.class))
          .isEqualTo(List.of(1, 1.0, 0, -0.0, Double.POSITIVE_INFINITY));
    }

    @Test
    void ofEqualNamesTheLastWinsAtThePlaceOfTheFirst() throws JsonFailure {
      Object map = read("{\"a\": 1, \"b\": 2, \"a\": 3}", Object.class);

      assertThat(map).hasToString("{a=3, b=2}");
      assertThat(read("{\"a\": 1, \"b\": 2, \"a\": 3}", JsonNode.class))
          .hasToString("{\"a\":3,\"b\":2}");
    }

    @Test
    void theTextIsLeftAsItIs() throws JsonFailure {
      byte[] text = "[1]".getBytes(UTF_8);

      assertThat(codec.read(text, Object.class)).isEqualTo(List.of(1));

      assertThat(text).asString().isEqualTo("[1]");
    }
  }

  @Nested
  class Types {
    @Test
    void aRecordIsRead() throws JsonFailure {
      assertThat(read("{\"y\": 2, \"x\": 1}", Point.class)).isEqualTo(new Point(1, 2));
    }

    @Test
    void aPrimitiveTypeIsItsWrapper() throws JsonFailure {
      assertThat(read("5", int.class)).isEqualTo(5);
      assertThat(read("null", int.class)).isNull();
    }

    @Test
    void aTypeWithArgumentsIsRead() throws JsonFailure {
      Type type = new TypeReference<Map<String, List<Long>>>() {}.getType();

      assertThat(read("{\"a\": [1, 2]}", type)).isEqualTo(Map.of("a", List.of(1L, 2L)));
    }

    @Test
    void nullIsNullOrANullNode() throws JsonFailure {
      assertThat(read("null", Object.class)).isNull();
      assertThat(read("null", String.class)).isNull();
      assertThat(read("null", JsonNode.class)).isEqualTo(NullNode.getInstance());
    }

    @Test
    void anEmptyTextIsNotAMissingNode() {
      assertThat(refusal("", MissingNode.class)).isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void aDecimalIsExact() throws JsonFailure {
      String digits = "0.1000000000000000055511151231257827";

      assertThat(read(digits, BigDecimal.class)).isEqualTo(new BigDecimal(digits));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "\"1\"; java.lang.Integer", "1.5; java.lang.Integer", "1.0; java.lang.Long",
          "1; java.lang.String", "1.5; java.lang.String", "true; java.lang.String",
          "\"true\"; java.lang.Boolean", "1; java.lang.Boolean", "2147483648; java.lang.Integer",
          "9223372036854775808; java.lang.Long", "[]; java.lang.String", "{}; java.util.List",
          "\"\"; java.lang.Integer", "[1]; java.lang.Integer", "1.5; java.math.BigInteger",
          "0; java.lang.Thread$State", "\"X\"; java.lang.Thread$State"
        })
    void aValueIsNotBentToFit(String text, Class<?> type) {
      assertThat(refusal(text, type)).isEqualTo(Reason.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"x\": 1, \"y\": null}",
          "{\"x\": 1, \"y\": 2, \"z\": 3}",
          "{\"x\": 1.5}",
          "[]"
        })
    void aRecordThatDoesNotFitIsRefused(String text) {
      assertThat(refusal(text, Point.class)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void aClassNamedInTheTextIsNotLoaded() {
      String text =
          "{\"held\": {\"@class\": \"" + Point.class.getName() + "\", \"x\": 1, \"y\": 2}}";

      assertThat(refusal(text, Holder.class)).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void theValueIsNotInTheMessage() {
      JsonFailure failure =
          catchThrowableOfType(
              JsonFailure.class, () -> read("{\"name\": \"secret5\"}", Secretive.class));

      assertThat(failure).hasMessageNotContaining("secret5").hasNoCause();
      assertThat(failure.getMessage()).contains(Secretive.class.getTypeName());
    }
  }

  @Nested
  class Buffer {
    @Test
    void keepsNothingWhenClosed() {
      AsciiBuffer buffer = new AsciiBuffer();
      buffer.write("secret".toCharArray(), 0, 6);
      buffer.close();

      assertThat(buffer.toBytes()).isEmpty();
    }

    @Test
    void growsWithoutLosingAnything() {
      try (AsciiBuffer buffer = new AsciiBuffer()) {
        char[] text = new char[10_000];
        Arrays.fill(text, 'x');
        buffer.write("ab", 0, 2);
        buffer.write(text, 0, text.length);
        buffer.write('c');

        assertThat(buffer.toBytes()).asString().isEqualTo("ab" + "x".repeat(10_000) + "c");
      }
    }
  }
}
