package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** X25519 keys: known answers, other providers, and what is refused. */
class X25519Test {
  private static final HexFormat HEX = HexFormat.of();
  private static final String ALICE =
      "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
  private static final String BOB =
      "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";

  private static X25519PrivateKey secret(String hex) throws InvalidKeyException {
    return X25519PrivateKey.of(HEX.parseHex(hex));
  }

  private static X25519PublicKey open(String hex) throws InvalidKeyException {
    return X25519PublicKey.of(HEX.parseHex(hex));
  }

  static Stream<VectorCase> agreements() {
    return Vectors.cases("curve25519.json", "x25519");
  }

  static Stream<VectorCase> rejected() {
    return Vectors.cases("curve25519.json", "x25519_rejected");
  }

  /** The platform's provider and Bouncy Castle. */
  static List<Provider> providers() throws Exception {
    return List.of(KeyFactory.getInstance("X25519").getProvider(), new BouncyCastleProvider());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("agreements")
  void keysAndProduct_areThoseOfTheReference(VectorCase vector) throws Exception {
    try (X25519PrivateKey key = X25519PrivateKey.of(vector.bytes("secret"))) {
      assertThat(key.bytes()).isEqualTo(vector.bytes("exported_secret"));
      assertThat(key.publicKey().bytes()).isEqualTo(vector.bytes("public"));
      X25519PublicKey peer = X25519PublicKey.of(vector.bytes("peer_public"));
      assertThat(peer.bytes()).isEqualTo(vector.bytes("peer_public"));
      assertThat(key.agree(peer)).isEqualTo(vector.bytes("shared"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rejected")
  void peerKeyThatTheReferenceRejects_isRefused(VectorCase vector) {
    assertThatThrownBy(() -> X25519PublicKey.of(vector.bytes("peer_public")))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4,"
        + "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c,"
        + "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
    "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d,"
        + "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493,"
        + "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"
  })
  void product_isThatOfRfc7748Section52(String scalar, String u, String product) throws Exception {
    assertThat(secret(scalar).agree(open(u))).isEqualTo(HEX.parseHex(product));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079",
    "1000, 684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"
  })
  void repeatedProduct_isThatOfRfc7748Section52(int times, String product) throws Exception {
    byte[] k = new byte[32];
    k[0] = 9;
    byte[] u = k;
    for (int i = 0; i < times; i++) {
      byte[] next = X25519PrivateKey.of(k).agree(X25519PublicKey.of(u));
      u = k;
      k = next;
    }
    assertThat(k).isEqualTo(HEX.parseHex(product));
  }

  @Test
  void aliceAndBob_agreeAsInRfc7748Section61() throws Exception {
    X25519PrivateKey alice = secret(ALICE);
    X25519PrivateKey bob = secret(BOB);
    assertThat(HEX.formatHex(alice.publicKey().bytes()))
        .isEqualTo("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    assertThat(HEX.formatHex(bob.publicKey().bytes()))
        .isEqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    assertThat(HEX.formatHex(alice.agree(bob.publicKey())))
        .isEqualTo(HEX.formatHex(bob.agree(alice.publicKey())))
        .isEqualTo("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
  }

  @ParameterizedTest
  @MethodSource("providers")
  void otherProvider_agreesWithOurKeys(Provider provider) throws Exception {
    KeyPair theirs = KeyPairGenerator.getInstance("X25519", provider).generateKeyPair();
    X25519PublicKey theirPublic = X25519PublicKey.of((XECPublicKey) theirs.getPublic());
    try (X25519PrivateKey ours = X25519PrivateKey.generate()) {
      KeyFactory factory = KeyFactory.getInstance("X25519", provider);
      PublicKey ourPublic =
          factory.generatePublic(new X509EncodedKeySpec(ours.publicKey().toKey().getEncoded()));
      KeyAgreement agreement = KeyAgreement.getInstance("X25519", provider);
      agreement.init(theirs.getPrivate());
      agreement.doPhase(ourPublic, true);
      byte[] secret = agreement.generateSecret();
      assertThat(secret).isEqualTo(ours.agree(theirPublic));

      agreement.init(factory.generatePrivate(new PKCS8EncodedKeySpec(ours.toKey().getEncoded())));
      agreement.doPhase(theirs.getPublic(), true);
      assertThat(agreement.generateSecret()).isEqualTo(secret);
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void keyOfAnotherProvider_isImportedWhole(Provider provider) throws Exception {
    KeyPair theirs = KeyPairGenerator.getInstance("X25519", provider).generateKeyPair();
    try (X25519PrivateKey imported = X25519PrivateKey.of((XECPrivateKey) theirs.getPrivate())) {
      assertThat(imported.publicKey())
          .isEqualTo(X25519PublicKey.of((XECPublicKey) theirs.getPublic()));
      byte[] encoded = theirs.getPublic().getEncoded();
      assertThat(HEX.formatHex(encoded)).endsWith(HEX.formatHex(imported.publicKey().bytes()));
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void keyOfAnotherCurve_isRefused(Provider provider) throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("X448", provider).generateKeyPair();
    assertThatThrownBy(() -> X25519PublicKey.of((XECPublicKey) other.getPublic()))
        .isExactlyInstanceOf(InvalidKeyException.class);
    assertThatThrownBy(() -> X25519PrivateKey.of((XECPrivateKey) other.getPrivate()))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @Test
  void keyThatHidesItsBytes_isRefused() throws Exception {
    XECPrivateKey hidden = Mockito.mock();
    Mockito.when(hidden.getParams()).thenReturn(secret(ALICE).toKey().getParams());
    Mockito.when(hidden.getScalar()).thenReturn(Optional.empty());
    assertThatThrownBy(() -> X25519PrivateKey.of(hidden))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void pointOfSmallOrder_isRefusedWhateverItsTopBit(String hex) {
    byte[] point = HEX.parseHex(hex);
    assertThatThrownBy(() -> X25519PublicKey.of(point))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("small order");
    point[31] |= (byte) 0x80;
    assertThatThrownBy(() -> X25519PublicKey.of(point))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("small order");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void keyOfAnotherSize_isRefused(int size) {
    byte[] bytes = new byte[size];
    assertThatThrownBy(() -> X25519PublicKey.of(bytes))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> X25519PrivateKey.of(bytes))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("32 bytes");
  }

  @Test
  void topBitOfAPeerKey_changesTheKeyButNotTheProduct() throws Exception {
    byte[] flipped = secret(BOB).publicKey().bytes();
    flipped[31] ^= (byte) 0x80;
    X25519PublicKey other = X25519PublicKey.of(flipped);
    assertThat(other).isNotEqualTo(secret(BOB).publicKey());
    assertThat(other.bytes()).isEqualTo(flipped);
    assertThat(secret(ALICE).agree(other)).isEqualTo(secret(ALICE).agree(secret(BOB).publicKey()));
  }

  /** No method of a private key puts another's public key into it. */
  @Test
  void aPublicKey_entersAnAgreementOnly() {
    assertThat(X25519PrivateKey.class.getMethods())
        .filteredOn(method -> List.of(method.getParameterTypes()).contains(X25519PublicKey.class))
        .extracting(Method::getName)
        .containsExactly("agree");
    assertThat(Ed25519PrivateKey.class.getMethods())
        .filteredOn(method -> List.of(method.getParameterTypes()).contains(Ed25519PublicKey.class))
        .isEmpty();
  }

  @Test
  void generatedKey_isWhatTheRandomSourceGave() throws Exception {
    try (X25519PrivateKey key = X25519PrivateKey.generate(new FixedRandom(HEX.parseHex(ALICE)))) {
      assertThat(key.bytes()).isEqualTo(HEX.parseHex(ALICE));
    }
    assertThat(X25519PrivateKey.generate().publicKey())
        .isNotEqualTo(X25519PrivateKey.generate().publicKey());
  }

  @Test
  void importedAndExportedArrays_areCopies() throws Exception {
    byte[] bytes = HEX.parseHex(ALICE);
    X25519PrivateKey key = X25519PrivateKey.of(bytes);
    bytes[0] ^= 1;
    key.bytes()[0] ^= 1;
    assertThat(key.bytes()).isEqualTo(HEX.parseHex(ALICE));
    X25519PublicKey publicKey = key.publicKey();
    publicKey.bytes()[0] ^= 1;
    assertThat(publicKey)
        .isEqualTo(secret(ALICE).publicKey())
        .hasSameHashCodeAs(secret(ALICE).publicKey());
  }

  @Test
  void closedKey_worksNoMore() throws Exception {
    X25519PrivateKey key = secret(ALICE);
    key.close();
    key.close();
    X25519PublicKey peer = secret(BOB).publicKey();
    assertThatThrownBy(key::bytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::toKey).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.agree(peer)).isInstanceOf(IllegalStateException.class);
    assertThat(key.publicKey()).isEqualTo(secret(ALICE).publicKey());
  }

  @Test
  void toString_showsThePublicKeyOnly() throws Exception {
    assertThat(secret(ALICE).toString())
        .contains("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
        .doesNotContain(ALICE);
  }
}
