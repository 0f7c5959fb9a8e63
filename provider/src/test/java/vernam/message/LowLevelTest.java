package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The public low level: keystream, padding, validator and block cipher, by known answers. */
class LowLevelTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal PID = Literal.integer(0);
  private static final String SALT = "12".repeat(32);
  private static final byte[] SIV = new byte[16];

  private static Clock at(long seconds) {
    return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  /** Cuts bytes into pieces of a size that changes from piece to piece. */
  private static Stream<byte[]> pieces(byte[] bytes, int size) {
    Stream.Builder<byte[]> pieces = Stream.builder();
    int at = 0;
    for (int i = 0; at < bytes.length; i++) {
      int end = Math.min(bytes.length, at + size + i % 3);
      pieces.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return pieces.build();
  }

  @Nested
  class Streams {
    static Stream<Arguments> keystream() {
      return Release.cases("keystream").filter(row -> row.get()[0] != Release.ONE_TIME_PAD_017);
    }

    private Keystream start(Release release, VectorCase vector) {
      return Keystream.start(
          release.format,
          vector.literal("key"),
          Literal.text(vector.text("salt")),
          vector.literal("pid"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keystream")
    void keystream_isThatOfTheReference(Release release, VectorCase vector) {
      try (Keystream keystream = start(release, vector)) {
        for (JsonNode output : vector.node("no_entropy_outputs_hex")) {
          assertThat(HexFormat.of().formatHex(keystream.next())).isEqualTo(output.textValue());
        }
      }
    }

    @ParameterizedTest(name = "{0} {1} with entropy")
    @MethodSource("keystream")
    void keystream_takesEntropy(Release release, VectorCase vector) {
      JsonNode outputs = vector.object("with_entropy").node("outputs_hex");
      JsonNode entropy = vector.object("with_entropy").node("entropy");
      try (Keystream keystream = start(release, vector)) {
        assertThat(HexFormat.of().formatHex(keystream.next()))
            .isEqualTo(outputs.get(0).textValue());
        for (int i = 0; i < entropy.size(); i++) {
          assertThat(HexFormat.of().formatHex(keystream.next(VectorCase.literal(entropy.get(i)))))
              .isEqualTo(outputs.get(i + 1).textValue());
        }
      }
    }

    @Test
    void firstStep_takesNoEntropy() {
      Keystream keystream = Keystream.start(WireFormat.CHUNKY_2048, KEY, KEY, PID);
      assertThatThrownBy(() -> keystream.next(KEY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void entropyWithAnUnpairedSurrogate_isRefused() {
      Keystream keystream = Keystream.start(WireFormat.CHUNKY_2048, KEY, KEY, PID);
      keystream.next();
      assertThatThrownBy(() -> keystream.next(Literal.text("\ud800")))
          .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closedKeystream_gaveItsLastStep() {
      Keystream keystream = Keystream.start(WireFormat.CHUNKY_2048, KEY, KEY, PID);
      keystream.close();
      assertThatThrownBy(keystream::next).isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class WholeMessages {
    static Stream<Arguments> messages() {
      return Release.cases("end_to_end", "embedded_footer")
          .filter(row -> row.get()[0] != Release.ONE_TIME_PAD_017)
          .filter(row -> ((VectorCase) row.get()[1]).has("bytes_hex"))
          .filter(row -> !((VectorCase) row.get()[1]).has("salt_case_lost_in_bytes_form"))
          .filter(row -> isShort((VectorCase) row.get()[1]));
    }

    static Stream<Arguments> newMessages() {
      return messages().filter(row -> row.get()[0] == Release.CHUNKY_2048);
    }

    private static boolean isShort(VectorCase vector) {
      long time = vector.number("timestamp");
      return vector.text("plaintext_hex").length() < 2500
          && time >= 0
          && time <= Instant.MAX.getEpochSecond();
    }

    /** The seven lines of the guide. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("newMessages")
    void parts_makeAndOpenAMessage(Release release, VectorCase vector) throws Exception {
      Literal key = vector.literal("key");
      Literal pid = vector.literal("pid");
      String salt = vector.text("salt");
      Padder padder =
          new Padder(
              release.format,
              key,
              salt,
              pid,
              at(vector.number("timestamp")),
              new FixedRandom(vector.bytes("siv_key_hex")));
      StreamHmac sender = new StreamHmac(key, salt, pid).forEncryption();
      BlockCipher cipher = new BlockCipher(sender, key, salt, pid);
      ByteArrayOutputStream blocks = new ByteArrayOutputStream();
      pieces(vector.bytes("plaintext_hex"), 100)
          .forEach(piece -> blocks.writeBytes(cipher.update(padder.update(piece))));
      blocks.writeBytes(cipher.update(padder.finish()));
      SealedMessage message =
          SealedMessage.of(
              release.format, sender.finish(), salt, sender.syntheticIv(), blocks.toByteArray());
      assertThat(BytesForm.encode(message)).isEqualTo(vector.bytes("bytes_hex"));

      StreamHmac receiver = new StreamHmac(key, salt, pid, message.syntheticIv()).forDecryption();
      BlockCipher decipher = new BlockCipher(receiver, key, salt, pid);
      byte[] opened = decipher.update(message.blocks());
      receiver.finish();
      receiver.verify(message.hmac());
      String expected = vector.has("decrypted_hex") ? "decrypted_hex" : "plaintext_hex";
      for (int size : new int[] {1, 7, 31, 100, 256, 1000}) {
        Depadder depadder = new Depadder(release.format, key, salt, pid);
        assertThat(depad(depadder, opened, size)).isEqualTo(vector.bytes(expected));
      }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("messages")
    void paddingInPieces_isThatOfTheWhole(Release release, VectorCase vector) throws Exception {
      Literal key = vector.literal("key");
      Literal pid = vector.literal("pid");
      String salt = vector.text("salt");
      byte[] random = vector.has("siv_key_hex") ? vector.bytes("siv_key_hex") : new byte[0];
      Clock clock = at(vector.number("timestamp"));
      byte[] plaintext = vector.bytes("plaintext_hex");
      Padder whole = new Padder(release.format, key, salt, pid, clock, new FixedRandom(random));
      ByteArrayOutputStream once = new ByteArrayOutputStream();
      once.writeBytes(whole.update(plaintext));
      once.writeBytes(whole.finish());
      for (int size : new int[] {1, 100, 255, 257}) {
        Padder padder = new Padder(release.format, key, salt, pid, clock, new FixedRandom(random));
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        pieces(plaintext, size).forEach(piece -> blocks.writeBytes(padder.update(piece)));
        blocks.writeBytes(padder.finish());
        assertThat(blocks.toByteArray()).isEqualTo(once.toByteArray());
        String expected = vector.has("decrypted_hex") ? "decrypted_hex" : "plaintext_hex";
        Depadder depadder = new Depadder(release.format, key, salt, pid);
        assertThat(depad(depadder, blocks.toByteArray(), size)).isEqualTo(vector.bytes(expected));
      }
    }

    private byte[] depad(Depadder depadder, byte[] opened, int size) throws Exception {
      ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
      for (byte[] piece : pieces(opened, size).toList()) {
        plaintext.writeBytes(depadder.update(piece));
      }
      plaintext.writeBytes(depadder.finish());
      return plaintext.toByteArray();
    }
  }

  @Nested
  class Ages {
    private byte[] padded() {
      Padder padder =
          new Padder(WireFormat.CHUNKY_2048, KEY, SALT, PID, at(100), new SecureRandom());
      return padder.finish();
    }

    @Test
    void expiredMessage_isRefusedAtItsFirstBytes() {
      Depadder depadder =
          new Depadder(WireFormat.CHUNKY_2048, KEY, SALT, PID, at(171), Duration.ofSeconds(70));
      assertThatThrownBy(() -> depadder.update(Arrays.copyOf(padded(), 8)))
          .isInstanceOf(MessageExpiredException.class)
          .hasMessage("message expired by 1 seconds");
      assertThatThrownBy(depadder::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void messageAsOldAsTheLimit_passes() throws Exception {
      Depadder depadder =
          new Depadder(WireFormat.CHUNKY_2048, KEY, SALT, PID, at(170), Duration.ofSeconds(70));
      assertThat(depadder.update(padded())).isEmpty();
      assertThat(depadder.finish()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 257})
    void partOfABlock_isRefused(int size) throws Exception {
      Depadder depadder = new Depadder(WireFormat.CHUNKY_2048, KEY, SALT, PID);
      depadder.update(Arrays.copyOf(padded(), size));
      assertThatThrownBy(depadder::finish).isInstanceOf(MalformedMessageException.class);
    }
  }

  @Nested
  class CallOrder {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 33})
    void blockIdOfAnotherSize_isRefused(int size) {
      StreamHmac validator = new StreamHmac(KEY, SALT, PID, SIV).forDecryption();
      byte[] block = new byte[256];
      assertThatThrownBy(() -> validator.nextBlockId(block, size))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> validator.verifyNextBlockId(new byte[size], block))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgedBlock_changesNothing() throws Exception {
      StreamHmac sender = new StreamHmac(KEY, SALT, PID).forEncryption();
      byte[] block = new BlockCipher(sender, KEY, SALT, PID).update(new byte[256]);
      byte[] id = sender.nextBlockId(block);
      StreamHmac receiver = new StreamHmac(KEY, SALT, PID, sender.syntheticIv()).forDecryption();
      byte[] forged = block.clone();
      forged[0] ^= 1;
      assertThatThrownBy(() -> receiver.verifyNextBlockId(id, forged))
          .isInstanceOf(AEADBadTagException.class);
      receiver.verifyNextBlockId(id, block);
      assertThat(new BlockCipher(receiver, KEY, SALT, PID).update(block)).isEqualTo(new byte[256]);
      receiver.verifyCurrentDigest(sender.currentDigest());
      receiver.finish();
      receiver.verify(sender.finish());
    }

    @Test
    void cipherWithoutADirection_isNotMade() {
      StreamHmac validator = new StreamHmac(KEY, SALT, PID);
      assertThatThrownBy(() -> new BlockCipher(validator, KEY, SALT, PID))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partOfABlock_isNotEnciphered() {
      StreamHmac validator = new StreamHmac(KEY, SALT, PID).forEncryption();
      assertThatThrownBy(() -> new BlockCipher(validator, KEY, SALT, PID).update(new byte[255]))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endedMessage_takesNoBlock() {
      StreamHmac validator = new StreamHmac(KEY, SALT, PID).forEncryption();
      BlockCipher cipher = new BlockCipher(validator, KEY, SALT, PID);
      validator.finish();
      assertThatThrownBy(() -> cipher.update(new byte[256]))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void modes_areThoseOfTheTable() {
      StreamHmac undecided = new StreamHmac(KEY, SALT, PID);
      assertThatThrownBy(undecided::forDecryption).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(undecided::syntheticIv).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> undecided.update(new byte[1]))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(undecided::result).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> new StreamHmac(KEY, SALT, PID, SIV).forEncryption())
          .isInstanceOf(IllegalStateException.class);
      undecided.close();
      assertThatThrownBy(undecided::finish).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vernam.message.LowLevelTest#trace")
    void trace_blockByBlock(VectorCase trace) {
      Literal key = trace.literal("key");
      StreamHmac validator =
          new StreamHmac(key, trace.text("salt"), trace.literal("pid")).forEncryption();
      BlockCipher cipher =
          new BlockCipher(validator, key, trace.text("salt"), trace.literal("pid"));
      for (JsonNode block : trace.node("blocks")) {
        byte[] plain = HexFormat.of().parseHex(block.get("plain_hex").textValue());
        assertThat(HexFormat.of().formatHex(cipher.update(plain)))
            .isEqualTo(block.get("cipher_hex").textValue());
        assertThat(HexFormat.of().formatHex(validator.currentDigest()))
            .isEqualTo(block.get("current_digest_hex").textValue());
      }
      assertThat(HexFormat.of().formatHex(validator.syntheticIv()))
          .isEqualTo(trace.text("synthetic_iv"));
      assertThat(validator.finish()).isEqualTo(trace.bytes("hmac"));
    }
  }

  static Stream<VectorCase> trace() {
    return Vectors.chunky2048("trace");
  }
}
