package vernam.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** What Python's byte strings can do and arrays cannot. */
final class Bytes {
  private Bytes() {}

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, Math.addExact(first.length, second.length));
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Joins with other bytes between each two; no growing buffer leaves copies of a plaintext. */
  static byte[] join(List<byte[]> pieces, byte[] separator) {
    long size = Math.max(0, pieces.size() - 1L) * separator.length;
    for (byte[] piece : pieces) {
      size += piece.length;
    }
    ByteBuffer joined = ByteBuffer.allocate(Math.toIntExact(size));
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        joined.put(separator);
      }
      joined.put(pieces.get(i));
    }
    return joined.array();
  }

  static byte[] zeroFill(byte[] bytes, int width) {
    int missing = width - bytes.length;
    if (missing <= 0) {
      return bytes;
    }
    int sign = bytes.length > 0 && (bytes[0] == '+' || bytes[0] == '-') ? 1 : 0;
    byte[] filled = new byte[width];
    System.arraycopy(bytes, 0, filled, 0, sign);
    Arrays.fill(filled, sign, sign + missing, (byte) '0');
    System.arraycopy(bytes, sign, filled, sign + missing, bytes.length - sign);
    return filled;
  }

  static byte[] slice(byte[] bytes, Slice slice) {
    int[] positions = slice.positions(bytes.length).toArray();
    byte[] chosen = new byte[positions.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = bytes[positions[i]];
    }
    return chosen;
  }

  static byte[] replace(byte[] bytes, byte[] old, byte[] replacement, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    int left = count;
    int found = left > 0 ? indexOf(bytes, bytes.length, old, 0) : -1;
    while (found >= 0) {
      out.write(bytes, at, found - at);
      out.writeBytes(replacement);
      at = found + old.length;
      found = --left > 0 ? indexOf(bytes, bytes.length, old, at) : -1;
    }
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  /** Returns where some bytes occur first, or -1. */
  static int indexOf(byte[] bytes, int length, byte[] wanted, int from) {
    for (int at = from; at <= length - wanted.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
