package vernam.benchmarks.permutation;

import vernam.sponge.Keccak;
import vernam.sponge.WideKeccak;

/** Our permutation of several states at once. */
final class SideBySide implements Permutations {
  private final WideKeccak keccak;
  private final long[] states;

  SideBySide(WideKeccak keccak) {
    this.keccak = keccak;
    this.states = new long[Keccak.LANES * keccak.width()];
  }

  @Override
  public void run() {
    for (int i = 0; i < COUNT / keccak.width(); i++) {
      keccak.permute(states, states);
    }
  }

  @Override
  public void check() {
    int width = keccak.width();
    for (int i = 0; i < states.length; i++) {
      states[i] = KnownState.before(i / width);
    }
    keccak.permute(states, states);
    for (int slot = 0; slot < width; slot++) {
      long[] state = new long[Keccak.LANES];
      for (int lane = 0; lane < Keccak.LANES; lane++) {
        state[lane] = states[lane * width + slot];
      }
      KnownState.requireAfter(state);
    }
  }
}
