package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Ed25519 keys: known answers, other providers, and what is refused. */
class Ed25519Test {
  private static final HexFormat HEX = HexFormat.of();
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  private static final byte[] MESSAGE = "attack at dawn".getBytes(StandardCharsets.UTF_8);

  /** The order of the base point, little endian. */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static Ed25519PrivateKey key() throws InvalidKeyException {
    return Ed25519PrivateKey.of(HEX.parseHex(SEED));
  }

  static Stream<VectorCase> signatures() {
    return Vectors.cases("curve25519.json", "ed25519");
  }

  static Stream<VectorCase> rfc8032() {
    return Vectors.cases("rfc8032-ed25519.json", "ed25519");
  }

  /** The platform's provider and Bouncy Castle. */
  static List<Provider> providers() throws Exception {
    return List.of(KeyFactory.getInstance("Ed25519").getProvider(), new BouncyCastleProvider());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("signatures")
  void signature_isThatOfTheReference(VectorCase vector) throws Exception {
    check(vector);
    assertThatThrownBy(
            () ->
                Ed25519PublicKey.of(vector.bytes("public"))
                    .verify(vector.bytes("message"), vector.bytes("invalid_signature")))
        .isExactlyInstanceOf(SignatureException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rfc8032")
  void signature_isThatOfRfc8032(VectorCase vector) throws Exception {
    check(vector);
  }

  private static void check(VectorCase vector) throws Exception {
    byte[] message = vector.bytes("message");
    try (Ed25519PrivateKey key = Ed25519PrivateKey.of(vector.bytes("secret"))) {
      assertThat(key.bytes()).isEqualTo(vector.bytes("secret"));
      assertThat(key.publicKey().bytes()).isEqualTo(vector.bytes("public"));
      assertThat(key.sign(message)).isEqualTo(vector.bytes("signature"));
    }
    Ed25519PublicKey publicKey = Ed25519PublicKey.of(vector.bytes("public"));
    publicKey.verify(message, vector.bytes("signature"));
    byte[] changed = Arrays.copyOf(message, message.length + 1);
    assertThat(publicKey.isValid(changed, vector.bytes("signature"))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("providers")
  void otherProvider_verifiesAndSignsWithOurKeys(Provider provider) throws Exception {
    KeyFactory factory = KeyFactory.getInstance("Ed25519", provider);
    Signature theirs = Signature.getInstance("Ed25519", provider);
    theirs.initVerify(
        factory.generatePublic(new X509EncodedKeySpec(key().publicKey().toKey().getEncoded())));
    theirs.update(MESSAGE);
    assertThat(theirs.verify(key().sign(MESSAGE))).isTrue();

    theirs.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(key().toKey().getEncoded())));
    theirs.update(MESSAGE);
    assertThat(theirs.sign()).isEqualTo(key().sign(MESSAGE));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void keyOfAnotherProvider_isImportedWhole(Provider provider) throws Exception {
    for (int i = 0; i < 8; i++) {
      KeyPair theirs = KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
      Ed25519PrivateKey imported = Ed25519PrivateKey.of((EdECPrivateKey) theirs.getPrivate());
      Ed25519PublicKey publicKey = Ed25519PublicKey.of((EdECPublicKey) theirs.getPublic());
      assertThat(imported.publicKey()).isEqualTo(publicKey).hasSameHashCodeAs(publicKey);
      publicKey.verify(MESSAGE, imported.sign(MESSAGE));
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void keyOfAnotherCurve_isRefused(Provider provider) throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("Ed448", provider).generateKeyPair();
    assertThatThrownBy(() -> Ed25519PublicKey.of((EdECPublicKey) other.getPublic()))
        .isExactlyInstanceOf(InvalidKeyException.class);
    assertThatThrownBy(() -> Ed25519PrivateKey.of((EdECPrivateKey) other.getPrivate()))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @Test
  void keyThatHidesItsBytes_isRefused() throws Exception {
    EdECPrivateKey hidden = Mockito.mock();
    Mockito.when(hidden.getParams()).thenReturn(key().toKey().getParams());
    Mockito.when(hidden.getBytes()).thenReturn(Optional.empty());
    assertThatThrownBy(() -> Ed25519PrivateKey.of(hidden))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void pointOfSmallOrder_isRefusedWithEitherSign(String hex) {
    byte[] point = HEX.parseHex(hex);
    assertThatThrownBy(() -> Ed25519PublicKey.of(point))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageMatching(".*(small order|too large)");
    point[31] |= (byte) 0x80;
    assertThatThrownBy(() -> Ed25519PublicKey.of(point))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0200000000000000000000000000000000000000000000000000000000000000",
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void whatIsNoEncodingOfAPoint_isRefused(String hex) {
    assertThatThrownBy(() -> Ed25519PublicKey.of(HEX.parseHex(hex)))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @Test
  void whatIsAPoint_isWhatThePlatformSays() throws Exception {
    for (int y = 2; y < 200; y++) {
      byte[] bytes = Coordinate.encode(BigInteger.valueOf(y), y % 3 == 0);
      EdECPublicKey key =
          Curves.edPublic(new EdECPoint(Coordinate.topBit(bytes), BigInteger.valueOf(y)));
      boolean accepted;
      try {
        Signature.getInstance("Ed25519").initVerify(key);
        accepted = true;
      } catch (InvalidKeyException e) {
        accepted = false;
      }
      if (accepted) {
        assertThat(Ed25519PublicKey.of(bytes).toKey().getPoint().getY()).isEqualTo(y);
      } else {
        assertThatThrownBy(() -> Ed25519PublicKey.of(bytes))
            .isExactlyInstanceOf(InvalidKeyException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void keyOfAnotherSize_isRefused(int size) {
    byte[] bytes = new byte[size];
    assertThatThrownBy(() -> Ed25519PublicKey.of(bytes))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> Ed25519PrivateKey.of(bytes))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("32 bytes");
  }

  @Test
  void signatureWithAnyBitFlipped_isNotValid() throws Exception {
    byte[] signature = key().sign(MESSAGE);
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] flipped = signature.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(key().publicKey().isValid(MESSAGE, flipped)).as("bit %d", bit).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 128})
  void signatureOfAnotherSize_isNotValid(int size) throws Exception {
    byte[] signature = Arrays.copyOf(key().sign(MESSAGE), size);
    assertThat(key().publicKey().isValid(MESSAGE, signature)).isFalse();
    assertThatThrownBy(() -> key().publicKey().verify(MESSAGE, signature))
        .isExactlyInstanceOf(SignatureException.class);
  }

  @Test
  void otherSpellingOfASignature_isNotValid() throws Exception {
    byte[] signature = key().sign(MESSAGE);
    BigInteger s = Coordinate.decode(Arrays.copyOfRange(signature, 32, 64)).add(ORDER);
    System.arraycopy(Coordinate.encode(s, false), 0, signature, 32, 32);
    assertThat(key().publicKey().isValid(MESSAGE, signature)).isFalse();
  }

  @Test
  void signatureOfAnotherKey_isNotValid() throws Exception {
    assertThat(Ed25519PrivateKey.generate().publicKey().isValid(MESSAGE, key().sign(MESSAGE)))
        .isFalse();
  }

  @Test
  void generatedKey_isWhatTheRandomSourceGave() throws Exception {
    try (Ed25519PrivateKey key = Ed25519PrivateKey.generate(new FixedRandom(HEX.parseHex(SEED)))) {
      assertThat(key.bytes()).isEqualTo(HEX.parseHex(SEED));
    }
    assertThat(Ed25519PrivateKey.generate().publicKey())
        .isNotEqualTo(Ed25519PrivateKey.generate().publicKey());
  }

  @Test
  void importedAndExportedArrays_areCopies() throws Exception {
    byte[] bytes = HEX.parseHex(SEED);
    Ed25519PrivateKey key = Ed25519PrivateKey.of(bytes);
    bytes[0] ^= 1;
    key.bytes()[0] ^= 1;
    key.publicKey().bytes()[0] ^= 1;
    assertThat(key.bytes()).isEqualTo(HEX.parseHex(SEED));
    assertThat(key.publicKey()).isEqualTo(key().publicKey());
  }

  @Test
  void closedKey_worksNoMore() throws Exception {
    Ed25519PrivateKey key = key();
    key.close();
    key.close();
    assertThatThrownBy(key::bytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::toKey).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.sign(MESSAGE)).isInstanceOf(IllegalStateException.class);
    assertThat(key.publicKey()).isEqualTo(key().publicKey());
  }

  @Test
  void toString_showsThePublicKeyOnly() throws Exception {
    assertThat(key().toString())
        .contains("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        .doesNotContain(SEED);
  }
}
