package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

class DomainKdfTest {
  static Stream<VectorCase> plain() {
    return Vectors.database("domain_kdf").filter(vector -> vector.has("sha3_256_hex"));
  }

  /** In these the reference adds to the payload later, which comes to the same. */
  static Stream<VectorCase> updated() {
    return Vectors.database("domain_kdf").filter(vector -> vector.has("after_update"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plain")
  void givesTheBytesOfTheReference(VectorCase vector) {
    assertDerives(vector, vector.bytes("payload_hex"), vector);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updated")
  void givesTheBytesOfTheReferenceForAPayloadInTwoParts(VectorCase vector) {
    byte[] payload = Bytes.concat(vector.bytes("payload_hex"), vector.bytes("update_hex"));

    assertDerives(vector, payload, vector.inner("after_update"));
  }

  /**
   * The reference can also replace the key of the outer HMAC afterwards, which no formula of a
   * store asks for. The hashes under the derivation give its results too.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("updated")
  void isMadeOfTheHashesOfTheReference(VectorCase vector) {
    byte[] macKey = Bytes.concat(vector.bytes("domain_hex"), vector.bytes("key_hex"));
    byte[] inner =
        Hashes.sha3With256(macKey, vector.bytes("payload_hex"), vector.bytes("update_hex"));
    byte[] replaced =
        Bytes.concat(
            vector.bytes("domain_hex"), Hashes.sha3With512(macKey, vector.bytes("update_key_hex")));

    VectorCase expected = vector.inner("after_update_key");
    assertThat(Hashes.hmac256(replaced, inner)).isEqualTo(expected.bytes("sha3_256_hex"));
    assertThat(Hashes.hmac512(replaced, inner)).isEqualTo(expected.bytes("sha3_512_hex"));
  }

  private static void assertDerives(VectorCase input, byte[] payload, VectorCase expected) {
    byte[] domain = input.bytes("domain_hex");
    byte[] key = input.bytes("key_hex");

    assertThat(DomainKdf.derive256(domain, payload, key)).isEqualTo(expected.bytes("sha3_256_hex"));
    assertThat(DomainKdf.derive512(domain, payload, key)).isEqualTo(expected.bytes("sha3_512_hex"));
  }
}
