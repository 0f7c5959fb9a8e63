package vernam.storage.vectors;

import java.security.SecureRandom;
import java.util.Arrays;

/** Gives out the pieces that it was made with, one for each call, and then fails. */
public final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1;

  private final transient byte[][] pieces;
  private int next;

  /** Makes a source of these pieces. */
  public FixedRandom(byte[]... pieces) {
    this.pieces = Arrays.stream(pieces).map(byte[]::clone).toArray(byte[][]::new);
  }

  @Override
  public void nextBytes(byte[] output) {
    if (next == pieces.length || output.length != pieces[next].length) {
      throw new IllegalStateException("no " + output.length + " random bytes were expected");
    }
    System.arraycopy(pieces[next], 0, output, 0, output.length);
    next++;
  }
}
