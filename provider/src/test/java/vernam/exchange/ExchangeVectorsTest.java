package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.Domain;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Both sides of both exchanges, by the known answers of both releases. */
class ExchangeVectorsTest {
  static Stream<VectorCase> dh2() {
    return Vectors.cases("curve25519.json", "dh2");
  }

  static Stream<VectorCase> dh3() {
    return Vectors.cases("curve25519.json", "dh3");
  }

  @ParameterizedTest
  @EnumSource(names = {"DH2", "DH3"})
  void domain_isThatOfTheReference(Domain domain) {
    JsonNode known = Vectors.file("curve25519.json").get("domains").get(domain.name());
    assertThat(domain.constant()).isEqualTo(known.get("text").textValue());
    assertThat(HexFormat.of().formatHex(domain.bytes())).isEqualTo(known.get("hex").textValue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dh2")
  void dh2_isThatOfTheReference(VectorCase vector) throws Exception {
    X25519PrivateKey identity = key(vector, "server_identity_secret");
    ExpectedPeer expected = ExpectedPeer.only(identity.publicKey());
    Dh2Client client =
        new Dh2Client(expected, release(vector), random(vector, "client_ephemeral_secret"));
    Dh2Server server =
        new Dh2Server(identity, release(vector), random(vector, "server_ephemeral_secret"));

    byte[] hello = client.hello();
    assertThat(hello).isEqualTo(vector.bytes("client_message"));
    byte[] reply = server.reply(hello);
    assertThat(reply).isEqualTo(pair(vector, "server_message"));
    check(client.finish(reply), vector);
    check(server.finish(), vector);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dh3")
  void dh3_isThatOfTheReference(VectorCase vector) throws Exception {
    X25519PrivateKey serverKey = key(vector, "server_identity_secret");
    X25519PrivateKey clientKey = key(vector, "client_identity_secret");
    Dh3Client client =
        new Dh3Client(
            clientKey,
            ExpectedPeer.only(serverKey.publicKey()),
            release(vector),
            random(vector, "client_ephemeral_secret"));
    Dh3Server server =
        new Dh3Server(
            serverKey,
            ExpectedPeer.only(clientKey.publicKey()),
            release(vector),
            random(vector, "server_ephemeral_secret"));

    byte[] hello = client.hello();
    assertThat(hello).isEqualTo(pair(vector, "client_message"));
    byte[] reply = server.reply(hello);
    assertThat(reply).isEqualTo(pair(vector, "server_message"));
    check(client.finish(reply), vector);
    check(server.finish(), vector);
  }

  private static void check(SharedSecret secret, VectorCase vector) {
    VectorCase kdf = vector.object("kdf");
    assertThat(secret.digest()).isEqualTo(kdf.bytes("digest"));
    assertThat(secret.digestAsKey("Chunky2048").getEncoded()).isEqualTo(kdf.bytes("digest"));
    VectorCase after = kdf.object("after_update");
    assertThat(secret.absorb(after.bytes("update")).digest()).isEqualTo(after.bytes("digest"));
    assertThat(secret.digest()).isEqualTo(after.bytes("digest"));
  }

  private static X25519PrivateKey key(VectorCase vector, String field) throws Exception {
    return X25519PrivateKey.of(vector.bytes(field));
  }

  private static FixedRandom random(VectorCase vector, String field) {
    return new FixedRandom(vector.bytes(field));
  }

  private static ExchangeRelease release(VectorCase vector) {
    return switch (vector.text("version")) {
      case "0.19.3" -> ExchangeRelease.AIOOTP_0_19;
      case "0.18.1" -> ExchangeRelease.AIOOTP_0_18;
      default -> throw new IllegalArgumentException(vector.text("version"));
    };
  }

  private static byte[] pair(VectorCase vector, String field) {
    JsonNode pair = vector.node(field);
    assertThat(pair).hasSize(2);
    return HexFormat.of().parseHex(pair.get(0).textValue() + pair.get(1).textValue());
  }
}
