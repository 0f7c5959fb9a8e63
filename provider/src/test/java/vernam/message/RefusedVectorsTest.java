package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.vectors.VectorCase;

/** Messages that must be refused, for their content, their form or their age. */
class RefusedVectorsTest {
  /** What the reference reads although a part is misspelt; ours is strict, as recommended there. */
  private static final Set<String> REFUSED_LENIENCIES =
      Set.of("len-00", "len-01", "len-05", "len-06", "len-08");

  static Stream<Arguments> negative() {
    return Release.cases("negative");
  }

  static Stream<Arguments> ttl() {
    return Release.cases("ttl");
  }

  static Stream<Arguments> lenient() {
    return Release.cases("lenient");
  }

  private static byte[] open(Release release, VectorCase vector) throws Exception {
    SealedMessage message = release.input(vector);
    BigDecimal seconds = new BigDecimal(vector.node("ttl").asText());
    if (seconds.signum() == 0) {
      assertThatThrownBy(() -> release.open(message, vector, vector.number("now"), Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
      return release.open(message, vector, vector.number("now"));
    }
    Duration limit =
        Duration.ofSeconds(
            seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    return release.open(message, vector, vector.number("now"), limit);
  }

  private static void run(Release release, VectorCase vector) throws Exception {
    switch (vector.text("api")) {
      case "decrypt" -> open(release, vector);
      case "json_decrypt" -> parse(release.openJson(release.input(vector), vector));
      case "dict_to_bytes", "bytes_to_dict" -> BytesForm.encode(release.input(vector));
      default -> throw new IllegalArgumentException(vector.text("api"));
    }
  }

  private static void parse(String text) throws Exception {
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

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void negative(Release release, VectorCase vector) {
    assertThatThrownBy(() -> run(release, vector)).isInstanceOfAny(exceptions(vector));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void ttl(Release release, VectorCase vector) throws Exception {
    if (vector.text("result").equals("ok")) {
      assertThat(open(release, vector)).isEqualTo(vector.bytes("value_hex"));
    } else if (vector.text("error").equals("TimeoutError")) {
      assertThatThrownBy(() -> open(release, vector))
          .isInstanceOfSatisfying(
              MessageExpiredException.class, e -> assertExcess(e.excess(), vector));
    } else {
      assertThatThrownBy(() -> open(release, vector)).isInstanceOf(AEADBadTagException.class);
    }
  }

  /** Release 0.17 does not say by how much; ours does all the same. */
  private static void assertExcess(Duration excess, VectorCase vector) {
    if (vector.has("error_value")) {
      BigDecimal expected = new BigDecimal(vector.node("error_value").asText());
      assertThat(excess).isEqualTo(Duration.ofNanos(expected.movePointRight(9).longValueExact()));
    } else {
      assertThat(excess).isPositive();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void lenient(Release release, VectorCase vector) throws Exception {
    if (REFUSED_LENIENCIES.contains(vector.toString())) {
      assertThatThrownBy(() -> open(release, vector)).isInstanceOf(MalformedMessageException.class);
    } else {
      assertThat(open(release, vector)).isEqualTo(vector.bytes("value_hex"));
    }
  }
}
