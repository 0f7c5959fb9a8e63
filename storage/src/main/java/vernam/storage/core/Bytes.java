package vernam.storage.core;

import java.util.Arrays;

/** Joining and wiping of byte arrays. */
final class Bytes {
  private Bytes() {}

  /** Returns the parts one after the other, in a new array. */
  static byte[] concat(byte[]... parts) {
    int size = 0;
    for (byte[] part : parts) {
      size = Math.addExact(size, part.length);
    }
    byte[] joined = new byte[size];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  /** Overwrites the arrays with zeros. */
  static void wipe(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
