package vernam.storage.sql;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file as H2 wants it, read and written by a {@link RandomAccessFile}, which takes no notice of
 * interrupts: its channel, which does, is used for nothing but the lock on the file.
 *
 * <p>Safe for use by many threads, which read and write one after the other.
 */
final class UninterruptedFile extends FileBaseDefault {
  private final RandomAccessFile file;

  /**
   * Opens a file.
   *
   * @param mode as for {@link RandomAccessFile}
   * @throws IOException if it cannot be opened
   */
  UninterruptedFile(String name, String mode) throws IOException {
    file = new RandomAccessFile(name, mode);
  }

  @Override
  public synchronized int read(ByteBuffer to, long position) throws IOException {
    if (!to.hasArray()) {
      byte[] bytes = new byte[to.remaining()];
      int count = read(bytes, 0, bytes.length, position);
      to.put(bytes, 0, Math.max(0, count));
      return count;
    }
    int count = read(to.array(), to.arrayOffset() + to.position(), to.remaining(), position);
    to.position(to.position() + Math.max(0, count));
    return count;
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    int count = from.remaining();
    if (from.hasArray()) {
      write(from.array(), from.arrayOffset() + from.position(), count, position);
      from.position(from.limit());
    } else {
      byte[] bytes = new byte[count];
      from.get(bytes);
      write(bytes, 0, count, position);
    }
    return count;
  }

  private int read(byte[] to, int offset, int count, long position) throws IOException {
    file.seek(position);
    return file.read(to, offset, count);
  }

  private void write(byte[] from, int offset, int count, long position) throws IOException {
    file.seek(position);
    file.write(from, offset, count);
  }

  @Override
  public long size() throws IOException {
    return file.length();
  }

  /** Cuts the file off; one that is shorter stays as it is. Called by one thread at a time. */
  @Override
  protected void implTruncate(long size) throws IOException {
    if (size < file.length()) {
      file.setLength(size);
    }
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.getFD().sync();
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.getChannel().tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
