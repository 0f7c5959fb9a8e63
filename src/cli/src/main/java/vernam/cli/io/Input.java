package vernam.cli.io;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data that is read piece by piece. */
public final class Input implements Closeable {
  private static final int MAX_BEGINNING = 16;
  private static final long UNKNOWN = -1;

  private final PushbackInputStream stream;
  private final long size;

  private Input(InputStream stream, long size) {
    this.stream = new PushbackInputStream(stream, MAX_BEGINNING);
    this.size = size;
  }

  /** Closing it leaves standard input open. */
  static Input standardInput(Console console) {
    InputStream in =
        new FilterInputStream(console.in()) {
          @Override
          public void close() {
            // it belongs to the process
          }
        };
    return new Input(in, UNKNOWN);
  }

  static Input file(Path file) throws IOException {
    return new Input(
        Files.newInputStream(file), Files.isRegularFile(file) ? Files.size(file) : UNKNOWN);
  }

  /** Returns the first bytes, which stay to be read: at most 16, and fewer if there are fewer. */
  public byte[] beginning(int count) throws IOException {
    byte[] bytes = stream.readNBytes(count);
    stream.unread(bytes);
    return bytes;
  }

  public InputStream stream() {
    return stream;
  }

  /** Returns how many bytes there are; 0 if that is not known. */
  public long knownSize() {
    return size == UNKNOWN ? 0 : size;
  }

  /** Returns the same stream, which moves a bar while it is read. */
  public InputStream stream(WorkBar bar) {
    return new CountedStream(stream, count -> bar.at(count, size));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
