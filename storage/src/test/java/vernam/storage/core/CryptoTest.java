package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.spec.SecretBytes;
import vernam.storage.vectors.FixedRandom;

class CryptoTest {
  private static final byte[] KEY = new byte[Crypto.KEY_SIZE];

  @Test
  void takesAKeyAsTheTextOfItsDigits() {
    Crypto crypto = Crypto.standard();
    try (SecretBytes key = SecretBytes.copyOf(KEY, "Chunky2048");
        RootKeys ofBytes = crypto.rootKeys(key);
        RootKeys ofText = crypto.rootKeys(Literal.text("00".repeat(Crypto.KEY_SIZE)), 0)) {
      assertThat(ofText.storeId()).isEqualTo(ofBytes.storeId());
    }
  }

  @Test
  void takesAnEmptyKeyForNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Crypto.standard().rootKeys(Literal.text(""), 0))
        .withMessage("a key is not empty, none, zero or false");
  }

  @Test
  void goesToNoNegativeDepth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Crypto.standard().rootKeys(Literal.text("k"), -1))
        .withMessage("an index is not negative: -1");
  }

  @Test
  void givesTheDigitsOfAFreshSalt() {
    byte[] drawn = HexFormat.of().parseHex("0aF1".repeat(16));

    assertThat(new Crypto(new VernamProvider(), new FixedRandom(drawn)).newSalt())
        .isEqualTo("0af1".repeat(16));
  }
}
