package vernam.spi;

import java.nio.ByteBuffer;

/** Access to the bytes of buffers, which may lie outside the heap. */
final class Buffers {
  private Buffers() {}

  /** Returns a copy of what a buffer still has, leaving its position alone. */
  static byte[] remaining(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
