package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.Security;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.spec.PasscryptCost;
import vernam.storage.vectors.VectorCase;

class StorePasscryptTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final Literal PASSWORD = Literal.text("password");
  private static final Literal SALT = Literal.text("salt");

  static Stream<Arguments> hashes() {
    return StoreInstances.with("passcrypt");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("hashes")
  void isThatOfTheReference(VectorCase instance, VectorCase hashed) {
    PasscryptCost cost =
        new PasscryptCost(hashed.number("kb"), hashed.number("cpu"), hashed.number("hardness"));
    StorePasscrypt passcrypt = new StorePasscrypt(StoreInstances.tree(instance), Crypto.standard());

    byte[] hash = passcrypt.hash(hashed.literal("password"), hashed.literal("salt"), cost);

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(hashed.text("hash"));
  }

  @Test
  void takesAnArrayForTheSamePasswordAsAText() {
    StorePasscrypt passcrypt = passcrypt(1);
    Literal array = Literal.textView("password".toCharArray());

    assertThat(passcrypt.hash(array, SALT, CHEAP))
        .isEqualTo(passcrypt.hash(PASSWORD, SALT, CHEAP))
        .hasSize(StorePasscrypt.SIZE);
  }

  @Test
  void ofAnotherStoreIsAnother() {
    assertThat(passcrypt(1).hash(PASSWORD, SALT, CHEAP))
        .isNotEqualTo(passcrypt(2).hash(PASSWORD, SALT, CHEAP));
  }

  @Test
  void needsAPassword() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passcrypt(1).hash(Literal.text(""), SALT, CHEAP))
        .withMessage("a password is not empty, none, zero or false");
  }

  @Test
  void needsASalt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passcrypt(1).hash(PASSWORD, Literal.none(), CHEAP))
        .withMessage("a salt is not empty, none, zero or false");
  }

  @Test
  void staysBelowTheLimitOfTheProvider() {
    PasscryptCost terabytes = new PasscryptCost(0xFFFF_FFFFL, 2, 256);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> passcrypt(1).hash(PASSWORD, SALT, terabytes))
        .withMessageContaining("are allowed");
  }

  @Test
  void needsAProviderThatHasIt() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> PasswordKey.derive(Security.getProvider("SunJCE"), PASSWORD, SALT, CHEAP))
        .withMessage("the provider has no Passcrypt")
        .withCauseInstanceOf(NoSuchAlgorithmException.class);
  }

  private static StorePasscrypt passcrypt(int key) {
    try (RootKeys keys = RootKeys.derive(new VernamProvider(), Literal.integer(key), 0)) {
      return new StorePasscrypt(keys.tree(new byte[RootSalt.SIZE]), Crypto.standard());
    }
  }
}
