package vernam.sponge;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.SUB;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Works on interleaved words in vectors of as many lanes as there are slots. */
final class VectorWords implements WideWords {
  private static final VectorSpecies<Long> SPECIES = VectorKeccaks.species(MethodHandles.lookup());
  private static final int WIDTH = SPECIES.length();
  private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;
  private static final long ONES = 0x0101_0101_0101_0101L;

  /** Called by {@link VectorKeccaks} on a copy of this class that was given its species. */
  VectorWords() {}

  @Override
  public void copy(long[] to, int at, long[] words, int from, int count) {
    for (int i = 0; i < count; i++) {
      LongVector.fromArray(SPECIES, words, (from + i) * WIDTH).intoArray(to, (at + i) * WIDTH);
    }
  }

  @Override
  public void xor(long[] words, int at, long[] added, int from, int count) {
    for (int i = 0; i < count; i++) {
      LongVector.fromArray(SPECIES, words, (at + i) * WIDTH)
          .lanewise(XOR, LongVector.fromArray(SPECIES, added, (from + i) * WIDTH))
          .intoArray(words, (at + i) * WIDTH);
    }
  }

  @Override
  public void xor(long[] words, int at, long[] added) {
    LongVector.fromArray(SPECIES, words, at * WIDTH)
        .lanewise(XOR, LongVector.fromArray(SPECIES, added, 0))
        .intoArray(words, at * WIDTH);
  }

  @Override
  public void copySlot(long[] words, int from, int to, int count) {
    VectorMask<Long> slot = VectorMask.fromLong(SPECIES, 1L << to);
    for (int i = 0; i < count; i++) {
      LongVector.fromArray(SPECIES, words, i * WIDTH)
          .blend(LongVector.broadcast(SPECIES, words[i * WIDTH + from]), slot)
          .intoArray(words, i * WIDTH);
    }
  }

  @Override
  public void select(long[] to, long[] words, int slots, int count) {
    VectorMask<Long> selected = VectorMask.fromLong(SPECIES, slots);
    for (int i = 0; i < count; i++) {
      LongVector.fromArray(SPECIES, to, i * WIDTH)
          .blend(LongVector.fromArray(SPECIES, words, i * WIDTH), selected)
          .intoArray(to, i * WIDTH);
    }
  }

  @Override
  public void hex(long[] words, long[] digits, int count) {
    for (int half = 0; half < 2 * count; half++) {
      LongVector word = LongVector.fromArray(SPECIES, words, (half >>> 1) * WIDTH);
      LongVector spread =
          (half & 1) == 0 ? word.lanewise(AND, 0xFFFF_FFFFL) : word.lanewise(LSHR, 32);
      spread = spread.lanewise(OR, spread.lanewise(LSHL, 16)).lanewise(AND, 0x0000_FFFF_0000_FFFFL);
      spread = spread.lanewise(OR, spread.lanewise(LSHL, 8)).lanewise(AND, 0x00FF_00FF_00FF_00FFL);
      LongVector nibbles =
          spread.lanewise(LSHR, 4).lanewise(OR, spread.lanewise(LSHL, 8)).lanewise(AND, NIBBLES);
      LongVector letters = nibbles.lanewise(ADD, 6 * ONES).lanewise(LSHR, 4).lanewise(AND, ONES);
      // 39 times, without the multiplication that narrow vectors lack: 'a' - '0' - 10 is 40 - 1.
      LongVector gap =
          letters.lanewise(LSHL, 5).lanewise(ADD, letters.lanewise(LSHL, 3)).lanewise(SUB, letters);
      nibbles.lanewise(ADD, '0' * ONES).lanewise(ADD, gap).intoArray(digits, half * WIDTH);
    }
  }
}
