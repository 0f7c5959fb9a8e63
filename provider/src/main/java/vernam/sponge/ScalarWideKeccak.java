package vernam.sponge;

import java.util.Arrays;

/** The permutation of several states one after the other, for processors without wide vectors. */
final class ScalarWideKeccak implements WideKeccak {
  private final int width;
  private final WideWords words;

  ScalarWideKeccak(int width) {
    this.width = width;
    words = new PlainWords(width);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public WideWords words() {
    return words;
  }

  @Override
  public void permute(long[] from, long[] to) {
    if (width == 1) {
      System.arraycopy(from, 0, to, 0, Keccak.LANES);
      Keccak.permute(to);
    } else {
      permuteInTurn(from, to);
    }
  }

  private void permuteInTurn(long[] from, long[] to) {
    long[] state = new long[Keccak.LANES];
    for (int slot = 0; slot < width; slot++) {
      for (int i = 0; i < Keccak.LANES; i++) {
        state[i] = from[i * width + slot];
      }
      Keccak.permute(state);
      for (int i = 0; i < Keccak.LANES; i++) {
        to[i * width + slot] = state[i];
      }
    }
    Arrays.fill(state, 0);
  }
}
