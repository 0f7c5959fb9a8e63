package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files and key texts of aiootp 0.19.3 are files and key texts of this command. */
class CompatibilityTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void aFileOfAiootpIsOpened(String id, JsonNode message) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), message.at("/key/v").asText());
    byte[] sealed = HexFormat.of().parseHex(message.get("bytes_hex").asText());

    CliRun run = CliRun.with(sealed, CliRun.NOW, "decrypt", "--key-file", key.toString());

    assertThat(HexFormat.of().formatHex(run.done().out()))
        .isEqualTo(message.get("plaintext_hex").asText());
  }

  /** Those that the command can express: a key of 64 bytes as text, and no associated data. */
  static Stream<Arguments> messages() throws IOException {
    Path vectors = Path.of(System.getProperty("vernam.vectors"), "chunky2048.json");
    JsonNode messages = new ObjectMapper().readTree(vectors.toFile()).get("end_to_end");
    return StreamSupport.stream(messages.spliterator(), false)
        .filter(message -> message.has("jca") && message.at("/pid/t").asText().equals("int"))
        .map(message -> Arguments.of(message.get("id").asText(), message));
  }
}
