package vernam.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The releases of aiootp whose messages are known, and the way into the API for each. */
enum Release {
  CHUNKY_2048("chunky2048.json", WireFormat.CHUNKY_2048),
  ONE_TIME_PAD_018("onetimepad-0.18.json", WireFormat.ONE_TIME_PAD),
  ONE_TIME_PAD_017("onetimepad-0.17.json", WireFormat.ONE_TIME_PAD);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final String file;
  final WireFormat format;

  Release(String file, WireFormat format) {
    this.file = file;
    this.format = format;
  }

  /** Returns the cases of the lists, each behind its release; a list may be missing. */
  static Stream<Arguments> cases(String... lists) {
    return Stream.of(values())
        .flatMap(
            release ->
                Stream.of(lists)
                    .filter(list -> Vectors.file(release.file).has(list))
                    .flatMap(list -> Vectors.cases(release.file, list))
                    .map(vector -> Arguments.of(release, vector)));
  }

  /** Returns the message of a case's field {@code input}, read strictly. */
  SealedMessage input(VectorCase vector) throws MalformedMessageException {
    VectorCase input = vector.object("input");
    if (input.has("bytes_hex")) {
      return BytesForm.decode(format, input.bytes("bytes_hex"));
    }
    if (input.has("token")) {
      return TokenForm.decode(format, input.text("token"));
    }
    return dictionary(input.text("dict_json"));
  }

  SealedMessage dictionary(String json) throws MalformedMessageException {
    try {
      Map<String, Object> fields = MAPPER.readValue(json, new TypeReference<>() {});
      return DictionaryForm.decode(format, fields == null ? new HashMap<>() : fields);
    } catch (JsonProcessingException e) {
      throw new MalformedMessageException("not JSON");
    }
  }

  /** Seals with the salt, time and siv-key of a case, which must be a format of our own making. */
  SealedMessage seal(VectorCase vector) {
    Literal key = vector.literal("key");
    Literal pid = vector.literal("pid");
    byte[] plaintext = vector.bytes("plaintext_hex");
    Clock clock = at(vector.number("timestamp"));
    return switch (this) {
      case CHUNKY_2048 ->
          new Chunky2048(key, clock, new FixedRandom(vector.bytes("siv_key_hex")))
              .sealWithDangerousSalt(plaintext, pid, vector.text("salt"));
      case ONE_TIME_PAD_018 ->
          new OneTimePad(key, clock, new FixedRandom())
              .sealLegacyWithDangerousSalt(plaintext, pid, vector.text("salt"));
      case ONE_TIME_PAD_017 -> throw new IllegalArgumentException("no such messages are made");
    };
  }

  byte[] open(SealedMessage message, VectorCase vector, long now) throws GeneralSecurityException {
    Literal key = vector.literal("key");
    Literal pid = vector.literal("pid");
    return switch (this) {
      case CHUNKY_2048 -> new Chunky2048(key, at(now), new FixedRandom()).open(message, pid);
      case ONE_TIME_PAD_018 -> new OneTimePad(key, at(now), new FixedRandom()).open(message, pid);
      case ONE_TIME_PAD_017 -> new OneTimePad017(key, at(now)).open(message, pid);
    };
  }

  byte[] open(SealedMessage message, VectorCase vector, long now, Duration maxAge)
      throws GeneralSecurityException {
    Literal key = vector.literal("key");
    Literal pid = vector.literal("pid");
    return switch (this) {
      case CHUNKY_2048 ->
          new Chunky2048(key, at(now), new FixedRandom()).open(message, pid, maxAge);
      case ONE_TIME_PAD_018 ->
          new OneTimePad(key, at(now), new FixedRandom()).open(message, pid, maxAge);
      case ONE_TIME_PAD_017 -> new OneTimePad017(key, at(now)).open(message, pid, maxAge);
    };
  }

  String openJson(SealedMessage message, VectorCase vector) throws Exception {
    Literal key = vector.literal("key");
    Literal pid = vector.literal("pid");
    return switch (this) {
      case CHUNKY_2048 -> new Chunky2048(key).openJson(message, pid);
      case ONE_TIME_PAD_018 -> new OneTimePad(key).openJson(message, pid);
      case ONE_TIME_PAD_017 -> new OneTimePad017(key).openJson(message, pid);
    };
  }

  private static Clock at(long seconds) {
    return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }
}
