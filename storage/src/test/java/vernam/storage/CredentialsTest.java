package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.storage.core.Crypto;
import vernam.storage.core.ProfileTokens;
import vernam.storage.core.RootKeys;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

class CredentialsTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final Crypto CRYPTO = Crypto.standard();

  static Stream<VectorCase> profiles() {
    return Vectors.database("profiles");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  void leadToTheStoreOfTheReference(VectorCase profile) {
    Credentials credentials =
        Credentials.ofValues(profile.literal("username"), profile.literal("password"))
            .withSalt(profile.literal("salt"))
            .withMore((Object[]) profile.literals("credentials"))
            .withCost(
                new PasscryptCost(
                    profile.number("kb"), profile.number("cpu"), profile.number("hardness")));

    try (ProfileTokens tokens = credentials.tokens(CRYPTO);
        RootKeys keys = tokens.rootKeys(profile.bytes("salt_file_hex"))) {
      assertThat(tokens.saltFileName()).isEqualTo(profile.text("salt_filename"));
      assertThat(keys.storeId()).isEqualTo(profile.text("root_filename"));
    }
  }

  @Test
  void takeArraysAndTextsAlike() {
    Credentials arrays =
        Credentials.of("ada", "password".toCharArray()).withSalt("salt".toCharArray());
    Credentials texts = Credentials.ofValues("ada", "password").withSalt("salt");

    assertThat(name(arrays)).isEqualTo(name(texts));
    assertThat(name(Credentials.ofValues("ada", new byte[] {'p'})))
        .isEqualTo(name(Credentials.ofValues("ada", Literal.bytes(new byte[] {'p'}))))
        .isNotEqualTo(name(Credentials.ofValues("ada", "p")));
  }

  @Test
  void areOthersIfAnyPartIsAnother() {
    Credentials credentials = credentials();
    List<String> names = new ArrayList<>();
    names.add(name(credentials));
    names.add(name(Credentials.of("Ada", password())));
    names.add(name(Credentials.of("ada", "Password".toCharArray())));
    names.add(name(credentials.withSalt("salt")));
    names.add(name(credentials.withMore("a", "b")));
    names.add(name(credentials.withMore("b", "a")));
    try (ProfileTokens tokens =
        credentials.withCost(new PasscryptCost(257, 2, 256)).tokens(CRYPTO)) {
      names.add(tokens.saltFileName());
    }

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void keepACopyOfThePassword() {
    char[] password = password();
    Credentials credentials = Credentials.of("ada", password);
    Arrays.fill(password, 'x');

    assertThat(name(credentials)).isEqualTo(name(credentials()));
  }

  @Test
  void endForAllThatCameOfThem() {
    Credentials credentials = credentials();
    Credentials salted = credentials.withSalt("salt".toCharArray());
    credentials.close();
    credentials.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> salted.tokens(CRYPTO))
        .withMessage("the credentials are closed");
    assertThatIllegalStateException().isThrownBy(() -> credentials.withSalt("x"));
  }

  @Test
  void needAPassword() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.of("ada", new char[0]))
        .withMessage("a password is not empty, none, zero or false");
  }

  @Test
  void areOfValuesThatHaveALiteral() {
    assertThatIllegalArgumentException().isThrownBy(() -> credentials().withMore(new Object()));
  }

  @Test
  void costWhatThoseOfAiootpDo() {
    assertThat(Credentials.DEFAULT_COST).isEqualTo(new PasscryptCost(32768, 3, 1024));
  }

  @Test
  void areSilent() {
    assertThat(credentials().withSalt("salt")).hasToString("Credentials");
  }

  private static Credentials credentials() {
    return Credentials.of("ada", password());
  }

  private static char[] password() {
    return "password".toCharArray();
  }

  private static String name(Credentials credentials) {
    try (ProfileTokens tokens = credentials.withCost(CHEAP).tokens(CRYPTO)) {
      return tokens.saltFileName();
    }
  }
}
