package vernam.sponge;

/**
 * The permutation Keccak-f[1600] of FIPS 202, section 3, in plain Java.
 *
 * <p>A state is 25 lanes of 64 bits; lane {@code x + 5 y} of the array is A[x, y] of the standard,
 * its bytes in little-endian order. Stateless and safe for use by many threads on different states.
 */
public final class Keccak {
  /** Lanes in a state. */
  public static final int LANES = 25;

  /** Rounds in a permutation. */
  static final int ROUNDS = 24;

  private static final long[] ROUND_CONSTANTS = {
    0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
    0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
    0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
    0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
    0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
    0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L,
  };

  private Keccak() {}

  /** Returns what iota adds to the first lane in a round. */
  static long roundConstant(int round) {
    return ROUND_CONSTANTS[round];
  }

  /**
   * Permutes a state in place.
   *
   * <p>Written out lane by lane: locals instead of an array let the compiler keep lanes in
   * registers, which is worth a sixth of the time. Two rounds stand in a loop, from one set of
   * locals to another and back: with one, all lanes are copied in each round; with six, the method
   * is too long to be compiled well.
   *
   * @param state {@value #LANES} lanes
   */
  public static void permute(long[] state) {
    long a00 = state[0];
    long a01 = state[1];
    long a02 = state[2];
    long a03 = state[3];
    long a04 = state[4];
    long a05 = state[5];
    long a06 = state[6];
    long a07 = state[7];
    long a08 = state[8];
    long a09 = state[9];
    long a10 = state[10];
    long a11 = state[11];
    long a12 = state[12];
    long a13 = state[13];
    long a14 = state[14];
    long a15 = state[15];
    long a16 = state[16];
    long a17 = state[17];
    long a18 = state[18];
    long a19 = state[19];
    long a20 = state[20];
    long a21 = state[21];
    long a22 = state[22];
    long a23 = state[23];
    long a24 = state[24];
    for (int round = 0; round < ROUNDS; round += 2) {
      // theta: the parities of the columns
      long c0 = a00 ^ a05 ^ a10 ^ a15 ^ a20;
      long c1 = a01 ^ a06 ^ a11 ^ a16 ^ a21;
      long c2 = a02 ^ a07 ^ a12 ^ a17 ^ a22;
      long c3 = a03 ^ a08 ^ a13 ^ a18 ^ a23;
      long c4 = a04 ^ a09 ^ a14 ^ a19 ^ a24;
      long d0 = c4 ^ Long.rotateLeft(c1, 1);
      long d1 = c0 ^ Long.rotateLeft(c2, 1);
      long d2 = c1 ^ Long.rotateLeft(c3, 1);
      long d3 = c2 ^ Long.rotateLeft(c4, 1);
      long d4 = c3 ^ Long.rotateLeft(c0, 1);
      // Row by row: theta's addition, rho and pi, which rotate lanes and move them to their row;
      // chi, the only step that is not linear; and iota, the constant
      long t0 = a00 ^ d0;
      long t1 = Long.rotateLeft(a06 ^ d1, 44);
      long t2 = Long.rotateLeft(a12 ^ d2, 43);
      long t3 = Long.rotateLeft(a18 ^ d3, 21);
      long t4 = Long.rotateLeft(a24 ^ d4, 14);
      long b00 = t0 ^ (~t1 & t2) ^ ROUND_CONSTANTS[round];
      long b01 = t1 ^ (~t2 & t3);
      long b02 = t2 ^ (~t3 & t4);
      long b03 = t3 ^ (~t4 & t0);
      long b04 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(a03 ^ d3, 28);
      t1 = Long.rotateLeft(a09 ^ d4, 20);
      t2 = Long.rotateLeft(a10 ^ d0, 3);
      t3 = Long.rotateLeft(a16 ^ d1, 45);
      t4 = Long.rotateLeft(a22 ^ d2, 61);
      long b05 = t0 ^ (~t1 & t2);
      long b06 = t1 ^ (~t2 & t3);
      long b07 = t2 ^ (~t3 & t4);
      long b08 = t3 ^ (~t4 & t0);
      long b09 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(a01 ^ d1, 1);
      t1 = Long.rotateLeft(a07 ^ d2, 6);
      t2 = Long.rotateLeft(a13 ^ d3, 25);
      t3 = Long.rotateLeft(a19 ^ d4, 8);
      t4 = Long.rotateLeft(a20 ^ d0, 18);
      long b10 = t0 ^ (~t1 & t2);
      long b11 = t1 ^ (~t2 & t3);
      long b12 = t2 ^ (~t3 & t4);
      long b13 = t3 ^ (~t4 & t0);
      long b14 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(a04 ^ d4, 27);
      t1 = Long.rotateLeft(a05 ^ d0, 36);
      t2 = Long.rotateLeft(a11 ^ d1, 10);
      t3 = Long.rotateLeft(a17 ^ d2, 15);
      t4 = Long.rotateLeft(a23 ^ d3, 56);
      long b15 = t0 ^ (~t1 & t2);
      long b16 = t1 ^ (~t2 & t3);
      long b17 = t2 ^ (~t3 & t4);
      long b18 = t3 ^ (~t4 & t0);
      long b19 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(a02 ^ d2, 62);
      t1 = Long.rotateLeft(a08 ^ d3, 55);
      t2 = Long.rotateLeft(a14 ^ d4, 39);
      t3 = Long.rotateLeft(a15 ^ d0, 41);
      t4 = Long.rotateLeft(a21 ^ d1, 2);
      long b20 = t0 ^ (~t1 & t2);
      long b21 = t1 ^ (~t2 & t3);
      long b22 = t2 ^ (~t3 & t4);
      long b23 = t3 ^ (~t4 & t0);
      long b24 = t4 ^ (~t0 & t1);
      // the same from b to a
      c0 = b00 ^ b05 ^ b10 ^ b15 ^ b20;
      c1 = b01 ^ b06 ^ b11 ^ b16 ^ b21;
      c2 = b02 ^ b07 ^ b12 ^ b17 ^ b22;
      c3 = b03 ^ b08 ^ b13 ^ b18 ^ b23;
      c4 = b04 ^ b09 ^ b14 ^ b19 ^ b24;
      d0 = c4 ^ Long.rotateLeft(c1, 1);
      d1 = c0 ^ Long.rotateLeft(c2, 1);
      d2 = c1 ^ Long.rotateLeft(c3, 1);
      d3 = c2 ^ Long.rotateLeft(c4, 1);
      d4 = c3 ^ Long.rotateLeft(c0, 1);
      t0 = b00 ^ d0;
      t1 = Long.rotateLeft(b06 ^ d1, 44);
      t2 = Long.rotateLeft(b12 ^ d2, 43);
      t3 = Long.rotateLeft(b18 ^ d3, 21);
      t4 = Long.rotateLeft(b24 ^ d4, 14);
      a00 = t0 ^ (~t1 & t2) ^ ROUND_CONSTANTS[round + 1];
      a01 = t1 ^ (~t2 & t3);
      a02 = t2 ^ (~t3 & t4);
      a03 = t3 ^ (~t4 & t0);
      a04 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(b03 ^ d3, 28);
      t1 = Long.rotateLeft(b09 ^ d4, 20);
      t2 = Long.rotateLeft(b10 ^ d0, 3);
      t3 = Long.rotateLeft(b16 ^ d1, 45);
      t4 = Long.rotateLeft(b22 ^ d2, 61);
      a05 = t0 ^ (~t1 & t2);
      a06 = t1 ^ (~t2 & t3);
      a07 = t2 ^ (~t3 & t4);
      a08 = t3 ^ (~t4 & t0);
      a09 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(b01 ^ d1, 1);
      t1 = Long.rotateLeft(b07 ^ d2, 6);
      t2 = Long.rotateLeft(b13 ^ d3, 25);
      t3 = Long.rotateLeft(b19 ^ d4, 8);
      t4 = Long.rotateLeft(b20 ^ d0, 18);
      a10 = t0 ^ (~t1 & t2);
      a11 = t1 ^ (~t2 & t3);
      a12 = t2 ^ (~t3 & t4);
      a13 = t3 ^ (~t4 & t0);
      a14 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(b04 ^ d4, 27);
      t1 = Long.rotateLeft(b05 ^ d0, 36);
      t2 = Long.rotateLeft(b11 ^ d1, 10);
      t3 = Long.rotateLeft(b17 ^ d2, 15);
      t4 = Long.rotateLeft(b23 ^ d3, 56);
      a15 = t0 ^ (~t1 & t2);
      a16 = t1 ^ (~t2 & t3);
      a17 = t2 ^ (~t3 & t4);
      a18 = t3 ^ (~t4 & t0);
      a19 = t4 ^ (~t0 & t1);
      t0 = Long.rotateLeft(b02 ^ d2, 62);
      t1 = Long.rotateLeft(b08 ^ d3, 55);
      t2 = Long.rotateLeft(b14 ^ d4, 39);
      t3 = Long.rotateLeft(b15 ^ d0, 41);
      t4 = Long.rotateLeft(b21 ^ d1, 2);
      a20 = t0 ^ (~t1 & t2);
      a21 = t1 ^ (~t2 & t3);
      a22 = t2 ^ (~t3 & t4);
      a23 = t3 ^ (~t4 & t0);
      a24 = t4 ^ (~t0 & t1);
    }
    state[0] = a00;
    state[1] = a01;
    state[2] = a02;
    state[3] = a03;
    state[4] = a04;
    state[5] = a05;
    state[6] = a06;
    state[7] = a07;
    state[8] = a08;
    state[9] = a09;
    state[10] = a10;
    state[11] = a11;
    state[12] = a12;
    state[13] = a13;
    state[14] = a14;
    state[15] = a15;
    state[16] = a16;
    state[17] = a17;
    state[18] = a18;
    state[19] = a19;
    state[20] = a20;
    state[21] = a21;
    state[22] = a22;
    state[23] = a23;
    state[24] = a24;
  }
}
