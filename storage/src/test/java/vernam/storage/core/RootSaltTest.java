package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.FixedRandom;

class RootSaltTest {
  private static final VernamProvider PROVIDER = new VernamProvider();
  private static final MessageCipher CIPHER = new MessageCipher(PROVIDER, new SecureRandom());
  private static final RootKeys KEYS = RootKeys.derive(PROVIDER, Literal.integer(1), 0);

  @Test
  void opensToTheBytesThatWereDrawn() throws DamageException {
    byte[] drawn = filled(64);
    MessageCipher fixed =
        new MessageCipher(PROVIDER, new FixedRandom(drawn, filled(32), filled(16)));

    byte[] sealed = RootSalt.create(KEYS, fixed);

    assertThat(RootSalt.open(KEYS, CIPHER, sealed)).isEqualTo(drawn);
  }

  @Test
  void isSealedAsTheJsonTextOfItsHexadecimalDigits() throws DamageException {
    byte[] sealed = RootSalt.create(KEYS, CIPHER);

    byte[] text = CIPHER.open(KEYS.rootSaltKey(), MessageCipher.NO_CONTEXT, sealed);

    String hex = HexFormat.of().formatHex(RootSalt.open(KEYS, CIPHER, sealed));
    assertThat(new String(text, US_ASCII)).isEqualTo('"' + hex + '"');
  }

  @Test
  void takes336Bytes() {
    assertThat(RootSalt.create(KEYS, CIPHER)).hasSize(336);
  }

  @Test
  void ofAnotherKeyIsDamaged() {
    byte[] sealed = RootSalt.create(RootKeys.derive(PROVIDER, Literal.integer(2), 0), CIPHER);

    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> RootSalt.open(KEYS, CIPHER, sealed));
  }

  @Test
  void cutIsDamaged() {
    byte[] sealed = RootSalt.create(KEYS, CIPHER);

    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> RootSalt.open(KEYS, CIPHER, Arrays.copyOf(sealed, 335)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "\"00\"", "0", "é"})
  void thatVerifiesButIsNoSaltIsDamaged(String text) {
    assertRefused(text);
  }

  @Test
  void thatVerifiesButIsNotHexadecimalIsDamaged() {
    assertRefused('"' + "0".repeat(127) + "x\"");
  }

  @Test
  void thatVerifiesButIsNotQuotedIsDamaged() {
    assertRefused("0".repeat(130));
  }

  private static void assertRefused(String text) {
    byte[] sealed =
        CIPHER.seal(
            KEYS.rootSaltKey(), CIPHER.newSalt(), MessageCipher.NO_CONTEXT, text.getBytes(UTF_8));

    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> RootSalt.open(KEYS, CIPHER, sealed));
  }

  private static byte[] filled(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 0x9C);
    return bytes;
  }
}
