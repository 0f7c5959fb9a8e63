package vernam.sponge;

import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The permutation of several states, one to each lane of a vector, with the states in local
 * variables. The calls stand in one method without helpers: what is not a call of the Vector API
 * itself is inlined only up to a limit, and beyond it every vector becomes an object.
 */
final class VectorKeccak implements WideKeccak {
  private static final VectorSpecies<Long> SPECIES = VectorKeccaks.species(MethodHandles.lookup());
  private static final int WIDTH = SPECIES.length();

  private final WideWords words;

  /** Called by {@link VectorKeccaks} on a copy of this class that was given its species. */
  VectorKeccak(WideWords words) {
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
    for (int round = 0; round < Keccak.ROUNDS; round++) {
      LongVector c0 =
          a00.lanewise(XOR, a05).lanewise(XOR, a10).lanewise(XOR, a15).lanewise(XOR, a20);
      LongVector c1 =
          a01.lanewise(XOR, a06).lanewise(XOR, a11).lanewise(XOR, a16).lanewise(XOR, a21);
      LongVector c2 =
          a02.lanewise(XOR, a07).lanewise(XOR, a12).lanewise(XOR, a17).lanewise(XOR, a22);
      LongVector c3 =
          a03.lanewise(XOR, a08).lanewise(XOR, a13).lanewise(XOR, a18).lanewise(XOR, a23);
      LongVector c4 =
          a04.lanewise(XOR, a09).lanewise(XOR, a14).lanewise(XOR, a19).lanewise(XOR, a24);
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
      a00 =
          b00.lanewise(XOR, b02.lanewise(AND_NOT, b01)).lanewise(XOR, Keccak.roundConstant(round));
      a01 = b01.lanewise(XOR, b03.lanewise(AND_NOT, b02));
      a02 = b02.lanewise(XOR, b04.lanewise(AND_NOT, b03));
      a03 = b03.lanewise(XOR, b00.lanewise(AND_NOT, b04));
      a04 = b04.lanewise(XOR, b01.lanewise(AND_NOT, b00));
      a05 = b05.lanewise(XOR, b07.lanewise(AND_NOT, b06));
      a06 = b06.lanewise(XOR, b08.lanewise(AND_NOT, b07));
      a07 = b07.lanewise(XOR, b09.lanewise(AND_NOT, b08));
      a08 = b08.lanewise(XOR, b05.lanewise(AND_NOT, b09));
      a09 = b09.lanewise(XOR, b06.lanewise(AND_NOT, b05));
      a10 = b10.lanewise(XOR, b12.lanewise(AND_NOT, b11));
      a11 = b11.lanewise(XOR, b13.lanewise(AND_NOT, b12));
      a12 = b12.lanewise(XOR, b14.lanewise(AND_NOT, b13));
      a13 = b13.lanewise(XOR, b10.lanewise(AND_NOT, b14));
      a14 = b14.lanewise(XOR, b11.lanewise(AND_NOT, b10));
      a15 = b15.lanewise(XOR, b17.lanewise(AND_NOT, b16));
      a16 = b16.lanewise(XOR, b18.lanewise(AND_NOT, b17));
      a17 = b17.lanewise(XOR, b19.lanewise(AND_NOT, b18));
      a18 = b18.lanewise(XOR, b15.lanewise(AND_NOT, b19));
      a19 = b19.lanewise(XOR, b16.lanewise(AND_NOT, b15));
      a20 = b20.lanewise(XOR, b22.lanewise(AND_NOT, b21));
      a21 = b21.lanewise(XOR, b23.lanewise(AND_NOT, b22));
      a22 = b22.lanewise(XOR, b24.lanewise(AND_NOT, b23));
      a23 = b23.lanewise(XOR, b20.lanewise(AND_NOT, b24));
      a24 = b24.lanewise(XOR, b21.lanewise(AND_NOT, b20));
    }
    a00.intoArray(to, 0);
    a01.intoArray(to, WIDTH);
    a02.intoArray(to, 2 * WIDTH);
    a03.intoArray(to, 3 * WIDTH);
    a04.intoArray(to, 4 * WIDTH);
    a05.intoArray(to, 5 * WIDTH);
    a06.intoArray(to, 6 * WIDTH);
    a07.intoArray(to, 7 * WIDTH);
    a08.intoArray(to, 8 * WIDTH);
    a09.intoArray(to, 9 * WIDTH);
    a10.intoArray(to, 10 * WIDTH);
    a11.intoArray(to, 11 * WIDTH);
    a12.intoArray(to, 12 * WIDTH);
    a13.intoArray(to, 13 * WIDTH);
    a14.intoArray(to, 14 * WIDTH);
    a15.intoArray(to, 15 * WIDTH);
    a16.intoArray(to, 16 * WIDTH);
    a17.intoArray(to, 17 * WIDTH);
    a18.intoArray(to, 18 * WIDTH);
    a19.intoArray(to, 19 * WIDTH);
    a20.intoArray(to, 20 * WIDTH);
    a21.intoArray(to, 21 * WIDTH);
    a22.intoArray(to, 22 * WIDTH);
    a23.intoArray(to, 23 * WIDTH);
    a24.intoArray(to, 24 * WIDTH);
  }
}
