package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.sponge.Shake256;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class PaddingTest {
  private static final int HEADER = 24;

  static Stream<VectorCase> padding() {
    return Vectors.chunky2048("padding");
  }

  static IntStream plaintextSizes() {
    return IntStream.concat(IntStream.range(0, 770), IntStream.of(1 << 20, Integer.MAX_VALUE));
  }

  private static Padding paddingOf(VectorCase vector) {
    byte[] key = paddingKey(vector);
    return Padding.derive(Domain.PADDING_KEY.bytes(), key, key);
  }

  private static byte[] paddingKey(VectorCase vector) {
    return ArgumentHash.of(
        Domain.PADDING_KEY.literal(),
        vector.literal("pid"),
        Literal.text(vector.text("salt")),
        vector.literal("key"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void padding(VectorCase vector) {
    byte[] key = paddingKey(vector);
    assertThat(key).isEqualTo(vector.bytes("padding_key_hex"));
    byte[] footer = vector.bytes("footer_512_hex");
    assertThat(
            new Shake256().absorb(Domain.PADDING_KEY.bytes()).absorb(key).absorb(key).squeeze(512))
        .isEqualTo(footer);
    assertThat(paddingOf(vector).first(287)).isEqualTo(Arrays.copyOf(footer, 287));
    for (JsonNode triple : vector.node("length_padding_blocks")) {
      long size = HEADER + triple.get(0).longValue();
      assertThat(Padding.sizeFor(size)).as("of %d bytes", size).isEqualTo(triple.get(1).intValue());
      assertThat((size + Padding.sizeFor(size)) / Padding.BLOCK_SIZE)
          .isEqualTo(triple.get(2).longValue());
    }
  }

  @Test
  void theVectors_haveAll770Lengths() {
    assertThat(padding().map(vector -> vector.node("length_padding_blocks").size())).contains(770);
  }

  @ParameterizedTest
  @MethodSource("plaintextSizes")
  void everySize_isFilledToWholeBlocks_withRoomForTheMark(int size) {
    long length = (long) HEADER + size;
    int padding = Padding.sizeFor(length);
    assertThat((length + padding) % Padding.BLOCK_SIZE).isZero();
    assertThat(padding == 0 || padding >= Padding.MARK_SIZE).isTrue();
    assertThat(padding).isLessThan(Padding.BLOCK_SIZE + Padding.MARK_SIZE);
  }

  @Test
  void theFirstMark_isFoundAtEveryPosition() {
    Padding padding = Padding.derive(new byte[] {1});
    byte[] mark = padding.first(Padding.MARK_SIZE);
    for (int position = 0; position <= 100 - Padding.MARK_SIZE; position++) {
      byte[] message = new byte[100];
      System.arraycopy(mark, 0, message, position, mark.length);
      assertThat(padding.indexIn(message, 0)).isEqualTo(position);
      assertThat(padding.indexIn(message, position)).isEqualTo(position);
      assertThat(padding.indexIn(message, position + 1)).isEqualTo(100);
    }
  }

  @Test
  void aPartOfTheMark_isNoMark() {
    Padding padding = Padding.derive(new byte[] {1});
    byte[] message = padding.first(Padding.MARK_SIZE - 1);
    assertThat(padding.indexIn(message, 0)).isEqualTo(message.length);
    byte[] altered = padding.first(Padding.MARK_SIZE);
    altered[Padding.MARK_SIZE - 1] ^= 1;
    assertThat(padding.indexIn(altered, 0)).isEqualTo(altered.length);
  }
}
