package vernam.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vernam.spec.MalformedMessageException;

/**
 * A message in a file of its own: exactly the bytes form, nothing added.
 *
 * <p>Stateless. Source: specification chunky2048, section 11.5.
 */
public final class FileForm {
  private FileForm() {}

  /**
   * Writes a message to a file, whole or not at all: the bytes go to a new file in the same folder
   * and onto the disk, and only then does that file get the name. A file of this name is replaced,
   * so where the platform has permissions the owner alone can read the new one; a symbolic link
   * stays, and what it points to is replaced.
   *
   * @throws IOException if the file cannot be written; one of this name is then as it was
   * @throws MalformedMessageException if the message has no bytes form
   */
  public static void write(Path path, SealedMessage message)
      throws IOException, MalformedMessageException {
    byte[] bytes = BytesForm.encode(message);
    Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path temporary = Files.createTempFile(file.getParent(), ".vernam-", ".part");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Reads a message from a file; nothing is verified. Its size is checked before anything is
   * allocated.
   *
   * @throws IOException if the file cannot be read, or changes its size meanwhile
   * @throws MalformedMessageException if no message of the format has the file's size, or the salt
   *     is zero
   */
  public static SealedMessage read(WireFormat format, Path path)
      throws IOException, MalformedMessageException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      BytesForm.requireSize(format, size);
      if (size > Integer.MAX_VALUE - Long.BYTES) {
        throw new MalformedMessageException("a message of " + size + " bytes is too large");
      }
      ByteBuffer buffer = ByteBuffer.allocate((int) size);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Reads on until the file ends.
      }
      if (buffer.hasRemaining() || channel.read(ByteBuffer.allocate(1)) > 0) {
        throw new IOException("the file changed its size while it was read");
      }
      return BytesForm.decode(format, buffer.array());
    }
  }
}
