package vernam.cli.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: the bytes go to a temporary file in the same folder, onto the
 * disk, and only then does the file get its name.
 */
final class AtomicFile {
  private AtomicFile() {}

  /**
   * @param replace whether a file of this name may be replaced; if not, {@link
   *     java.nio.file.FileAlreadyExistsException}
   */
  static void write(Path target, byte[] data, Access access, boolean replace) throws IOException {
    // A link to a file stays a link: what it points to is replaced.
    Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path temporary =
        Files.createTempFile(file.getParent(), ".vernam-", ".part", access.attributes());
    try {
      fill(temporary, data);
      if (replace) {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        publish(temporary, file);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void fill(Path file, byte[] data) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(data);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /**
   * Gives the file its name unless the name is taken. A hard link does both in one step; a move
   * looks first and renames afterwards, so it serves only where there are no hard links, as on FAT.
   */
  private static void publish(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.move(temporary, file);
    }
  }
}
