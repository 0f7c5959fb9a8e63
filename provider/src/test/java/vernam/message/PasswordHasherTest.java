package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class PasswordHasherTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final char[] PASSWORD = "pässword".toCharArray();

  private final PasswordHasher hasher = hasher(CHEAP);

  private static PasswordHasher hasher(PasscryptCost cost) {
    return new PasswordHasher(cost, PasscryptLimit.DEFAULT, new SecureRandom());
  }

  static Stream<VectorCase> composed() {
    return Vectors.cases("passcrypt.json", "composed")
        .filter(vector -> vector.object("password").text("t").equals("str"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void composed(VectorCase vector) throws Exception {
    PasscryptCost cost =
        new PasscryptCost(
            vector.number("kb"), (int) vector.number("cpu"), vector.number("hardness"));
    char[] password = vector.object("password").text("v").toCharArray();
    byte[] salt = vector.bytes("salt_hex");
    PasswordHasher hasher =
        new PasswordHasher(cost, PasscryptLimit.DEFAULT, new FixedRandom(salt, salt));
    assertThat(hasher.hash(password)).isEqualTo(vector.text("token"));
    assertThat(hasher.hashRaw(password)).isEqualTo(vector.bytes("raw_hex"));
    assertThat(hasher.verify(vector.text("token"), password)).isTrue();
    assertThat(hasher.verifyRaw(vector.bytes("raw_hex"), password)).isTrue();
    assertThat(hasher.needsRehash(vector.text("token"))).isFalse();
  }

  @Test
  void hash_isVerifiedByItsPasswordOnly() throws Exception {
    String hash = hasher.hash(PASSWORD);
    assertThat(hash).hasSize(148).endsWith("%3D%3D");
    assertThat(hasher.verify(hash, PASSWORD)).isTrue();
    assertThat(hasher.verify(hash.replace("%3D", "="), PASSWORD)).isTrue();
    assertThat(hasher.verify(hash, "password".toCharArray())).isFalse();
    assertThat(hasher.verify(hash, new char[0])).isFalse();
    assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hash);
  }

  @Test
  void emptyPassword_isNotHashed() {
    assertThatThrownBy(() -> hasher.hash(new char[0]))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changedSaltOrHash_isNotVerified() throws Exception {
    byte[] raw = hasher.hashRaw(PASSWORD);
    for (int at : new int[] {10, 41, 42, 105}) {
      byte[] changed = raw.clone();
      changed[at] ^= 1;
      assertThat(hasher.verifyRaw(changed, PASSWORD)).as("byte %d", at).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "%3D", "AAAA", "not a hash"})
  void otherText_isRefused(String text) {
    assertThatThrownBy(() -> hasher.verify(text, PASSWORD))
        .isExactlyInstanceOf(MalformedMessageException.class);
    assertThatThrownBy(() -> hasher.needsRehash(text))
        .isExactlyInstanceOf(MalformedMessageException.class);
  }

  @Test
  void anotherSpellingOfTheSameHash_isRefused() throws Exception {
    String text = hasher.hash(PASSWORD);
    int last = text.length() - "%3D%3D".length() - 1;
    // The last digit before the padding has four unused bits: A, Q, g or w.
    String wrong = text.substring(0, last) + (char) (text.charAt(last) + 1) + "%3D%3D";
    assertThatThrownBy(() -> hasher.verify(wrong, PASSWORD))
        .isExactlyInstanceOf(MalformedMessageException.class);
    assertThat(hasher.verify(text.replace("%3D", "="), PASSWORD)).isTrue();
  }

  @Test
  void bytesOfAnotherSize_areRefused() {
    for (int size : new int[] {0, 10, 42, 105, 107}) {
      assertThatThrownBy(() -> hasher.verifyRaw(new byte[size], PASSWORD))
          .isExactlyInstanceOf(MalformedMessageException.class);
    }
  }

  @Test
  void plantedSettings_areRefusedBeforeMemoryIsTaken() {
    byte[] raw = hasher.hashRaw(PASSWORD);
    ByteBuffer.wrap(raw).putInt(-1).putShort((short) -1).putInt(256);
    assertThatThrownBy(() -> hasher.verifyRaw(raw, PASSWORD))
        .isExactlyInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("above the limit");
    PasscryptLimit low = new PasscryptLimit(CHEAP.memory(), CHEAP.permutations());
    PasswordHasher bounded = new PasswordHasher(CHEAP, low, new SecureRandom());
    byte[] costlier = hasher(new PasscryptCost(512, 2, 256)).hashRaw(PASSWORD);
    assertThatThrownBy(() -> bounded.verifyRaw(costlier, PASSWORD))
        .isExactlyInstanceOf(MalformedMessageException.class);
  }

  @Test
  void limitBelowTheCost_isRefused() {
    PasscryptLimit low = new PasscryptLimit(CHEAP.memory() - 1, Long.MAX_VALUE);
    assertThatThrownBy(() -> new PasswordHasher(CHEAP, low, new SecureRandom()))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weakerHash_needsRehash() throws Exception {
    byte[] raw = hasher.hashRaw(PASSWORD);
    assertThat(hasher(new PasscryptCost(512, 2, 256)).needsRehashRaw(raw)).isTrue();
    assertThat(hasher(new PasscryptCost(256, 3, 256)).needsRehashRaw(raw)).isTrue();
    assertThat(hasher.needsRehashRaw(raw)).isFalse();
    byte[] stronger = hasher(new PasscryptCost(512, 3, 256)).hashRaw(PASSWORD);
    assertThat(hasher.needsRehashRaw(stronger)).isFalse();
  }

  @Test
  void defaults_areTheRecommendedSettings() throws Exception {
    PasswordHasher defaults = new PasswordHasher();
    assertThat(defaults.needsRehash(hasher.hash(PASSWORD))).isTrue();
    assertThat(defaults.needsRehash(hasher(PasswordHasher.RECOMMENDED).hash(PASSWORD))).isFalse();
  }
}
