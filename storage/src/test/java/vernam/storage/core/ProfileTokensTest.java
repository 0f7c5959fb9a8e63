package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

class ProfileTokensTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> profiles() {
    return Vectors.database("profiles");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  void startFromAllCredentials(VectorCase profile) {
    byte[] uuid =
        ProfileTokens.uuid(
            profile.literal("username"),
            profile.literal("password"),
            profile.literal("salt"),
            profile.literals("credentials"));

    assertThat(HEX.formatHex(uuid)).isEqualTo(profile.text("uuid"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  void leadToTheSaltFileAndTheStore(VectorCase profile) {
    byte[] saltFile = profile.bytes("salt_file_hex");
    try (ProfileTokens tokens = tokens(profile);
        RootKeys keys = tokens.rootKeys(saltFile)) {
      assertThat(tokens.saltFileName()).isEqualTo(profile.text("salt_filename"));
      assertThat(HEX.formatHex(tokens.loginKey(saltFile))).isEqualTo(profile.text("login_key"));
      assertThat(keys.storeId()).isEqualTo(profile.text("root_filename"));
    }
  }

  @Test
  void useTheWholeSaltFile() {
    byte[] longer = new byte[ProfileTokens.SALT_FILE_SIZE + 1];
    try (ProfileTokens tokens = tokens("password")) {
      assertThat(tokens.loginKey(longer))
          .isNotEqualTo(tokens.loginKey(new byte[ProfileTokens.SALT_FILE_SIZE]));
    }
  }

  @Test
  void refuseAShortSaltFile() {
    byte[] shorter = new byte[ProfileTokens.SALT_FILE_SIZE - 1];
    try (ProfileTokens tokens = tokens("password")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tokens.rootKeys(shorter))
          .withMessage("a salt file has at least 32 bytes, not 31");
    }
  }

  @Test
  void needAPassword() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens(""))
        .withMessage("a password is not empty, none, zero or false");
  }

  @Test
  void ofAnotherPasswordLeadToAnotherSaltFile() {
    try (ProfileTokens tokens = tokens("password");
        ProfileTokens others = tokens("Password")) {
      assertThat(others.saltFileName()).isNotEqualTo(tokens.saltFileName());
    }
  }

  private static ProfileTokens tokens(VectorCase profile) {
    return ProfileTokens.derive(
        Crypto.standard(),
        profile.literal("username"),
        profile.literal("password"),
        profile.literal("salt"),
        new PasscryptCost(profile.number("kb"), profile.number("cpu"), profile.number("hardness")),
        profile.literals("credentials"));
  }

  private static ProfileTokens tokens(String password) {
    return ProfileTokens.derive(
        Crypto.standard(),
        Literal.text("username"),
        Literal.textView(password.toCharArray()),
        Literal.none(),
        CHEAP);
  }
}
