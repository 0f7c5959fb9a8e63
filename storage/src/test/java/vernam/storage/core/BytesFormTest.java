package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

class BytesFormTest {
  static Stream<VectorCase> cases() {
    return Vectors.chunky2048("json_end_to_end")
        .filter(vector -> vector.node("jca").hasNonNull("ciphertext_hex"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void storedBytesAreTheCiphersOutputInAnotherOrder(VectorCase vector) {
    byte[] stored = vector.bytes("bytes_hex");
    byte[] ciphertext = bytes(vector, "ciphertext_hex");

    assertThat(BytesForm.toCipherOrder(stored)).isEqualTo(ciphertext);
    assertThat(BytesForm.salt(stored)).isEqualTo(bytes(vector, "iv_hex"));
    assertThat(BytesForm.toStoredOrder(bytes(vector, "iv_hex"), ciphertext)).isEqualTo(stored);
  }

  @Property
  void aLengthIs80And256ForEachBlock(@ForAll @IntRange(max = 5000) int length) {
    assertThat(BytesForm.isLength(length)).isEqualTo(length >= 336 && length % 256 == 80);
  }

  private static byte[] bytes(VectorCase vector, String field) {
    return HexFormat.of().parseHex(vector.node("jca").get(field).textValue());
  }
}
