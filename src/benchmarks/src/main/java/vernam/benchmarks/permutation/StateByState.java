package vernam.benchmarks.permutation;

import vernam.sponge.Keccak;

/** Our permutation in plain Java. */
final class StateByState implements Permutations {
  private final long[] state = new long[Keccak.LANES];

  @Override
  public void run() {
    for (int i = 0; i < COUNT; i++) {
      Keccak.permute(state);
    }
  }

  @Override
  public void check() {
    for (int lane = 0; lane < Keccak.LANES; lane++) {
      state[lane] = KnownState.before(lane);
    }
    Keccak.permute(state);
    KnownState.requireAfter(state);
  }
}
