package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.message.BytesForm;
import vernam.message.DictionaryForm;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.provider.VernamProvider;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.storage.vectors.FixedRandom;
import vernam.storage.vectors.VectorCase;

class MessageSealTest {
  private static final byte[] TEXT = "\"Riga\"".getBytes(UTF_8);
  private static final Literal NAME = Literal.text("letter");
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final KeyTree TREE = tree(1);
  private static final MessageSeal SEAL = seal(NOW);

  @Nested
  class OfTheReference {
    static Stream<Arguments> ciphertexts() {
      return StoreInstances.with("ciphertexts");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ciphertexts")
    void opens(VectorCase instance, VectorCase sealed) throws Exception {
      MessageSeal seal = new MessageSeal(StoreInstances.tree(instance), Crypto.standard());
      SealedMessage message = message(sealed.bytes("bytes_hex"));

      assertThat(seal.open(message, sealed.literal("filename")))
          .isEqualTo(sealed.bytes("plaintext_hex"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ciphertexts")
    void isSealedToTheSameMessage(VectorCase instance, VectorCase sealed) throws Exception {
      SealedMessage message = message(sealed.bytes("bytes_hex"));
      byte[] header = sealed.bytes("inner_header_hex");
      Instant then = Instant.ofEpochSecond(ByteBuffer.wrap(header).getLong());
      byte[] sivKey = Arrays.copyOfRange(header, Long.BYTES, header.length);
      Crypto crypto = crypto(then, new FixedRandom(message.saltBytes(), sivKey));
      MessageSeal seal = new MessageSeal(StoreInstances.tree(instance), crypto);

      assertThat(seal.seal(sealed.bytes("plaintext_hex"), sealed.literal("filename")))
          .isEqualTo(message);
    }
  }

  @Group
  @Nested
  class Message {
    @Property(tries = 50)
    void opensToWhatWasSealed(@ForAll @Size(max = 600) byte[] text) throws Exception {
      assertThat(SEAL.open(SEAL.seal(text, NAME), NAME)).isEqualTo(text);
    }

    @Test
    void opensAfterItsWayThroughADictionary() throws Exception {
      var dictionary = DictionaryForm.encode(SEAL.seal(TEXT, NAME));

      assertThat(SEAL.open(DictionaryForm.decode(WireFormat.CHUNKY_2048, dictionary), NAME))
          .isEqualTo(TEXT);
    }

    @Test
    void isTheValueOfTheRowOfItsFilename() throws Exception {
      RowSeal rows = new RowSeal(tree(1), crypto(NOW, new SecureRandom()).cipher());
      String rowId = rows.rowId(RowKind.TAG, Literal.text("a"));

      SealedMessage message = SEAL.seal(TEXT, Literal.text(rowId));

      assertThat(rows.openValue(rowId, BytesForm.encode(message))).isEqualTo(TEXT);
    }

    @Test
    void isAnotherEachTime() {
      assertThat(SEAL.seal(TEXT, NAME)).isNotEqualTo(SEAL.seal(TEXT, NAME));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 63, 64, 79, 80, 335})
    void withOneByteChangedIsDamaged(int at) throws Exception {
      byte[] bytes = BytesForm.encode(SEAL.seal(TEXT, NAME));
      bytes[at]++;

      assertDamaged(SEAL, message(bytes), NAME);
    }

    @Test
    void underAnotherFilenameIsDamaged() {
      assertDamaged(SEAL, SEAL.seal(TEXT, NAME), Literal.none());
    }

    @Test
    void ofAnotherStoreIsDamaged() {
      MessageSeal other = new MessageSeal(tree(2), crypto(NOW, new SecureRandom()));

      assertDamaged(SEAL, other.seal(TEXT, NAME), NAME);
    }

    @Test
    void whoseSaltIsSpelledInUppercaseIsDamaged() throws Exception {
      byte[] salt = HexFormat.of().parseHex("ab".repeat(32));
      MessageSeal seal = new MessageSeal(TREE, crypto(NOW, new FixedRandom(salt, new byte[16])));
      SealedMessage message = seal.seal(TEXT, NAME);
      SealedMessage shouted =
          SealedMessage.of(
              message.format(),
              message.hmac(),
              message.salt().toUpperCase(Locale.ROOT),
              message.syntheticIv(),
              message.blocks());

      assertDamaged(SEAL, shouted, NAME);
    }

    @Test
    void ofTheOtherFormatIsDamaged() throws Exception {
      SealedMessage old =
          SealedMessage.of(
              WireFormat.ONE_TIME_PAD, new byte[32], "ab".repeat(32), new byte[0], new byte[256]);

      assertDamaged(SEAL, old, NAME);
    }
  }

  @Nested
  class AgeLimit {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 60})
    void isKeptByAMessageThatIsNotOlder(int age) throws Exception {
      SealedMessage message = seal(NOW.minusSeconds(age)).seal(TEXT, NAME);

      assertThat(SEAL.open(message, NAME, MINUTE)).isEqualTo(TEXT);
    }

    @Test
    void tellsByHowManySecondsAMessageIsOlder() {
      SealedMessage message = seal(NOW.minusSeconds(63)).seal(TEXT, NAME);

      assertThatExceptionOfType(MessageExpiredException.class)
          .isThrownBy(() -> SEAL.open(message, NAME, MINUTE))
          .satisfies(e -> assertThat(e.excessSeconds()).isEqualTo(3));
    }

    @Test
    void countsOnlyForGenuineMessages() {
      SealedMessage message = seal(NOW.minusSeconds(63)).seal(TEXT, NAME);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.open(message, Literal.none(), MINUTE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60})
    void isMoreThanZero(int seconds) {
      SealedMessage message = SEAL.seal(TEXT, NAME);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> SEAL.open(message, NAME, Duration.ofSeconds(seconds)))
          .withMessage("an age limit is more than zero");
    }
  }

  private static void assertDamaged(MessageSeal seal, SealedMessage message, Literal filename) {
    assertThatExceptionOfType(DamageException.class).isThrownBy(() -> seal.open(message, filename));
  }

  private static SealedMessage message(byte[] bytes) throws MalformedMessageException {
    return BytesForm.decode(WireFormat.CHUNKY_2048, bytes);
  }

  private static MessageSeal seal(Instant now) {
    return new MessageSeal(TREE, crypto(now, new SecureRandom()));
  }

  private static Crypto crypto(Instant now, SecureRandom random) {
    return new Crypto(new VernamProvider(Clock.fixed(now, ZoneOffset.UTC)), random);
  }

  private static KeyTree tree(int key) {
    try (RootKeys keys = RootKeys.derive(new VernamProvider(), Literal.integer(key), 0)) {
      return keys.tree(new byte[RootSalt.SIZE]);
    }
  }
}
