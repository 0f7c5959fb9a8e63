package vernam.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
  private static final String DIGITS = "0123456789abcdef".repeat(8);

  @Property(tries = 100)
  void everyKeyHasItsHexDigitsAndComesBack(@ForAll @Size(KeyText.KEY_BYTES) byte[] key)
      throws Failure {
    byte[] text = KeyText.format(key);

    assertThat(new String(text, StandardCharsets.US_ASCII))
        .isEqualTo(HexFormat.of().formatHex(key) + "\n");
    assertThat(KeyText.parse(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void theLineEndIsOptional(String end) throws Failure {
    assertThat(HexFormat.of().formatHex(parse(DIGITS + end))).isEqualTo(DIGITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\r", " ", "0", "00"})
  void nothingElseMayFollow(String end) {
    refuses(DIGITS + end);
  }

  @Test
  void capitalsAreRefused() {
    refuses(DIGITS.replace('a', 'A'));
  }

  @Test
  void otherCharactersAreRefused() {
    refuses(DIGITS.replace('a', 'g'));
    refuses("+" + DIGITS.substring(1));
  }

  @Test
  void shortTextsAreRefused() {
    refuses("");
    refuses("\n");
    refuses("\r\n");
    refuses(DIGITS.substring(1));
  }

  private static void refuses(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(Failure.class)
        .hasMessage("the key is not 128 lowercase hexadecimal digits");
  }

  private static byte[] parse(String text) throws Failure {
    return KeyText.parse(text.getBytes(StandardCharsets.US_ASCII));
  }
}
