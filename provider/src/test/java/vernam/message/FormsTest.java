package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.MalformedMessageException;

/** The dictionary and file forms, besides what the known answers check. */
class FormsTest {
  private static SealedMessage message(WireFormat format) throws MalformedMessageException {
    return SealedMessage.of(
        format, new byte[32], "01".repeat(32), new byte[format.sivSize()], new byte[512]);
  }

  static Stream<Object> noBlocks() {
    return Stream.of(
        "text",
        1,
        List.of(),
        List.of("1"),
        List.of(1.0),
        List.of(List.of(1)),
        List.of(-1),
        List.of(BigInteger.ONE.shiftLeft(2048)),
        Set.of(1),
        new int[] {1},
        Map.of(),
        null);
  }

  @ParameterizedTest
  @MethodSource("noBlocks")
  void whatIsNoListOfBlocks_isRefused(Object ciphertext) throws Exception {
    Map<String, Object> dictionary =
        new HashMap<>(DictionaryForm.encode(message(WireFormat.CHUNKY_2048)));
    dictionary.put("ciphertext", ciphertext);
    assertThatThrownBy(() -> DictionaryForm.decode(WireFormat.CHUNKY_2048, dictionary))
        .isInstanceOf(MalformedMessageException.class);
  }

  static Stream<Object> misspeltSalts() {
    return Stream.of(
        new byte[32],
        "+" + "1".repeat(63),
        "0x" + "1".repeat(62),
        "1_" + "1".repeat(62),
        " " + "1".repeat(63));
  }

  @ParameterizedTest
  @MethodSource("misspeltSalts")
  void aSaltThatIsNotDigitsOnly_isRefused(Object salt) throws Exception {
    assertRefusedInPlaceOf("salt", salt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "0123456789ABCDEF0123456789ABCDEF"
      })
  void aSyntheticIvOfAnotherSpelling_isRefusedBeforeAKeyIsTried(String siv) throws Exception {
    assertRefusedInPlaceOf("synthetic_iv", siv);
  }

  private static void assertRefusedInPlaceOf(String name, Object value) throws Exception {
    Map<String, Object> dictionary =
        new HashMap<>(DictionaryForm.encode(message(WireFormat.CHUNKY_2048)));
    assertThat(dictionary.put(name, value)).isNotNull();
    assertThatThrownBy(() -> DictionaryForm.decode(WireFormat.CHUNKY_2048, dictionary))
        .isInstanceOf(MalformedMessageException.class);
  }

  @ParameterizedTest
  @EnumSource(WireFormat.class)
  void aHeaderWithoutBlocks_isRefused(WireFormat format) {
    byte[] header = new byte[format.headerSize()];
    Arrays.fill(header, (byte) 1);
    assertThatThrownBy(() -> BytesForm.decode(format, header))
        .isInstanceOf(MalformedMessageException.class);
    String token = Base64.getUrlEncoder().encodeToString(header);
    assertThatThrownBy(() -> TokenForm.decode(format, token))
        .isInstanceOf(MalformedMessageException.class);
  }

  @Test
  void smallIntegersOfAnyType_areBlocks() throws Exception {
    Map<String, Object> dictionary =
        new HashMap<>(DictionaryForm.encode(message(WireFormat.CHUNKY_2048)));
    dictionary.put("ciphertext", List.of(1, 2L, BigInteger.TEN));
    byte[] blocks = DictionaryForm.decode(WireFormat.CHUNKY_2048, dictionary).blocks();
    assertThat(blocks).hasSize(768);
    assertThat(blocks[255]).isEqualTo((byte) 1);
    assertThat(blocks[511]).isEqualTo((byte) 2);
    assertThat(blocks[767]).isEqualTo((byte) 10);
  }

  @Test
  void json_isSpacedAsInPython() throws Exception {
    assertThat(DictionaryForm.toJson(message(WireFormat.ONE_TIME_PAD)))
        .isEqualTo(
            "{\"ciphertext\": [0, 0], \"hmac\": \""
                + "0".repeat(64)
                + "\", \"salt\": \""
                + "01".repeat(32)
                + "\"}");
  }

  @Test
  void toString_showsSizesOnly() throws Exception {
    assertThat(message(WireFormat.CHUNKY_2048).toString())
        .isEqualTo("SealedMessage[CHUNKY_2048, 2 blocks]");
  }

  @ParameterizedTest
  @EnumSource(WireFormat.class)
  void aZeroSalt_isRefused(WireFormat format) {
    assertThatThrownBy(() -> BytesForm.decode(format, new byte[format.headerSize() + 256]))
        .isInstanceOf(MalformedMessageException.class);
  }

  @Test
  void aFile_isReplacedWholeAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("message");
    Files.writeString(file, "before");
    FileForm.write(file, message(WireFormat.CHUNKY_2048));
    assertThat(Files.size(file)).isEqualTo(80 + 512);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileInAFolderThatIsMissing_isNotWritten(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                FileForm.write(
                    folder.resolve("missing").resolve("message"), message(WireFormat.CHUNKY_2048)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFileOfAWrongSize_isRefusedBeforeItIsRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("huge");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(1L << 40);
    }
    assertThatThrownBy(() -> FileForm.read(WireFormat.CHUNKY_2048, file))
        .isInstanceOf(MalformedMessageException.class);
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength((1L << 40) + 80);
    }
    assertThatThrownBy(() -> FileForm.read(WireFormat.CHUNKY_2048, file))
        .isInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void aMissingFile_isAnInputOutputError(@TempDir Path folder) {
    assertThatThrownBy(() -> FileForm.read(WireFormat.CHUNKY_2048, folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
