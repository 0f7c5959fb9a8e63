package vernam.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three standard streams of one run, and the terminal. Text goes out as UTF-8 whatever the
 * locale says: a locale without the characters of a stored value would print question marks in
 * their place.
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {

  /** Writes bytes to standard output. */
  public void write(byte[] data) throws IOException {
    write(data, 0, data.length);
  }

  private void write(byte[] data, int offset, int length) throws IOException {
    out.write(data, offset, length);
    out.flush();
    // A PrintStream swallows errors: without this check a full disk or a closed pipe would pass for
    // success.
    if (out.checkError()) {
      throw new IOException("standard output is closed or full");
    }
  }

  /** Returns standard output as a stream that, unlike a PrintStream, says when it fails. */
  OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] data, int offset, int length) throws IOException {
        Console.this.write(data, offset, length);
      }
    };
  }

  /** Writes one line of text to standard output. */
  public void writeLine(String line) throws IOException {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes one line of text to standard error. */
  public void error(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }
}
