package vernam.storage.json;

import java.io.Writer;
import java.util.Arrays;

/** Collects ASCII characters as bytes, and leaves none of them behind when closed. */
final class AsciiBuffer extends Writer {
  private byte[] bytes = new byte[256];
  private int size;

  @Override
  public void write(char[] source, int offset, int length) {
    reserve(length);
    for (int i = 0; i < length; i++) {
      add(source[offset + i]);
    }
  }

  @Override
  public void write(String source, int offset, int length) {
    reserve(length);
    for (int i = 0; i < length; i++) {
      add(source.charAt(offset + i));
    }
  }

  @Override
  public void write(int character) {
    reserve(1);
    add((char) character);
  }

  /** Returns a copy of what was written; the caller wipes it. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    size = 0;
  }

  private void add(char character) {
    if (character > 0x7F) {
      throw new IllegalStateException("a character beyond ASCII was not escaped");
    }
    bytes[size++] = (byte) character;
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      byte[] outgrown = bytes;
      int doubled = (int) Math.min(2L * outgrown.length, Integer.MAX_VALUE - 8);
      bytes = Arrays.copyOf(outgrown, Math.max(needed, doubled));
      Arrays.fill(outgrown, (byte) 0);
    }
  }
}
