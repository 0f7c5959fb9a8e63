package vernam.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import vernam.spec.SecretBytes;

/** Key files: {@link KeyText} in a file that only its owner can read. */
public final class KeyFile {
  private static final String ALGORITHM = "Chunky2048";

  private KeyFile() {}

  /**
   * Creates the file. It has owner-only permissions from the moment it exists, and an existing file
   * is never replaced: its key may be the only way to read somebody's data.
   */
  public static void create(Path file, byte[] key) throws IOException {
    byte[] text = KeyText.format(key);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            Access.OWNER.attributes())) {
      writeFully(channel, text, file);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static void writeFully(FileChannel channel, byte[] text, Path file) throws IOException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(text);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      // Half a key is worse than none; the file is ours, CREATE_NEW has seen to that.
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Reads a key from a file. */
  public static SecretBytes read(Path file) throws IOException, Failure {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** Reads a key from a stream that holds nothing else. */
  static SecretBytes read(InputStream in) throws IOException, Failure {
    // One byte more than the longest key: enough to see that the input is too long, without
    // reading all of a large file that was named by mistake.
    byte[] text = in.readNBytes(KeyText.MAX_TEXT + 1);
    try {
      return SecretBytes.takeOver(KeyText.parse(text), ALGORITHM);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
