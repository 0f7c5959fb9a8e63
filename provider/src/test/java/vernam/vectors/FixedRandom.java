package vernam.vectors;

import java.security.SecureRandom;
import java.util.Arrays;

/** Gives out the bytes that it was made with, in order, and then fails. */
public final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;
  private int position;

  /** Makes a source of these bytes. */
  public FixedRandom(byte[]... pieces) {
    int size = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    bytes = new byte[size];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, bytes, at, piece.length);
      at += piece.length;
    }
  }

  @Override
  public void nextBytes(byte[] output) {
    if (output.length > bytes.length - position) {
      throw new IllegalStateException("no such randomness was expected");
    }
    System.arraycopy(bytes, position, output, 0, output.length);
    position += output.length;
  }
}
