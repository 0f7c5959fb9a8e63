package vernam.passcrypt;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;

/**
 * All known hashes over every form and width of vectors that is fast here. A long run: vector code
 * crawls until it is compiled.
 */
@Tag("long")
class VectorFormsTest {
  static Stream<WideKeccak> forms() {
    return WideVariants.fast().filter(keccak -> !WideVariants.isScalar(keccak));
  }

  static Stream<WideKeccak> formsForOne() {
    return forms().filter(keccak -> keccak.width() >= LanedFill.SLOTS);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void ofSeveral(WideKeccak keccak) {
    WidePasscryptTest.assertAllHashes(keccak, WidePasscryptTest.ofOneCost().values());
  }

  @ParameterizedTest
  @MethodSource("formsForOne")
  void ofOne(WideKeccak keccak) {
    PasscryptVectorsTest.hashes()
        .forEach(vector -> PasscryptVectorsTest.assertHash(WideVariants.choosing(keccak), vector));
    PasscryptVectorsTest.assertAllOf018(keccak);
  }
}
