package vernam.sponge;

import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The permutation of several states, one to each lane of a vector, with the states in an array
 * between rounds: where a rotation takes three instructions and two registers, locals would be
 * spilled more often than this form stores them.
 */
final class ArraysKeccak implements WideKeccak {
  private static final VectorSpecies<Long> SPECIES = VectorKeccaks.species(MethodHandles.lookup());
  private static final int WIDTH = SPECIES.length();

  private final WideWords words;

  /** Called by {@link VectorKeccaks} on a copy of this class that was given its species. */
  ArraysKeccak(WideWords words) {
    this.words = words;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public WideWords words() {
    return words;
  }

  @Override
  public void permute(long[] from, long[] to) {
    round(from, to, 0);
    for (int round = 1; round < Keccak.ROUNDS; round++) {
      round(to, to, round);
    }
  }

  private static void round(long[] from, long[] to, int round) {
    LongVector a00 = LongVector.fromArray(SPECIES, from, 0);
    LongVector a01 = LongVector.fromArray(SPECIES, from, WIDTH);
    LongVector a02 = LongVector.fromArray(SPECIES, from, 2 * WIDTH);
    LongVector a03 = LongVector.fromArray(SPECIES, from, 3 * WIDTH);
    LongVector a04 = LongVector.fromArray(SPECIES, from, 4 * WIDTH);
    LongVector a05 = LongVector.fromArray(SPECIES, from, 5 * WIDTH);
    LongVector a06 = LongVector.fromArray(SPECIES, from, 6 * WIDTH);
    LongVector a07 = LongVector.fromArray(SPECIES, from, 7 * WIDTH);
    LongVector a08 = LongVector.fromArray(SPECIES, from, 8 * WIDTH);
    LongVector a09 = LongVector.fromArray(SPECIES, from, 9 * WIDTH);
    LongVector a10 = LongVector.fromArray(SPECIES, from, 10 * WIDTH);
    LongVector a11 = LongVector.fromArray(SPECIES, from, 11 * WIDTH);
    LongVector a12 = LongVector.fromArray(SPECIES, from, 12 * WIDTH);
    LongVector a13 = LongVector.fromArray(SPECIES, from, 13 * WIDTH);
    LongVector a14 = LongVector.fromArray(SPECIES, from, 14 * WIDTH);
    LongVector a15 = LongVector.fromArray(SPECIES, from, 15 * WIDTH);
    LongVector a16 = LongVector.fromArray(SPECIES, from, 16 * WIDTH);
    LongVector a17 = LongVector.fromArray(SPECIES, from, 17 * WIDTH);
    LongVector a18 = LongVector.fromArray(SPECIES, from, 18 * WIDTH);
    LongVector a19 = LongVector.fromArray(SPECIES, from, 19 * WIDTH);
    LongVector a20 = LongVector.fromArray(SPECIES, from, 20 * WIDTH);
    LongVector a21 = LongVector.fromArray(SPECIES, from, 21 * WIDTH);
    LongVector a22 = LongVector.fromArray(SPECIES, from, 22 * WIDTH);
    LongVector a23 = LongVector.fromArray(SPECIES, from, 23 * WIDTH);
    LongVector a24 = LongVector.fromArray(SPECIES, from, 24 * WIDTH);
    LongVector c0 = a00.lanewise(XOR, a05).lanewise(XOR, a10).lanewise(XOR, a15).lanewise(XOR, a20);
    LongVector c1 = a01.lanewise(XOR, a06).lanewise(XOR, a11).lanewise(XOR, a16).lanewise(XOR, a21);
    LongVector c2 = a02.lanewise(XOR, a07).lanewise(XOR, a12).lanewise(XOR, a17).lanewise(XOR, a22);
    LongVector c3 = a03.lanewise(XOR, a08).lanewise(XOR, a13).lanewise(XOR, a18).lanewise(XOR, a23);
    LongVector c4 = a04.lanewise(XOR, a09).lanewise(XOR, a14).lanewise(XOR, a19).lanewise(XOR, a24);
    LongVector r0 = c0.lanewise(ROL, 1);
    LongVector r1 = c1.lanewise(ROL, 1);
    LongVector r2 = c2.lanewise(ROL, 1);
    LongVector r3 = c3.lanewise(ROL, 1);
    LongVector r4 = c4.lanewise(ROL, 1);
    LongVector b00 = a00.lanewise(XOR, c4).lanewise(XOR, r1);
    LongVector b01 = a06.lanewise(XOR, c0).lanewise(XOR, r2).lanewise(ROL, 44);
    LongVector b02 = a12.lanewise(XOR, c1).lanewise(XOR, r3).lanewise(ROL, 43);
    LongVector b03 = a18.lanewise(XOR, c2).lanewise(XOR, r4).lanewise(ROL, 21);
    LongVector b04 = a24.lanewise(XOR, c3).lanewise(XOR, r0).lanewise(ROL, 14);
    LongVector b05 = a03.lanewise(XOR, c2).lanewise(XOR, r4).lanewise(ROL, 28);
    LongVector b06 = a09.lanewise(XOR, c3).lanewise(XOR, r0).lanewise(ROL, 20);
    LongVector b07 = a10.lanewise(XOR, c4).lanewise(XOR, r1).lanewise(ROL, 3);
    LongVector b08 = a16.lanewise(XOR, c0).lanewise(XOR, r2).lanewise(ROL, 45);
    LongVector b09 = a22.lanewise(XOR, c1).lanewise(XOR, r3).lanewise(ROL, 61);
    LongVector b10 = a01.lanewise(XOR, c0).lanewise(XOR, r2).lanewise(ROL, 1);
    LongVector b11 = a07.lanewise(XOR, c1).lanewise(XOR, r3).lanewise(ROL, 6);
    LongVector b12 = a13.lanewise(XOR, c2).lanewise(XOR, r4).lanewise(ROL, 25);
    LongVector b13 = a19.lanewise(XOR, c3).lanewise(XOR, r0).lanewise(ROL, 8);
    LongVector b14 = a20.lanewise(XOR, c4).lanewise(XOR, r1).lanewise(ROL, 18);
    LongVector b15 = a04.lanewise(XOR, c3).lanewise(XOR, r0).lanewise(ROL, 27);
    LongVector b16 = a05.lanewise(XOR, c4).lanewise(XOR, r1).lanewise(ROL, 36);
    LongVector b17 = a11.lanewise(XOR, c0).lanewise(XOR, r2).lanewise(ROL, 10);
    LongVector b18 = a17.lanewise(XOR, c1).lanewise(XOR, r3).lanewise(ROL, 15);
    LongVector b19 = a23.lanewise(XOR, c2).lanewise(XOR, r4).lanewise(ROL, 56);
    LongVector b20 = a02.lanewise(XOR, c1).lanewise(XOR, r3).lanewise(ROL, 62);
    LongVector b21 = a08.lanewise(XOR, c2).lanewise(XOR, r4).lanewise(ROL, 55);
    LongVector b22 = a14.lanewise(XOR, c3).lanewise(XOR, r0).lanewise(ROL, 39);
    LongVector b23 = a15.lanewise(XOR, c4).lanewise(XOR, r1).lanewise(ROL, 41);
    LongVector b24 = a21.lanewise(XOR, c0).lanewise(XOR, r2).lanewise(ROL, 2);
    b00.lanewise(XOR, b02.lanewise(AND_NOT, b01))
        .lanewise(XOR, Keccak.roundConstant(round))
        .intoArray(to, 0);
    b01.lanewise(XOR, b03.lanewise(AND_NOT, b02)).intoArray(to, WIDTH);
    b02.lanewise(XOR, b04.lanewise(AND_NOT, b03)).intoArray(to, 2 * WIDTH);
    b03.lanewise(XOR, b00.lanewise(AND_NOT, b04)).intoArray(to, 3 * WIDTH);
    b04.lanewise(XOR, b01.lanewise(AND_NOT, b00)).intoArray(to, 4 * WIDTH);
    b05.lanewise(XOR, b07.lanewise(AND_NOT, b06)).intoArray(to, 5 * WIDTH);
    b06.lanewise(XOR, b08.lanewise(AND_NOT, b07)).intoArray(to, 6 * WIDTH);
    b07.lanewise(XOR, b09.lanewise(AND_NOT, b08)).intoArray(to, 7 * WIDTH);
    b08.lanewise(XOR, b05.lanewise(AND_NOT, b09)).intoArray(to, 8 * WIDTH);
    b09.lanewise(XOR, b06.lanewise(AND_NOT, b05)).intoArray(to, 9 * WIDTH);
    b10.lanewise(XOR, b12.lanewise(AND_NOT, b11)).intoArray(to, 10 * WIDTH);
    b11.lanewise(XOR, b13.lanewise(AND_NOT, b12)).intoArray(to, 11 * WIDTH);
    b12.lanewise(XOR, b14.lanewise(AND_NOT, b13)).intoArray(to, 12 * WIDTH);
    b13.lanewise(XOR, b10.lanewise(AND_NOT, b14)).intoArray(to, 13 * WIDTH);
    b14.lanewise(XOR, b11.lanewise(AND_NOT, b10)).intoArray(to, 14 * WIDTH);
    b15.lanewise(XOR, b17.lanewise(AND_NOT, b16)).intoArray(to, 15 * WIDTH);
    b16.lanewise(XOR, b18.lanewise(AND_NOT, b17)).intoArray(to, 16 * WIDTH);
    b17.lanewise(XOR, b19.lanewise(AND_NOT, b18)).intoArray(to, 17 * WIDTH);
    b18.lanewise(XOR, b15.lanewise(AND_NOT, b19)).intoArray(to, 18 * WIDTH);
    b19.lanewise(XOR, b16.lanewise(AND_NOT, b15)).intoArray(to, 19 * WIDTH);
    b20.lanewise(XOR, b22.lanewise(AND_NOT, b21)).intoArray(to, 20 * WIDTH);
    b21.lanewise(XOR, b23.lanewise(AND_NOT, b22)).intoArray(to, 21 * WIDTH);
    b22.lanewise(XOR, b24.lanewise(AND_NOT, b23)).intoArray(to, 22 * WIDTH);
    b23.lanewise(XOR, b20.lanewise(AND_NOT, b24)).intoArray(to, 23 * WIDTH);
    b24.lanewise(XOR, b21.lanewise(AND_NOT, b20)).intoArray(to, 24 * WIDTH);
  }
}
