package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;

class ManifestSealTest {
  private static final VernamProvider PROVIDER = new VernamProvider();
  private static final MessageCipher CIPHER = new MessageCipher(PROVIDER, new SecureRandom());
  private static final RootKeys KEYS = RootKeys.derive(PROVIDER, Literal.integer(1), 0);
  private static final byte[] TEXT = "{}".getBytes(US_ASCII);

  @Test
  void opensToTheTextThatWasSealed() throws DamageException {
    byte[] sealed = ManifestSeal.seal(KEYS, CIPHER, TEXT);

    assertThat(sealed).hasSize(336);
    assertThat(ManifestSeal.open(KEYS, CIPHER, sealed)).isEqualTo(TEXT);
  }

  @Test
  void isAnotherEachTime() {
    assertThat(ManifestSeal.seal(KEYS, CIPHER, TEXT))
        .isNotEqualTo(ManifestSeal.seal(KEYS, CIPHER, TEXT));
  }

  @Test
  void ofAnotherKeyIsDamaged() {
    RootKeys others = RootKeys.derive(PROVIDER, Literal.integer(2), 0);
    byte[] sealed = ManifestSeal.seal(others, CIPHER, TEXT);

    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> ManifestSeal.open(KEYS, CIPHER, sealed));
  }

  @Test
  void cutIsDamaged() {
    byte[] sealed = ManifestSeal.seal(KEYS, CIPHER, TEXT);

    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> ManifestSeal.open(KEYS, CIPHER, Arrays.copyOf(sealed, 335)));
    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> ManifestSeal.open(KEYS, CIPHER, new byte[0]));
  }
}
