package vernam.cli.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that stays open when it is closed, since somebody else will end it. */
final class OpenEnd extends FilterOutputStream {
  OpenEnd(OutputStream target) {
    super(target);
  }

  /** The inherited method writes byte by byte. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
