package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.spec.LiteralPasscryptKeySpec;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptKeySpec;
import vernam.spec.SecretBytes;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Passcrypt behind {@code SecretKeyFactory}. */
class PasscryptFactorySpiTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final byte[] SALT = Samples.saltBytes();

  private final SecretKeyFactory factory = factory();

  private static SecretKeyFactory factory() {
    try {
      return SecretKeyFactory.getInstance("Passcrypt", Samples.VERNAM);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static char[] password() {
    return "correct horse".toCharArray();
  }

  private static PasscryptKeySpec cheap(char[] password) {
    return new PasscryptKeySpec(password, SALT, 256, 2, 256);
  }

  /** Hashes of text under salts of 32 bytes; those marked slow belong to the engine's test. */
  static Stream<VectorCase> hashes() {
    return Vectors.cases("passcrypt.json", "passcrypt")
        .filter(vector -> !vector.has("slow"))
        .filter(vector -> vector.object("password").has("v"))
        .filter(vector -> vector.object("password").text("t").equals("str"))
        .filter(vector -> vector.object("salt").text("t").equals("str"))
        .filter(vector -> vector.object("salt").text("v").matches("[0-9a-f]{64}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hashes(VectorCase vector) throws GeneralSecurityException {
    PasscryptKeySpec spec =
        new PasscryptKeySpec(
            vector.object("password").text("v").toCharArray(),
            HexFormat.of().parseHex(vector.object("salt").text("v")),
            vector.number("kb"),
            (int) vector.number("cpu"),
            vector.number("hardness"));
    assertThat(factory.generateSecret(spec).getEncoded()).isEqualTo(vector.bytes("hash"));
  }

  /** Hashes of values of any type; those marked slow belong to the engine's test. */
  static Stream<VectorCase> hashesOfLiterals() {
    return Vectors.cases("passcrypt.json", "passcrypt").filter(vector -> !vector.has("slow"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hashesOfLiterals(VectorCase vector) throws GeneralSecurityException {
    PasscryptCost cost =
        new PasscryptCost(
            vector.number("kb"), (int) vector.number("cpu"), vector.number("hardness"));
    KeySpec spec =
        new LiteralPasscryptKeySpec(vector.literal("password"), vector.literal("salt"), cost);
    assertThat(factory.generateSecret(spec).getEncoded()).isEqualTo(vector.bytes("hash"));
  }

  @Test
  void key_canBeWipedAndHasTheNameOfTheFactory() throws GeneralSecurityException {
    SecretKey key = factory.generateSecret(cheap(password()));
    assertThat(key).isInstanceOf(SecretBytes.class);
    assertThat(key.getAlgorithm()).isEqualTo("Passcrypt");
    assertThat(key.getFormat()).isEqualTo("RAW");
    assertThat(key.getEncoded()).hasSize(64);
  }

  @Test
  void pbeKeySpec_meansPassesOver32Mebibytes() throws GeneralSecurityException {
    SecretKey own = factory.generateSecret(new PasscryptKeySpec(password(), SALT, 32768, 2, 1024));
    assertThat(factory.generateSecret(new PBEKeySpec(password(), SALT, 2, 512))).isEqualTo(own);
    assertThat(factory.generateSecret(new PBEKeySpec(password(), SALT, 2))).isEqualTo(own);
  }

  static Stream<KeySpec> wrongSpecs() {
    PBEKeySpec cleared = new PBEKeySpec(password(), SALT, 2);
    cleared.clearPassword();
    PasscryptKeySpec ownCleared = cheap(password());
    ownCleared.clearPassword();
    return Stream.of(
        cheap(new char[0]),
        new PasscryptKeySpec(password(), new byte[0], 256, 2, 256),
        new PasscryptKeySpec(password(), new byte[31], 256, 2, 256),
        new PasscryptKeySpec(password(), new byte[33], 256, 2, 256),
        new PasscryptKeySpec(password(), SALT, 255, 2, 256),
        new PasscryptKeySpec(password(), SALT, 256, 1, 256),
        new PasscryptKeySpec(password(), SALT, 256, 65536, 256),
        new PasscryptKeySpec(password(), SALT, 256, 2, 255),
        new PasscryptKeySpec(password(), SALT, Long.MAX_VALUE, 2, 256),
        new PasscryptKeySpec(password(), SALT, Long.MIN_VALUE, 2, Long.MIN_VALUE),
        // above the limit in memory, and in time
        new PasscryptKeySpec(password(), SALT, 0xFFFF_FFFFL, 2, 256),
        new PasscryptKeySpec(password(), SALT, 1024, 65535, 1024),
        new PasscryptKeySpec(password(), SALT, 1024, 5000, 256),
        new PBEKeySpec(password()),
        new PBEKeySpec(password(), SALT, 1),
        new PBEKeySpec(password(), SALT, 100_000),
        new PBEKeySpec(password(), new byte[16], 2),
        new PBEKeySpec(password(), SALT, 2, 256),
        new PBEKeySpec(new char[0], SALT, 2),
        cleared,
        ownCleared,
        new LiteralPasscryptKeySpec(Literal.text(""), Literal.text("s"), CHEAP),
        new LiteralPasscryptKeySpec(Literal.text("correct"), Literal.none(), CHEAP),
        new LiteralPasscryptKeySpec(
            Literal.text("correct"), Literal.text("s"), new PasscryptCost(0xFFFF_FFFFL, 2, 256)),
        new KeySpec() {});
  }

  @ParameterizedTest
  @MethodSource("wrongSpecs")
  void wrongSpec_isRefused(KeySpec spec) {
    assertThatThrownBy(() -> factory.generateSecret(spec))
        .isExactlyInstanceOf(InvalidKeySpecException.class)
        .hasMessageNotContaining("correct");
  }

  @Test
  void otherDirections_areRefused() throws GeneralSecurityException {
    SecretKey key = factory.generateSecret(cheap(password()));
    assertThatThrownBy(() -> factory.getKeySpec(key, PasscryptKeySpec.class))
        .isExactlyInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> factory.translateKey(key))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @Test
  void spec_sharesNothingAndShowsNoSecret() {
    char[] password = password();
    byte[] salt = SALT.clone();
    PasscryptKeySpec spec = new PasscryptKeySpec(password, salt, 1024, 3, 1024);
    password[0] = 'x';
    salt[0]++;
    spec.password()[1] = 'x';
    spec.salt()[1]++;
    assertThat(spec.password()).isEqualTo(password());
    assertThat(spec.salt()).isEqualTo(SALT);
    assertThat(spec).hasToString("PasscryptKeySpec[kb=1024, cpu=3, hardness=1024]");
    spec.clearPassword();
    spec.clearPassword();
    assertThatThrownBy(spec::password).isExactlyInstanceOf(IllegalStateException.class);
  }
}
