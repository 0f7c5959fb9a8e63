package vernam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.message.Keystream;
import vernam.message.WireFormat;

class KeystreamBytesTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("vernam.vectors"), "chunky2048.json");

  /** The known keystreams whose values are of the types that are used here. */
  static Stream<JsonNode> vectors() throws IOException {
    JsonNode vectors = new ObjectMapper().readTree(VECTORS.toFile()).get("keystream");
    return StreamSupport.stream(vectors.spliterator(), false)
        .filter(vector -> vector.at("/key/t").asText().equals("str"))
        .filter(vector -> vector.at("/pid/t").asText().equals("int"));
  }

  private static String written(Keystream keystream, long count) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    KeystreamBytes.writeToPipe(keystream, count, output);
    return HexFormat.of().formatHex(output.toByteArray());
  }

  private static Keystream start(String key, String salt, long pid) {
    return Keystream.start(
        WireFormat.CHUNKY_2048, Literal.text(key), Literal.text(salt), Literal.integer(pid));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bytes_areTheKnownOnes(JsonNode vector) throws IOException {
    StringBuilder known = new StringBuilder();
    vector.get("no_entropy_outputs_hex").forEach(output -> known.append(output.textValue()));
    Keystream keystream =
        start(
            vector.at("/key/v").textValue(),
            vector.get("salt").textValue(),
            vector.at("/pid/v").asLong());
    assertThat(written(keystream, known.length() / 2)).isEqualTo(known.toString());
  }

  @Test
  void knownKeystreams_areThere() throws IOException {
    assertThat(vectors()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 255})
  void numberedKey_isThisByteRepeated(int number) throws IOException {
    String digits = HexFormat.of().toHexDigits((byte) number);
    assertThat(written(KeystreamBytes.keystream(number), 300))
        .isEqualTo(written(start(digits.repeat(64), digits.repeat(32), 0), 300));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 129, 100_000})
  void asManyBytes_asWereAskedFor(long count) throws IOException {
    assertThat((long) written(KeystreamBytes.keystream(1), count).length()).isEqualTo(2 * count);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 256})
  void otherNumbers_areRefused(int number) {
    assertThatThrownBy(() -> KeystreamBytes.keystream(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 255");
  }

  @Test
  void endsQuietly_whenNobodyReads() throws IOException {
    KeystreamBytes.writeToPipe(KeystreamBytes.keystream(1), Long.MAX_VALUE, failing("Broken pipe"));
  }

  @Test
  void fullDisk_isAnError() {
    OutputStream full = failing("No space left on device");
    assertThatThrownBy(
            () -> KeystreamBytes.writeToPipe(KeystreamBytes.keystream(1), Long.MAX_VALUE, full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
