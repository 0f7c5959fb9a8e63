package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Messages that must be refused, for their content, their form or their age. */
class RefusedVectorsTest {
  /** What the reference reads although a part is misspelt; ours is strict, as recommended there. */
  private static final Set<String> REFUSED_LENIENCIES =
      Set.of("len-00", "len-01", "len-05", "len-06", "len-08");

  static Stream<VectorCase> negative() {
    return Vectors.chunky2048("negative");
  }

  static Stream<VectorCase> ttl() {
    return Vectors.chunky2048("ttl");
  }

  static Stream<VectorCase> lenient() {
    return Vectors.chunky2048("lenient");
  }

  private static byte[] decrypt(VectorCase vector) throws Exception {
    JsonNode ttl = vector.node("ttl");
    BigDecimal seconds = new BigDecimal(ttl.asText());
    Duration limit =
        Duration.ofSeconds(
            seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    return Messages.decrypt(Messages.input(vector), vector, vector.number("now"), limit);
  }

  private static void run(VectorCase vector) throws Exception {
    switch (vector.text("api")) {
      case "decrypt" -> decrypt(vector);
      case "json_decrypt" -> parse(decrypt(vector));
      case "dict_to_bytes", "bytes_to_dict" -> Messages.input(vector).toBytes();
      default -> throw new IllegalArgumentException(vector.text("api"));
    }
  }

  private static void parse(byte[] plaintext) throws Exception {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plaintext)).toString();
    JsonNode value =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
    if (value.isMissingNode()) {
      throw new MalformedMessageException("empty");
    }
  }

  /**
   * Where the form is wrong no key is tried; where it is right, only the tag can tell. An empty key
   * is the caller's fault, not the message's.
   */
  private static Class<?>[] exceptions(VectorCase vector) {
    boolean keyless = vector.has("key") && vector.literal("key").isFalsy();
    return switch (vector.text("error")) {
      case "JSONDecodeError" ->
          new Class<?>[] {JsonProcessingException.class, MalformedMessageException.class};
      case "UnicodeDecodeError" -> new Class<?>[] {CharacterCodingException.class};
      case "ValueError" ->
          keyless
              ? new Class<?>[] {IllegalArgumentException.class}
              : new Class<?>[] {AEADBadTagException.class, MalformedMessageException.class};
      default -> new Class<?>[] {MalformedMessageException.class};
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void negative(VectorCase vector) {
    assertThatThrownBy(() -> run(vector)).isInstanceOfAny(exceptions(vector));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void ttl(VectorCase vector) throws Exception {
    if (vector.text("result").equals("ok")) {
      assertThat(decrypt(vector)).isEqualTo(vector.bytes("value_hex"));
    } else if (vector.text("error").equals("TimeoutError")) {
      BigDecimal excess = new BigDecimal(vector.node("error_value").asText());
      assertThatThrownBy(() -> decrypt(vector))
          .isInstanceOfSatisfying(
              MessageExpiredException.class,
              e ->
                  assertThat(e.excess())
                      .isEqualTo(Duration.ofNanos(excess.movePointRight(9).longValueExact())));
    } else {
      assertThatThrownBy(() -> decrypt(vector)).isInstanceOf(AEADBadTagException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void lenient(VectorCase vector) throws Exception {
    if (REFUSED_LENIENCIES.contains(vector.toString())) {
      assertThatThrownBy(() -> decrypt(vector)).isInstanceOf(MalformedMessageException.class);
    } else {
      assertThat(decrypt(vector)).isEqualTo(vector.bytes("value_hex"));
    }
  }
}
