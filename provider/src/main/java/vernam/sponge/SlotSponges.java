package vernam.sponge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Running SHA3-512 of one computation, each in a slot of its own of a {@link WideKeccak}. Unlike
 * those of a {@link WideSponge} they do different work: while one of them is run to the end of what
 * it was given, each permutation also does what the others were given.
 *
 * <p>Not safe for use by several threads.
 */
public final class SlotSponges {
  private final WideKeccak keccak;
  private final long[] states;
  private final long[] permuted;
  private final List<SlotSponge> sponges = new ArrayList<>();

  /** Makes a set without sponges. */
  public SlotSponges(WideKeccak keccak) {
    this.keccak = keccak;
    states = new long[Keccak.LANES * keccak.width()];
    permuted = new long[Keccak.LANES * keccak.width()];
  }

  /**
   * Adds an empty SHA3-512.
   *
   * @throws IllegalStateException if there are as many as the permutation has slots
   */
  public SlotSponge add() {
    if (sponges.size() == keccak.width()) {
      throw new IllegalStateException("all slots are taken");
    }
    SlotSponge sponge = new SlotSponge(this, sponges.size(), keccak.width());
    sponges.add(sponge);
    return sponge;
  }

  /** Overwrites everything with zeros. */
  public void wipe() {
    Arrays.fill(states, 0);
    Arrays.fill(permuted, 0);
    sponges.forEach(SlotSponge::wipe);
  }

  /** Permutes once, for all sponges that have something to do. */
  void step() {
    for (int i = 0; i < sponges.size(); i++) {
      sponges.get(i).prepare(states);
    }
    keccak.permute(states, permuted);
    for (int i = 0; i < sponges.size(); i++) {
      sponges.get(i).finish(states, permuted);
    }
  }
}
