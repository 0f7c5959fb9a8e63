package vernam.sponge;

/** Works on interleaved words in plain Java. */
final class PlainWords implements WideWords {
  private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;
  private static final long ONES = 0x0101_0101_0101_0101L;

  private final int width;

  PlainWords(int width) {
    this.width = width;
  }

  @Override
  public void copy(long[] to, int at, long[] words, int from, int count) {
    System.arraycopy(words, from * width, to, at * width, count * width);
  }

  @Override
  public void xor(long[] words, int at, long[] added, int from, int count) {
    for (int i = 0; i < count * width; i++) {
      words[at * width + i] ^= added[from * width + i];
    }
  }

  @Override
  public void xor(long[] words, int at, long[] added) {
    xor(words, at, added, 0, 1);
  }

  @Override
  public void copySlot(long[] words, int from, int to, int count) {
    for (int i = 0; i < count; i++) {
      words[i * width + to] = words[i * width + from];
    }
  }

  @Override
  public void select(long[] to, long[] words, int slots, int count) {
    for (int slot = 0; slot < width; slot++) {
      if ((slots >>> slot & 1) != 0) {
        for (int i = slot; i < count * width; i += width) {
          to[i] = words[i];
        }
      }
    }
  }

  @Override
  public void hex(long[] words, long[] digits, int count) {
    for (int i = 0; i < count; i++) {
      for (int slot = 0; slot < width; slot++) {
        long word = words[i * width + slot];
        digits[2 * i * width + slot] = hex(word);
        digits[(2 * i + 1) * width + slot] = hex(word >>> 32);
      }
    }
  }

  /** Returns the eight digits of the four lowest bytes, computed without a table. */
  private static long hex(long word) {
    long spread = word & 0xFFFF_FFFFL;
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFFL;
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
    long nibbles = (spread >>> 4 | spread << 8) & NIBBLES;
    long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
    return nibbles + '0' * ONES + letters * ('a' - '0' - 10);
  }
}
