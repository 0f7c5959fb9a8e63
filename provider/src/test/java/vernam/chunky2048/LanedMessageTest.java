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
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;
import vernam.sponge.WideVariants;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Messages sealed and opened with their hashes side by side, in every form and width. */
class LanedMessageTest {
  private static final String SALT = "1".repeat(64);
  private static final Literal KEY = Literal.text("a key");
  private static final Literal PID = Literal.integer(7);

  static Stream<WideKeccak> all() {
    return WideVariants.fast();
  }

  /** Seals in pieces of one size. */
  private static byte[] seal(Encryption encryption, byte[] plaintext, int piece) {
    byte[] output = new byte[(int) encryption.finishSize(plaintext.length)];
    int written = 0;
    for (int from = 0; from < plaintext.length; from += piece) {
      int length = Math.min(piece, plaintext.length - from);
      written += encryption.update(plaintext, from, length, output, written);
    }
    encryption.finish(output, written);
    return output;
  }

  private static SealedMessage parts(String salt, byte[] output) {
    return SealedMessage.ofCipherOutput(HexFormat.of().parseHex(salt), output, 0, output.length);
  }

  @ParameterizedTest
  @MethodSource("all")
  void knownMessages_areSealedAndOpened(WideKeccak keccak) throws Exception {
    int longer = 0;
    for (VectorCase vector : Vectors.chunky2048("end_to_end").toList()) {
      String salt = vector.text("salt");
      if (vector.number("blocks") > 40 || !salt.equals(salt.toLowerCase(Locale.ROOT))) {
        continue;
      }
      byte[] plaintext = vector.bytes("plaintext_hex");
      Encryption encryption =
          new Encryption(
              HashKey.of(vector.literal("key")),
              salt,
              vector.literal("pid"),
              vector.number("timestamp"),
              vector.bytes("siv_key_hex"),
              WideVariants.choosing(keccak));
      SealedMessage sealed = parts(salt, seal(encryption, plaintext, Integer.MAX_VALUE / 2));
      assertThat(sealed.siv()).as("%s", vector).isEqualTo(vector.text("synthetic_iv"));
      assertThat(HexFormat.of().formatHex(sealed.hmac())).isEqualTo(vector.text("hmac"));
      Decryption decryption =
          new Decryption(
              HashKey.of(vector.literal("key")),
              vector.literal("pid"),
              WideVariants.choosing(keccak));
      try (Plaintext opened = decryption.decrypt(sealed, 0, null)) {
        assertThat(opened.toBytes()).as("%s", vector).isEqualTo(plaintext);
      }
      longer += sealed.blockCount() >= 4 ? 1 : 0;
    }
    assertThat(longer).isPositive();
  }

  private static Encryption scalar() {
    return encryption(WideVariants.choosing(null));
  }

  private static Encryption encryption(WideKeccaks choice) {
    return new Encryption(HashKey.of(KEY), SALT, PID, 5, new byte[Layout.SIV_KEY_SIZE], choice);
  }

  @ParameterizedTest
  @MethodSource("all")
  void messagesInPieces_areSealedAsInScalarCode(WideKeccak keccak) {
    byte[] plaintext = new byte[9_000];
    new Random(2).nextBytes(plaintext);
    byte[] expected = seal(scalar(), plaintext, 100);
    for (int piece : new int[] {1, 255, 1_024, 1_279, 1_281, 4_000, 9_000}) {
      Encryption encryption = encryption(WideVariants.choosing(keccak));
      assertThat(seal(encryption, plaintext, piece)).as("%s", piece).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void messagesOfAllSizes_areOpened_andAlteredOnesRefused(WideKeccak keccak) throws Exception {
    Random random = new Random(1);
    Decryption decryption = new Decryption(HashKey.of(KEY), PID, WideVariants.choosing(keccak));
    for (int size = 0; size < 3_000; size += 97) {
      byte[] plaintext = new byte[size];
      random.nextBytes(plaintext);
      SealedMessage sealed = parts(SALT, seal(scalar(), plaintext, 256));
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
