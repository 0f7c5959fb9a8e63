package vernam.sponge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sponges side by side give what each gives alone. */
class WideSpongeTest {
  static Stream<WideKeccak> all() {
    return WideVariants.all();
  }

  private static long[] interleave(byte[][] inputs, int width) {
    int count = inputs[0].length / Long.BYTES;
    long[] words = new long[count * width];
    for (int slot = 0; slot < width; slot++) {
      Interleaved.put(inputs[slot], 0, words, width, slot, count);
    }
    return words;
  }

  private static byte[][] inputs(int width, int size) {
    byte[][] inputs = new byte[width][size];
    Random random = new Random(size);
    for (byte[] input : inputs) {
      random.nextBytes(input);
    }
    return inputs;
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRunningDigest_isThatOfEachInput(WideKeccak keccak) {
    int width = keccak.width();
    WideSponge sponge = WideSponge.sha3With256Bits(keccak);
    Sha3[] single = Stream.generate(Sha3::sha3With256Bits).limit(width).toArray(Sha3[]::new);
    long[] digests = new long[4 * width];
    for (int words : new int[] {1, 16, 17, 18, 40}) {
      byte[][] inputs = inputs(width, words * Long.BYTES);
      sponge.absorb(interleave(inputs, width), words);
      sponge.squeeze(digests, 0, 4);
      for (int slot = 0; slot < width; slot++) {
        assertThat(Interleaved.bytes(digests, width, slot, 4))
            .isEqualTo(single[slot].absorb(inputs[slot]).digest());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aWordForAllSlots_isAbsorbedByEach(WideKeccak keccak) {
    int width = keccak.width();
    long[] digests = new long[8 * width];
    WideSponge.sha3With512Bits(keccak).absorb(7).absorb(9).squeeze(digests, 0, 8);
    byte[] expected =
        Sha3.sha3With512Bits()
            .absorb(new byte[] {7, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0})
            .digest();
    for (int slot = 0; slot < width; slot++) {
      assertThat(Interleaved.bytes(digests, width, slot, 8)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSlotThatIsTakenOver_goesOnFromItsOwnPlace(WideKeccak keccak) {
    int width = keccak.width();
    Sha3[] single = Stream.generate(Sha3::sha3With256Bits).limit(width).toArray(Sha3[]::new);
    WideSponge sponge = WideSponge.sha3With256Bits(keccak);
    for (int slot = 0; slot < width; slot++) {
      byte[][] inputs = inputs(width, (slot * 5 + 3) * Long.BYTES);
      WideSponge other =
          WideSponge.sha3With256Bits(keccak).absorb(interleave(inputs, width), slot * 5 + 3);
      sponge.take(slot, other, width - 1 - slot);
      single[slot].absorb(inputs[width - 1 - slot]);
    }
    long[] digests = new long[4 * width];
    for (int words : new int[] {1, 16, 17, 18, 40}) {
      byte[][] inputs = inputs(width, words * Long.BYTES);
      if (words == 1) {
        sponge.absorb(interleave(inputs, width));
      } else {
        sponge.absorb(interleave(inputs, width), words);
      }
      sponge.squeeze(digests, 0, 4);
      for (int slot = 0; slot < width; slot++) {
        assertThat(Interleaved.bytes(digests, width, slot, 4))
            .isEqualTo(single[slot].absorb(inputs[slot]).digest());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void longOutput_isSqueezedInPieces(WideKeccak keccak) {
    int width = keccak.width();
    byte[][] inputs = inputs(width, 136);
    long[] output = new long[36 * width];
    WideSponge.shake256(keccak).absorb(interleave(inputs, width), 17).squeeze(output, 0, 36);
    for (int slot = 0; slot < width; slot++) {
      assertThat(Interleaved.bytes(output, width, slot, 36))
          .isEqualTo(new Shake256().absorb(inputs[slot]).squeeze(288));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void inputsOfDifferentLengths_areHashedSideBySide(WideKeccak keccak) {
    int width = keccak.width();
    for (int from = 0; from < 300; from += width) {
      byte[][] inputs = new byte[width][];
      for (int slot = 0; slot < width; slot++) {
        inputs[slot] = inputs(1, from + slot * 29)[0];
      }
      byte[] beginning = inputs(1, from)[0];
      long[] digests = WideHash.sha3With512Bits(beginning).digests(keccak, inputs);
      for (int slot = 0; slot < width; slot++) {
        assertThat(Interleaved.bytes(digests, width, slot, 8))
            .isEqualTo(Sha3.sha3With512Bits().absorb(beginning).absorb(inputs[slot]).digest());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void hexDigits_areThoseOfEveryByte(WideKeccak keccak) {
    int width = keccak.width();
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    long[] words = new long[32 * width];
    long[] digits = new long[64 * width];
    Interleaved.put(bytes, 0, words, width, width - 1, 32);
    keccak.words().hex(words, digits, 32);
    assertThat(Interleaved.bytes(digits, width, width - 1, 64))
        .isEqualTo(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @MethodSource("all")
  void slots_areCopiedWithinAndBetweenArrays(WideKeccak keccak) {
    int width = keccak.width();
    long[] words = new Random(1).longs(5L * width).toArray();
    long[] within = words.clone();
    keccak.words().copySlot(within, 0, width - 1, 4);
    long[] between = new long[words.length];
    keccak.words().select(between, words, 1 << (width - 1), 4);
    for (int i = 0; i < 5; i++) {
      for (int slot = 0; slot < width; slot++) {
        boolean last = slot == width - 1;
        long word = words[i * width + slot];
        assertThat(within[i * width + slot]).isEqualTo(last && i < 4 ? words[i * width] : word);
        assertThat(between[i * width + slot]).isEqualTo(last && i < 4 ? word : 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void words_areAddedAtAnyPlace_andNoOthersChange(WideKeccak keccak) {
    int width = keccak.width();
    long[] words = new Random(1).longs(5L * width).toArray();
    long[] added = new Random(2).longs(4L * width).toArray();
    long[] expected = words.clone();
    for (int i = 0; i < 2 * width; i++) {
      expected[2 * width + i] ^= added[width + i];
    }
    keccak.words().xor(words, 2, added, 1, 2);
    assertThat(words).isEqualTo(expected);
  }
}
