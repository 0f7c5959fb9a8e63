package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.VectorCase;

class StoreHmacTest {
  private static final StoreHmac HMAC = hmac(1);

  static Stream<Arguments> hmacs() {
    return StoreInstances.with("hmacs");
  }

  static Stream<Arguments> verifications() {
    return StoreInstances.with("test_hmac");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("hmacs")
  void isThatOfTheReference(VectorCase instance, VectorCase made) {
    assertThat(hmac(instance).of(made.literals("data"))).isEqualTo(made.text("hmac"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("hmacs")
  void ofTheReferenceMatches(VectorCase instance, VectorCase made) {
    assertThat(hmac(instance).matches(made.text("hmac"), made.literals("data"))).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("verifications")
  void matchesWhatTheReferenceAccepts(VectorCase instance, VectorCase shown) {
    boolean matches = hmac(instance).matches(shown.text("hmac"), shown.literals("data"));

    assertThat(matches).isEqualTo(shown.node("valid").booleanValue());
  }

  @Test
  void isSixtyFourLowercaseDigits() {
    assertThat(HMAC.of()).hasSize(StoreHmac.LENGTH).matches("[0-9a-f]{64}");
  }

  @Test
  void ofAnotherStoreIsAnother() {
    assertThat(hmac(2).of(Literal.text("a"))).isNotEqualTo(HMAC.of(Literal.text("a")));
  }

  @Property(tries = 200)
  void withOneDigitChangedDoesNotMatch(@ForAll @IntRange(max = 63) int at) {
    char[] digits = HMAC.of(Literal.text("a")).toCharArray();
    digits[at] = digits[at] == '0' ? '1' : '0';

    assertThat(HMAC.matches(new String(digits), Literal.text("a"))).isFalse();
  }

  @Property
  void thatIsAnyOtherTextDoesNotMatch(@ForAll String text) {
    assertThat(HMAC.matches(text, Literal.text("a"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\n", "\0", "\ud800"})
  void withMoreBehindItDoesNotMatch(String rest) {
    assertThat(HMAC.matches(HMAC.of(Literal.none()) + rest, Literal.none())).isFalse();
  }

  @Test
  void needsAProviderThatHasIt() {
    Crypto foreign = new Crypto(Security.getProvider("SunJCE"), new SecureRandom());
    StoreHmac hmac = new StoreHmac(tree(1), foreign);

    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(hmac::of)
        .withCauseInstanceOf(NoSuchAlgorithmException.class);
  }

  private static StoreHmac hmac(VectorCase instance) {
    return new StoreHmac(StoreInstances.tree(instance), Crypto.standard());
  }

  private static StoreHmac hmac(int key) {
    return new StoreHmac(tree(key), Crypto.standard());
  }

  private static KeyTree tree(int key) {
    try (RootKeys keys = RootKeys.derive(new VernamProvider(), Literal.integer(key), 0)) {
      return keys.tree(new byte[RootSalt.SIZE]);
    }
  }
}
