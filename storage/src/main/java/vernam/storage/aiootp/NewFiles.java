package vernam.storage.aiootp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Writes files into a directory that has no others. Each appears whole, or not at all. */
final class NewFiles {
  /** Has a character that is no digit in base 38, so it ends no other file's name. */
  private static final String UNFINISHED = ".part";

  private final Path directory;

  /**
   * Makes the directory, if it is not there.
   *
   * @throws DirectoryNotEmptyException if there is something in it
   */
  NewFiles(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    try (Stream<Path> present = Files.list(directory)) {
      if (present.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(directory.toString());
      }
    }
  }

  /**
   * Writes a file, to the disk itself.
   *
   * @throws FileAlreadyExistsException if there is one of this name
   */
  void write(String name, byte[] bytes) throws IOException {
    write(directory, name, bytes);
  }

  /**
   * Writes a file into a directory that may have others, to the disk itself.
   *
   * @throws FileAlreadyExistsException if there is one of this name
   */
  static void write(Path directory, String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path unfinished = directory.resolve(name + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
