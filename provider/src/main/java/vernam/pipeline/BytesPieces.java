package vernam.pipeline;

import java.util.Arrays;
import java.util.function.Consumer;

/** Byte strings joined, to be cut elsewhere; what is held is wiped when it has been given out. */
abstract class BytesPieces implements Stage.Work<byte[], byte[]> {
  private static final int FIRST_ROOM = 512;

  byte[] held = new byte[FIRST_ROOM];
  int length;

  @Override
  public final void take(byte[] item, Consumer<? super byte[]> out) {
    if (item.length > held.length - length) {
      grow(Math.addExact(length, item.length));
    }
    System.arraycopy(item, 0, held, length, item.length);
    length += item.length;
    drop(cut(out));
  }

  @Override
  public final void end(Consumer<? super byte[]> out) {
    if (length > 0) {
      out.accept(Arrays.copyOf(held, length));
    }
    close();
  }

  @Override
  public final void close() {
    Arrays.fill(held, (byte) 0);
    length = 0;
  }

  /** Gives out the pieces that are whole, and returns how many bytes are done with. */
  abstract int cut(Consumer<? super byte[]> out);

  private void grow(int least) {
    byte[] larger = Arrays.copyOf(held, (int) Math.max(least, Math.min(2L * held.length, 1 << 30)));
    Arrays.fill(held, (byte) 0);
    held = larger;
  }

  private void drop(int count) {
    if (count > 0) {
      System.arraycopy(held, count, held, 0, length - count);
      Arrays.fill(held, length - count, length, (byte) 0);
      length -= count;
    }
  }

  /** Pieces of one size. */
  static final class Sized extends BytesPieces {
    private final int size;

    Sized(int size) {
      this.size = size;
    }

    @Override
    int cut(Consumer<? super byte[]> out) {
      int at = 0;
      for (; length - at >= size; at += size) {
        out.accept(Arrays.copyOfRange(held, at, at + size));
      }
      return at;
    }
  }

  /** Pieces between delimiters. */
  static final class Delimited extends BytesPieces {
    private final byte[] delimiter;
    private int searched;

    Delimited(byte[] delimiter) {
      this.delimiter = delimiter;
    }

    @Override
    int cut(Consumer<? super byte[]> out) {
      int at = 0;
      int found = Bytes.indexOf(held, length, delimiter, searched);
      while (found >= 0) {
        if (found > at) {
          out.accept(Arrays.copyOfRange(held, at, found));
        }
        at = found + delimiter.length;
        found = Bytes.indexOf(held, length, delimiter, at);
      }
      // A delimiter may have begun in the last bytes; none is looked for twice elsewhere.
      searched = Math.max(0, length - at - delimiter.length + 1);
      return at;
    }
  }
}
