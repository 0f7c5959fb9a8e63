package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Messages deciphered with their hashes side by side, in every form and width. */
class LanedDecipherTest {
  private static final String SALT = "1".repeat(64);
  private static final Literal KEY = Literal.text("a key");
  private static final Literal PID = Literal.integer(7);

  static Stream<WideKeccak> all() {
    return WideVariants.fast();
  }

  private static SealedMessage seal(
      Literal key, String salt, Literal pid, long timestamp, byte[] sivKey, byte[] plaintext) {
    Encryption encryption = new Encryption(key, salt, pid, timestamp, sivKey);
    byte[] output = new byte[(int) encryption.finishSize(plaintext.length)];
    int written = encryption.update(plaintext, 0, plaintext.length, output, 0);
    encryption.finish(output, written);
    return SealedMessage.ofCipherOutput(HexFormat.of().parseHex(salt), output, 0, output.length);
  }

  @ParameterizedTest
  @MethodSource("all")
  void knownMessages_areOpened(WideKeccak keccak) throws Exception {
    int longer = 0;
    for (VectorCase vector : Vectors.chunky2048("end_to_end").toList()) {
      String salt = vector.text("salt");
      if (vector.number("blocks") > 40 || !salt.equals(salt.toLowerCase(Locale.ROOT))) {
        continue;
      }
      SealedMessage sealed =
          seal(
              vector.literal("key"),
              salt,
              vector.literal("pid"),
              vector.number("timestamp"),
              vector.bytes("siv_key_hex"),
              vector.bytes("plaintext_hex"));
      Decryption decryption =
          new Decryption(
              vector.literal("key"), vector.literal("pid"), WideVariants.choosing(keccak));
      try (Plaintext opened = decryption.decrypt(sealed, 0, null)) {
        assertThat(opened.toBytes()).as("%s", vector).isEqualTo(vector.bytes("plaintext_hex"));
      }
      longer += sealed.blockCount() >= 4 ? 1 : 0;
    }
    assertThat(longer).isPositive();
  }

  @ParameterizedTest
  @MethodSource("all")
  void messagesOfAllSizes_areOpened_andAlteredOnesRefused(WideKeccak keccak) throws Exception {
    Random random = new Random(1);
    Decryption decryption = new Decryption(KEY, PID, WideVariants.choosing(keccak));
    for (int size = 0; size < 3_000; size += 97) {
      byte[] plaintext = new byte[size];
      random.nextBytes(plaintext);
      SealedMessage sealed = seal(KEY, SALT, PID, 5, new byte[Layout.SIV_KEY_SIZE], plaintext);
      try (Plaintext opened = decryption.decrypt(sealed, 0, null)) {
        assertThat(opened.toBytes()).isEqualTo(plaintext);
      }
      byte[] altered = Arrays.copyOf(sealed.array(), sealed.array().length);
      altered[sealed.blockOffset(0) + random.nextInt(Layout.BLOCK_SIZE)] ^= 1;
      SealedMessage forged =
          new SealedMessage(
              SALT,
              sealed.siv(),
              sealed.hmac(),
              altered,
              sealed.blockOffset(0),
              sealed.blockCount());
      assertThatThrownBy(() -> decryption.decrypt(forged, 0, null))
          .isInstanceOf(AEADBadTagException.class);
    }
  }
}
