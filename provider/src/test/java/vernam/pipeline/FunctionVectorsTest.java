package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The helper functions, by known answers. */
class FunctionVectorsTest {
  static Stream<VectorCase> functions() {
    return PipelineCases.ofKind("function");
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("ASCII_TABLE", BaseTable.ASCII_95),
        Arguments.of("ASCII_TABLE_128", BaseTable.ASCII_128),
        Arguments.of("ASCII_ALPHANUMERIC", BaseTable.ALPHANUMERIC),
        Arguments.of("BASE_36_TABLE", BaseTable.BASE_36),
        Arguments.of("BASE_38_TABLE", BaseTable.BASE_38),
        Arguments.of("BASE_64_TABLE", BaseTable.BASE_64),
        Arguments.of("URL_SAFE_TABLE", BaseTable.URL_SAFE),
        Arguments.of("ONION_CHAR_TABLE", BaseTable.ONION));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void functions_giveTheKnownAnswer(VectorCase vector) {
    if (vector.has("expected_error")) {
      assertThatIllegalArgumentException().isThrownBy(() -> call(vector));
    } else {
      assertThat(call(vector)).isEqualTo(PipelineCases.value(vector.node("expected")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void tables_haveTheKnownEntries(String name, BaseTable table) {
    String entries = Vectors.file("pipelines.json").get("tables").get(name).get("str").textValue();
    assertThat(table.base()).isEqualTo(entries.length());
    for (int i = 0; i < entries.length(); i++) {
      assertThat(table.entry(i)).isEqualTo(entries.substring(i, i + 1));
    }
  }

  @Test
  void everyFunction_hasItsTest() {
    assertThat(functions()).hasSize(27);
    assertThat(Vectors.file("pipelines.json").get("tables")).hasSize(8);
  }

  private static Object call(VectorCase vector) {
    JsonNode args = vector.node("args");
    return switch (vector.text("function")) {
      case "sha_256" -> Hashes.sha256(PipelineCases.literals(args));
      case "sha_512" -> Hashes.sha512(PipelineCases.literals(args));
      case "sha_256_hmac", "sha_512_hmac" -> hmac(vector);
      case "int_to_base" -> table(args).encode((BigInteger) PipelineCases.value(args.get(0)));
      case "base_to_int" -> table(args).decode((String) PipelineCases.value(args.get(0)));
      case "to_b64" -> Base64Text.encode(bytes(args.get(0))).getBytes(UTF_8);
      case "from_b64" -> Base64Text.decode(text(args.get(0)));
      case "bytes_to_urlsafe" -> Base64Text.encodeForUrl(bytes(args.get(0))).getBytes(UTF_8);
      case "urlsafe_to_bytes" -> Base64Text.decodeFromUrl(text(args.get(0)));
      case "xi_mix" ->
          Hashes.xiMix(
              bytes(args.get(0)), ((BigInteger) PipelineCases.value(args.get(1))).intValue());
      case "hash_bytes" ->
          Hashes.hashJoined(
              bytes(vector.node("kwargs").get("on")), bytes(args.get(0)), bytes(args.get(1)));
      case "encode_constant" -> Hashes.encodeConstant(bytes(args.get(0)));
      default -> throw new IllegalArgumentException(vector.text("function"));
    };
  }

  private static String hmac(VectorCase vector) {
    boolean large = vector.text("function").equals("sha_512_hmac");
    Literal data = PipelineCases.literal(vector.node("args").get(0));
    Literal key = PipelineCases.literal(vector.node("kwargs").get("key"));
    if (vector.text("version").equals("0.18.1")) {
      return large
          ? Hashes.sha512(key, Literal.text(Hashes.sha512(key, data)))
          : Hashes.sha256(key, Literal.text(Hashes.sha256(key, data)));
    }
    return large ? Hashes.hmac512(data, key) : Hashes.hmac256(data, key);
  }

  private static BaseTable table(JsonNode args) {
    int base = ((BigInteger) PipelineCases.value(args.get(1))).intValue();
    BaseTable table =
        args.size() > 2 ? BaseTable.of(args.get(2).get("str").textValue()) : BaseTable.ALPHANUMERIC;
    return table.first(base);
  }

  private static byte[] bytes(JsonNode tagged) {
    return PipelineCases.value(tagged) instanceof String text
        ? text.getBytes(UTF_8)
        : (byte[]) PipelineCases.value(tagged);
  }

  private static String text(JsonNode tagged) {
    return PipelineCases.value(tagged) instanceof byte[] bytes
        ? new String(bytes, UTF_8)
        : (String) PipelineCases.value(tagged);
  }
}
