package vernam.passcrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** All forms of the wide permutation give the hashes that are known, or that one alone gives. */
class WidePasscryptTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);

  static Stream<WideKeccak> scalarForms() {
    return WideVariants.scalar();
  }

  static Stream<WideKeccak> forms() {
    return WideVariants.fast();
  }

  private static PasscryptCost cost(VectorCase vector) {
    return new PasscryptCost(
        vector.number("kb"), (int) vector.number("cpu"), vector.number("hardness"));
  }

  private static WidePasscrypt.Input input(VectorCase vector) {
    return new WidePasscrypt.Input(vector.literal("password"), vector.literal("salt"));
  }

  private static WidePasscrypt.Input input(int number) {
    return new WidePasscrypt.Input(Literal.text("password " + number), Literal.integer(number + 1));
  }

  private static byte[] alone(WidePasscrypt.Input input, PasscryptCost cost) {
    return Passcrypt.hash(input.password(), input.salt(), cost, PasscryptLimit.DEFAULT);
  }

  static Map<PasscryptCost, List<VectorCase>> ofOneCost() {
    return Stream.concat(
            Vectors.cases("passcrypt.json", "passcrypt"), Vectors.cases("passcrypt.json", "trace"))
        .collect(Collectors.groupingBy(WidePasscryptTest::cost));
  }

  private static void assertHashes(WideKeccak keccak, List<VectorCase> group) {
    List<byte[]> hashes =
        WidePasscrypt.hash(
            keccak,
            group.stream().map(WidePasscryptTest::input).toList(),
            cost(group.get(0)),
            PasscryptLimit.DEFAULT);
    assertThat(hashes).hasSameSizeAs(group);
    for (int i = 0; i < group.size(); i++) {
      assertThat(hashes.get(i)).as("%s", group.get(i)).isEqualTo(group.get(i).bytes("hash"));
    }
  }

  static void assertAllHashes(WideKeccak keccak, Collection<List<VectorCase>> ofOneCost) {
    assertThat(ofOneCost).isNotEmpty();
    for (List<VectorCase> vectors : ofOneCost) {
      for (int at = 0; at < vectors.size(); at += keccak.width()) {
        assertHashes(keccak, vectors.subList(at, Math.min(at + keccak.width(), vectors.size())));
      }
    }
  }

  /** Vectors of one cost go side by side; what is left over leaves slots empty. */
  @Test
  void vectors() {
    WideKeccak keccak = scalarForms().filter(form -> form.width() == 3).findFirst().orElseThrow();
    assertAllHashes(keccak, ofOneCost().values());
  }

  /**
   * A few only, since vector code crawls until it is compiled; {@link VectorFormsTest} runs all.
   */
  @ParameterizedTest
  @MethodSource("forms")
  void cheapVectors(WideKeccak keccak) {
    List<VectorCase> cheap = ofOneCost().get(CHEAP);
    assertHashes(keccak, cheap.subList(0, Math.min(keccak.width(), cheap.size())));
  }

  @ParameterizedTest
  @MethodSource("scalarForms")
  void anyCost_givesTheHashesOfEachAlone(WideKeccak keccak) {
    Random random = new Random(keccak.width());
    for (int run = 0; run < 4; run++) {
      int hardness = 256 + random.nextInt(100);
      PasscryptCost cost =
          new PasscryptCost(hardness + random.nextInt(300), 2 + random.nextInt(4), hardness);
      List<WidePasscrypt.Input> inputs = new ArrayList<>();
      for (int i = random.nextInt(keccak.width()); i < keccak.width(); i++) {
        inputs.add(input(random.nextInt(1000)));
      }
      List<byte[]> hashes = WidePasscrypt.hash(keccak, inputs, cost, PasscryptLimit.DEFAULT);
      for (int i = 0; i < inputs.size(); i++) {
        assertThat(hashes.get(i)).as("%s", cost).isEqualTo(alone(inputs.get(i), cost));
      }
    }
  }

  @Test
  void anEmptyPasswordOrSalt_isRefused() {
    WideKeccak keccak = forms().findFirst().orElseThrow();
    Literal empty = Literal.text("");
    Literal text = Literal.text("text");
    for (WidePasscrypt.Input input :
        List.of(new WidePasscrypt.Input(empty, text), new WidePasscrypt.Input(text, empty))) {
      assertThatThrownBy(
              () -> WidePasscrypt.hash(keccak, List.of(input), CHEAP, PasscryptLimit.DEFAULT))
          .isExactlyInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aCostAboveTheLimit_isRefused() {
    WideKeccak keccak = forms().findFirst().orElseThrow();
    PasscryptLimit low = new PasscryptLimit(CHEAP.memory() - 1, Long.MAX_VALUE);
    assertThatThrownBy(() -> WidePasscrypt.hash(keccak, List.of(input(0)), CHEAP, low))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}
