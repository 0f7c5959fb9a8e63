package vernam.sponge;

import java.util.Arrays;

/**
 * Different hashes of one computation, each in a slot of its own of a {@link WideKeccak}. Unlike
 * those of a {@link WideSponge} they do different work: whoever uses them says before each
 * permutation what every slot is to absorb, and which slots go on from what comes out; of the
 * others only a digest is wanted, and they stay as they are.
 *
 * <p>Places are words of 8 bytes. Not safe for use by several threads.
 */
public final class Lanes {
  private final WideKeccak keccak;
  private final int width;
  private final long[] states;
  private final long[] permuted;

  /** Makes states of zeros. */
  public Lanes(WideKeccak keccak) {
    this.keccak = keccak;
    width = keccak.width();
    states = new long[Keccak.LANES * width];
    permuted = new long[Keccak.LANES * width];
  }

  /** Returns the slots as {@link #permute} takes them. */
  public static int slots(int... slots) {
    int set = 0;
    for (int slot : slots) {
      set |= 1 << slot;
    }
    return set;
  }

  /**
   * Puts a running hash into a slot.
   *
   * @return at which word of a block it is
   * @throws IllegalArgumentException if it is in the middle of a word
   */
  public int load(int slot, Sha3 hash) {
    Sponge sponge = hash.sponge();
    if (sponge.position() % Long.BYTES != 0) {
      throw new IllegalArgumentException("the hash is in the middle of a word");
    }
    for (int i = 0; i < Keccak.LANES; i++) {
      states[i * width + slot] = sponge.state()[i];
    }
    return sponge.position() / Long.BYTES;
  }

  /** Lets a hash go on from where a slot is, at a word of a block. */
  public void store(int slot, int at, Sha3 hash) {
    for (int i = 0; i < Keccak.LANES; i++) {
      hash.sponge().state()[i] = states[i * width + slot];
    }
    hash.sponge().moveTo(at * Long.BYTES);
  }

  /** Makes a slot the same as another. */
  public void copy(int from, int to) {
    keccak.words().copySlot(states, from, to, Keccak.LANES);
  }

  /** Adds a word by exclusive or. */
  public void xor(int slot, int at, long word) {
    states[at * width + slot] ^= word;
  }

  /** Adds words by exclusive or. */
  public void xor(int slot, int at, long[] words, int from, int count) {
    for (int i = 0; i < count; i++) {
      states[(at + i) * width + slot] ^= words[from + i];
    }
  }

  /** Adds words of bytes by exclusive or. */
  public void xor(int slot, int at, byte[] bytes, int offset, int count) {
    Interleaved.xor(bytes, offset, states, width, at * width + slot, count);
  }

  /**
   * Adds the end of SHA3's input, or takes it away again.
   *
   * @param at the word at which the hash is
   * @param rate words in a block
   */
  public void pad(int slot, int at, int rate) {
    states[at * width + slot] ^= Sponge.SHA3_SUFFIX;
    states[(rate - 1) * width + slot] ^= Long.MIN_VALUE;
  }

  /** Permutes all; some slots go on from there. */
  public void permute(int slots) {
    keccak.permute(states, permuted);
    keccak.words().select(states, permuted, slots, Keccak.LANES);
  }

  /** Permutes all, and all slots go on from there, where {@link #readState} reads a digest. */
  public void permuteAll() {
    keccak.permute(states, states);
  }

  /** Reads the first words of a slot. */
  public void readState(int slot, long[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = states[i * width + slot];
    }
  }

  /** Reads the first words of a slot, as bytes. */
  public void readState(int slot, byte[] to, int offset, int count) {
    Interleaved.get(states, width, slot, count, to, offset);
  }

  /** Reads the first words of what the last permutation made of a slot. */
  public void read(int slot, long[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = permuted[i * width + slot];
    }
  }

  /** Reads the first words of what the last permutation made of a slot, as bytes. */
  public void read(int slot, byte[] to, int offset, int count) {
    Interleaved.get(permuted, width, slot, count, to, offset);
  }

  /** Overwrites everything with zeros. */
  public void wipe() {
    Arrays.fill(states, 0);
    Arrays.fill(permuted, 0);
  }
}
