package vernam.cli.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer progress;
  private long count;

  CountedStream(InputStream source, LongConsumer progress) {
    super(source);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    add(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    add(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(wanted);
    add(skipped);
    return skipped;
  }

  private void add(long more) {
    count += more;
    progress.accept(count);
  }
}
