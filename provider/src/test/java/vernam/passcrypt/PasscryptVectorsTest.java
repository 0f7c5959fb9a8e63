package vernam.passcrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;
import vernam.sponge.WideVariants;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class PasscryptVectorsTest {
  static Stream<VectorCase> hashes() {
    return Stream.concat(
        Vectors.cases("passcrypt.json", "passcrypt"), Vectors.cases("passcrypt.json", "trace"));
  }

  static Stream<VectorCase> cacheWidth() {
    return Vectors.cases("passcrypt.json", "cache_width");
  }

  static Stream<VectorCase> composed() {
    return Vectors.cases("passcrypt.json", "composed");
  }

  static Stream<VectorCase> verifyNegative() {
    return Vectors.cases("passcrypt.json", "verify_negative");
  }

  static Stream<VectorCase> verifyLenient() {
    return Vectors.cases("passcrypt.json", "verify_lenient");
  }

  static Stream<VectorCase> parameterErrors() {
    return Vectors.cases("passcrypt.json", "parameter_errors");
  }

  static Stream<VectorCase> keyed() {
    return Vectors.cases("passcrypt.json", "keyed");
  }

  static Stream<VectorCase> sumPasscrypt() {
    return Vectors.cases("passcrypt.json", "sum_passcrypt");
  }

  static Stream<VectorCase> release018() {
    return Vectors.cases("passcrypt.json", "v0_18_1");
  }

  static PasscryptCost cost(VectorCase vector) {
    return new PasscryptCost(
        vector.number("kb"), (int) vector.number("cpu"), vector.number("hardness"));
  }

  private static byte[] hash(VectorCase vector) {
    return Passcrypt.hash(
        vector.literal("password"), vector.literal("salt"), cost(vector), PasscryptLimit.DEFAULT);
  }

  private static boolean verify(VectorCase vector) throws Exception {
    ComposedHash hash =
        vector.has("raw_hex")
            ? ComposedHash.fromBytes(vector.bytes("raw_hex"))
            : ComposedHash.fromText(vector.text("token"));
    return hash.matches(vector.literal("password"), PasscryptLimit.DEFAULT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hashes(VectorCase vector) {
    PasscryptCost cost = cost(vector);
    Literal arguments =
        Literal.tuple(
            vector.literal("password"),
            vector.literal("salt"),
            Literal.integer(cost.kb()),
            Literal.integer(cost.cpu()),
            Literal.integer(cost.hardness()));
    assertThat(new String(arguments.encode(), StandardCharsets.UTF_8))
        .isEqualTo(vector.text("args_text"));
    assertThat(hash(vector)).isEqualTo(vector.bytes("hash"));
  }

  static WideKeccak scalarForm(int width) {
    return WideVariants.scalar().filter(each -> each.width() == width).findFirst().orElseThrow();
  }

  /**
   * The two slow ones are left to {@link VectorFormsTest}: scalar code permutes empty slots too.
   */
  @Test
  void quickHashes_sideBySide() {
    WideKeccaks choice = WideVariants.choosing(scalarForm(8));
    hashes()
        .filter(vector -> cost(vector).permutations() < 1_000_000)
        .forEach(vector -> assertHash(choice, vector));
  }

  static Stream<WideKeccak> forms() {
    return WideVariants.fast().filter(keccak -> keccak.width() >= LanedFill.SLOTS);
  }

  /** One only, since vector code crawls until it is compiled; {@link VectorFormsTest} runs all. */
  @ParameterizedTest
  @MethodSource("forms")
  void cheapHash_inEveryForm(WideKeccak keccak) {
    assertHash(WideVariants.choosing(keccak), hashes().findFirst().orElseThrow());
  }

  static void assertHash(WideKeccaks choice, VectorCase vector) {
    assertThat(
            Passcrypt.hash(
                choice,
                vector.literal("password"),
                vector.literal("salt"),
                cost(vector),
                PasscryptLimit.DEFAULT))
        .as("%s", vector)
        .isEqualTo(vector.bytes("hash"));
  }

  @Test
  void release018_sideBySide() {
    assertAllOf018(scalarForm(8));
  }

  static void assertAllOf018(WideKeccak keccak) {
    assertThat(release018()).isNotEmpty();
    release018()
        .forEach(
            vector ->
                assertThat(
                        Passcrypt.hashAs018(
                            WideVariants.choosing(keccak),
                            vector.literal("password"),
                            vector.literal("salt"),
                            cost(vector),
                            PasscryptLimit.DEFAULT))
                    .as("%s", vector)
                    .isEqualTo(vector.bytes("hash")));
  }

  @Test
  void aPermutationOfTooFewStates_isNotUsed() {
    assertHash(WideVariants.choosing(scalarForm(3)), hashes().findFirst().orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void cacheWidth(VectorCase vector) {
    assertThat(cost(vector).width()).isEqualTo(vector.number("width"));
    assertThat(cost(vector).memory()).isEqualTo(vector.number("bytes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void composed(VectorCase vector) throws Exception {
    ComposedHash hash =
        ComposedHash.of(
            vector.literal("password"),
            vector.bytes("salt_hex"),
            cost(vector),
            PasscryptLimit.DEFAULT);
    assertThat(hash.toBytes()).isEqualTo(vector.bytes("raw_hex"));
    assertThat(hash.toText()).isEqualTo(vector.text("token"));
    assertThat(ComposedHash.fromText(hash.toText()).toBytes()).isEqualTo(hash.toBytes());
    assertThat(verify(vector)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void verifyNegative(VectorCase vector) {
    boolean verified;
    try {
      verified = verify(vector);
    } catch (Exception e) {
      assertThat(e)
          .isInstanceOfAny(MalformedMessageException.class, IllegalArgumentException.class);
      verified = false;
    }
    assertThat(verified).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void verifyLenient(VectorCase vector) throws Exception {
    if (vector.toString().equals("= for %3D")) {
      assertThat(verify(vector)).isTrue();
    } else {
      assertThatThrownBy(() -> verify(vector)).isInstanceOf(MalformedMessageException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void parameterErrors(VectorCase vector) {
    assertThatThrownBy(() -> hash(vector)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void keyed(VectorCase vector) {
    byte[] key =
        vector.object("key").text("t").equals("bytes")
            ? vector.object("key").bytes("hex")
            : vector.literal("key").encode();
    assertThat(
            KeyedPasscrypt.hash(
                key,
                vector.literal("password"),
                vector.literal("salt"),
                cost(vector),
                PasscryptLimit.DEFAULT))
        .isEqualTo(vector.bytes("hash"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sumPasscrypt(VectorCase vector) {
    PasscryptSum sum =
        new PasscryptSum(vector.literal("salt"), cost(vector), PasscryptLimit.DEFAULT);
    for (int i = 0; i < vector.node("values").size(); i++) {
      assertThat(
              HexFormat.of().formatHex(sum.next(VectorCase.literal(vector.node("values").get(i)))))
          .isEqualTo(vector.node("results").get(i).textValue());
    }
    sum.wipe();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void release018(VectorCase vector) {
    assertThat(
            Passcrypt.hashAs018(
                vector.literal("password"),
                vector.literal("salt"),
                cost(vector),
                PasscryptLimit.DEFAULT))
        .isEqualTo(vector.bytes("hash"));
  }

  @Test
  void keyedHashOfAnEmptyPassword_isRefused() {
    PasscryptCost cost = new PasscryptCost(256, 2, 256);
    assertThatThrownBy(
            () ->
                KeyedPasscrypt.hash(
                    new byte[1],
                    Literal.text(""),
                    Literal.text("salt"),
                    cost,
                    PasscryptLimit.DEFAULT))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}
