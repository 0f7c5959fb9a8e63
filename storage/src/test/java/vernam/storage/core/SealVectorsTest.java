package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.provider.VernamProvider;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;
import vernam.storage.vectors.FixedRandom;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/** Messages that the reference has sealed: opened here, and sealed again to the same bytes. */
class SealVectorsTest {
  private static final int HMAC_SIZE = 32;
  private static final int SALT_SIZE = 32;
  private static final int TIMESTAMP_SIZE = 8;
  private static final int HEADER_SIZE = 24;

  static Stream<Arguments> ciphertexts() {
    return Vectors.database("instances")
        .flatMap(
            instance ->
                instance.cases("ciphertexts").map(message -> Arguments.of(instance, message)));
  }

  static Stream<Arguments> jsonCiphertexts() {
    return ciphertexts()
        .filter(arguments -> ((VectorCase) arguments.get()[1]).text("api").equals("json"));
  }

  static Stream<Arguments> storedValues() {
    return jsonCiphertexts()
        .filter(
            arguments ->
                ((VectorCase) arguments.get()[1])
                    .node("filename")
                    .path("t")
                    .asText()
                    .equals("str"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ciphertexts")
  void aMessageOfTheReferenceOpens(VectorCase instance, VectorCase sealed) throws DamageException {
    byte[] stored = sealed.bytes("bytes_hex");

    byte[] plaintext =
        cipher(sealed, new SecureRandom()).open(key(instance, sealed), none(), stored);

    assertThat(plaintext).isEqualTo(sealed.bytes("plaintext_hex"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ciphertexts")
  void theSamePlaintextIsSealedToTheSameBytes(VectorCase instance, VectorCase sealed) {
    byte[] stored =
        cipher(sealed, new FixedRandom(sivKey(sealed)))
            .seal(key(instance, sealed), salt(sealed), none(), sealed.bytes("plaintext_hex"));

    assertThat(stored).isEqualTo(sealed.bytes("bytes_hex"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("jsonCiphertexts")
  void aValueHasTheTextOfTheReference(VectorCase instance, VectorCase sealed) throws JsonFailure {
    assertThat(new JsonCodec().write(sealed.object("value")))
        .isEqualTo(sealed.bytes("plaintext_hex"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("storedValues")
  void aRowHoldsTheBytesThatTheReferenceWritesToItsFile(VectorCase instance, VectorCase sealed)
      throws JsonFailure {
    byte[] text = new JsonCodec().write(sealed.object("value"));
    String rowId = sealed.node("filename").get("v").textValue();

    byte[] stored =
        seal(instance, cipher(sealed, new FixedRandom(salt(sealed), sivKey(sealed))))
            .sealValue(rowId, text);

    assertThat(stored).isEqualTo(sealed.bytes("bytes_hex"));
  }

  private static RowSeal seal(VectorCase instance, MessageCipher cipher) {
    return new RowSeal(tree(instance), cipher);
  }

  private static KeyTree tree(VectorCase instance) {
    try (RootKeys keys =
        RootKeys.derive(
            new VernamProvider(), instance.literal("key"), instance.number("password_depth"))) {
      return keys.tree(instance.bytes("root_salt_hex"));
    }
  }

  private static byte[] key(VectorCase instance, VectorCase sealed) {
    return tree(instance).fileKey(sealed.literal("filename"), salt(sealed));
  }

  private static MessageCipher cipher(VectorCase sealed, SecureRandom random) {
    long seconds = ByteBuffer.wrap(sealed.bytes("inner_header_hex")).getLong();
    Clock clock = Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    return new MessageCipher(new VernamProvider(clock), random);
  }

  private static byte[] salt(VectorCase sealed) {
    return Arrays.copyOfRange(sealed.bytes("bytes_hex"), HMAC_SIZE, HMAC_SIZE + SALT_SIZE);
  }

  private static byte[] sivKey(VectorCase sealed) {
    return Arrays.copyOfRange(sealed.bytes("inner_header_hex"), TIMESTAMP_SIZE, HEADER_SIZE);
  }

  private static byte[] none() {
    return MessageCipher.NO_CONTEXT;
  }
}
