package vernam.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import vernam.literal.Literal;
import vernam.message.Keystream;
import vernam.message.WireFormat;

/**
 * Writes keystream to the standard output, for programs that look for patterns in bytes:
 *
 * <pre>
 * java -cp 'target/*' vernam.benchmarks.KeystreamBytes NUMBER COUNT
 * </pre>
 *
 * <p>The keystream is that of Chunky2048, to which nothing is sent. Its key is 64 times the byte
 * NUMBER and its salt 32 times, both as hexadecimal text as {@code Cipher} takes them; its pid is
 * 0. The keystream hashes all three, so keys as poor as these show whether it leans on good ones.
 */
public final class KeystreamBytes {
  private static final int BUFFER_SIZE = 1 << 16;

  private KeystreamBytes() {}

  /**
   * Writes COUNT bytes, or as many as whoever reads them wants.
   *
   * @param args NUMBER from 1 to 255, and COUNT
   * @throws IOException if the bytes cannot be written, and not because nobody reads them any more
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: number of the key, count of bytes");
    }
    // System.out would swallow the broken pipe, and the program would never end.
    try (Keystream keystream = keystream(Integer.parseInt(args[0]));
        OutputStream output = new FileOutputStream(FileDescriptor.out)) {
      writeToPipe(keystream, Long.parseLong(args[1]), output);
    }
  }

  /** Returns the keystream of a numbered key, 1 to 255. */
  static Keystream keystream(int number) {
    if (number < 1 || number > 255) {
      throw new IllegalArgumentException("the key has a number from 1 to 255, not " + number);
    }
    return Keystream.start(
        WireFormat.CHUNKY_2048, repeated(number, 64), repeated(number, 32), Literal.integer(0));
  }

  /** Writes the next bytes of a keystream; it ends without an error when nobody reads them. */
  static void writeToPipe(Keystream keystream, long count, OutputStream output) throws IOException {
    try {
      OutputStream buffered = new BufferedOutputStream(output, BUFFER_SIZE);
      for (long left = count; left > 0; left -= Keystream.STEP_SIZE) {
        buffered.write(keystream.next(), 0, (int) Math.min(left, Keystream.STEP_SIZE));
      }
      buffered.flush();
    } catch (IOException e) {
      // Java has no other sign for it.
      if (!"Broken pipe".equals(e.getMessage())) {
        throw e;
      }
    }
  }

  private static Literal repeated(int value, int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return Literal.hexView(bytes);
  }
}
