package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.storage.vectors.VectorCase;

class ProfileSealTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final String NAME = "encoded_constant:vernam_profile_key";
  private static final Crypto CRYPTO = Crypto.standard();
  private static final ProfileTokens TOKENS = tokens("password");
  private static final byte[] SALT = filled(32, 7);

  @AfterAll
  static void closeTokens() {
    TOKENS.close();
  }

  @Test
  void opensToTheKeyThatWasSealed() throws Exception {
    try (StoreKey key = new StoreKey(filled(64, 1), 3)) {
      byte[] sealed = ProfileSeal.seal(TOKENS, SALT, CRYPTO.cipher(), key);

      assertThat(sealed).hasSize(336);
      try (StoreKey opened = ProfileSeal.open(TOKENS, SALT, CRYPTO.cipher(), sealed)) {
        assertThat(opened.encode()).isEqualTo(key.encode());
      }
    }
  }

  /** As the document of the format says it, with what the platform and the core give. */
  @Test
  void isSealedUnderTheKeyOfItsFormat() throws Exception {
    byte[] sealed = sealed();
    byte[] domain = Domain.fold(Hashes.sha3With512(NAME.getBytes(US_ASCII)));
    String messageSalt = HexFormat.of().formatHex(sealed, 32, 64);
    String context = "('" + messageSalt + "', '" + TOKENS.saltFileName() + "')";
    byte[] key = DomainKdf.derive512(domain, context.getBytes(US_ASCII), TOKENS.loginKey(SALT));

    assertThat(CRYPTO.cipher().open(key, MessageCipher.NO_CONTEXT, sealed)).hasSize(68);
  }

  @Test
  void isOfOneSaltAndOneProfile() {
    byte[] sealed = sealed();
    byte[] otherSalt = filled(32, 8);

    assertDamaged(TOKENS, otherSalt, sealed);
    assertDamaged(TOKENS, Arrays.copyOf(SALT, 33), sealed);
    try (ProfileTokens others = tokens("Password")) {
      assertDamaged(others, SALT, sealed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 32, 63, 64, 79, 80, 335})
  void withOneByteChangedIsDamaged(int at) {
    byte[] sealed = sealed();
    sealed[at]++;

    assertDamaged(TOKENS, SALT, sealed);
  }

  @Test
  void ofAnotherSizeIsDamaged() {
    assertDamaged(TOKENS, SALT, new byte[0]);
    assertDamaged(TOKENS, SALT, new byte[335]);
    assertDamaged(TOKENS, new byte[31], sealed());
  }

  @Test
  void holdsAKeyAndNothingElse() {
    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> StoreKey.decode(new byte[67]));
    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> StoreKey.decode(ByteBuffer.allocate(68).putInt(-1).array()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vernam.storage.core.ProfileTokensTest#profiles")
  void holdsTheKeysOfTheReferencesProfilesToo(VectorCase profile) throws Exception {
    StoreKey key = new StoreKey(profile.bytes("login_key"), profile.number("password_depth"));
    byte[] sealed = ProfileSeal.seal(TOKENS, SALT, CRYPTO.cipher(), key);

    try (StoreKey opened = ProfileSeal.open(TOKENS, SALT, CRYPTO.cipher(), sealed);
        RootKeys keys = opened.rootKeys(CRYPTO)) {
      assertThat(keys.storeId()).isEqualTo(profile.text("root_filename"));
    }
  }

  @Test
  void isSilent() {
    assertThat(new StoreKey(filled(64, 1), 0)).hasToString("StoreKey");
  }

  private static byte[] sealed() {
    try (StoreKey key = StoreKey.random(CRYPTO.cipher())) {
      return ProfileSeal.seal(TOKENS, SALT, CRYPTO.cipher(), key);
    }
  }

  private static void assertDamaged(ProfileTokens tokens, byte[] salt, byte[] sealed) {
    assertThatExceptionOfType(DamageException.class)
        .isThrownBy(() -> ProfileSeal.open(tokens, salt, CRYPTO.cipher(), sealed));
  }

  private static ProfileTokens tokens(String password) {
    return ProfileTokens.derive(
        CRYPTO, Literal.text("ada"), Literal.text(password), Literal.none(), CHEAP);
  }

  private static byte[] filled(int size, int filling) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) filling);
    return bytes;
  }
}
