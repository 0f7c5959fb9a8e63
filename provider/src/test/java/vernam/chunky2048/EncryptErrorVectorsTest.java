package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** What the reference refuses to encrypt cannot be encrypted here either. */
class EncryptErrorVectorsTest {
  static Stream<VectorCase> encryptErrors() {
    return Vectors.chunky2048("encrypt_errors");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void encryptErrors(VectorCase vector) throws Exception {
    switch (vector.text("error")) {
      case "PermissionError" -> assertSaltIsNotTakenWithoutAsking(vector);
      case "ValueError" ->
          assertThatThrownBy(() -> encryption(vector)).isInstanceOf(IllegalArgumentException.class);
      case "TypeError" -> assertOnlyBytesAreTaken();
      default -> throw new IllegalArgumentException(vector.text("error"));
    }
  }

  private static Encryption encryption(VectorCase vector) {
    String salt = vector.object("salt").text("v");
    return new Encryption(
        HashKey.of(vector.literal("key")), salt, Literal.integer(0), 0, new byte[16]);
  }

  /** The flag of the reference is the parameter of {@code init}: without it the salt is random. */
  private static void assertSaltIsNotTakenWithoutAsking(VectorCase vector) throws Exception {
    byte[] key = new byte[64];
    Cipher cipher = Cipher.getInstance("Chunky2048", new VernamProvider());
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "Chunky2048"));
    assertThat(HexFormat.of().formatHex(cipher.getIV()))
        .hasSize(64)
        .isNotEqualTo(vector.object("salt").text("v"));
  }

  /** Text and numbers do not compile as plaintext; this fails should such an overload appear. */
  private static void assertOnlyBytesAreTaken() {
    assertThat(Encryption.class.getMethods())
        .filteredOn(method -> method.getName().equals("update"))
        .isNotEmpty()
        .allMatch(method -> method.getParameterTypes()[0] == byte[].class);
    assertThat(Cipher.class.getMethods())
        .filteredOn(method -> method.getName().equals("doFinal"))
        .allMatch(
            method ->
                Arrays.stream(method.getParameterTypes())
                    .noneMatch(type -> type == String.class || type == Object.class));
  }
}
