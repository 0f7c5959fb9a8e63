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

/** Values that the reference has sealed for its files, which are our rows. */
class SealVectorsTest {
  private static final int HMAC_SIZE = 32;
  private static final int SALT_SIZE = 32;
  private static final int TIMESTAMP_SIZE = 8;
  private static final int HEADER_SIZE = 24;

  static Stream<Arguments> jsonCiphertexts() {
    return StoreInstances.with("ciphertexts")
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
        new RowSeal(
                StoreInstances.tree(instance),
                cipher(sealed, new FixedRandom(salt(sealed), sivKey(sealed))))
            .sealValue(rowId, text);

    assertThat(stored).isEqualTo(sealed.bytes("bytes_hex"));
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
}
