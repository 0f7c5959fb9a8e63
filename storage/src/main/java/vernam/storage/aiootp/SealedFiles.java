package vernam.storage.aiootp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * Reads the files that lie directly in one directory: regular ones only, no links, and none before
 * its name and size are checked.
 */
final class SealedFiles {
  private static final Pattern NAME = Pattern.compile("[-0-9_a-z]{1,49}");
  private static final int HEADER_SIZE = 80;
  private static final int BLOCK_SIZE = 256;

  private final Path directory;
  private final int maxSize;

  SealedFiles(Path directory, int maxSize) {
    this.directory = directory;
    this.maxSize = maxSize;
  }

  /** Returns whether aiootp gives such a name: up to 49 digits in base 38. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Returns whether a sealed file can have this size: 80 + 256·b, with one block at least. */
  static boolean isSize(long size) {
    return size >= HEADER_SIZE + BLOCK_SIZE && (size - HEADER_SIZE) % BLOCK_SIZE == 0;
  }

  /**
   * Returns the bytes of a file.
   *
   * @throws UnusableFileException if there is no such file, or not one to be read
   * @throws IOException if the file system fails
   */
  byte[] read(String name) throws IOException, UnusableFileException {
    if (!isName(name)) {
      throw new UnusableFileException(RowStatus.DAMAGED);
    }
    Path file = directory.resolve(name);
    try {
      return read(file, sizeOf(file));
    } catch (NoSuchFileException e) {
      throw new UnusableFileException(RowStatus.MISSING);
    }
  }

  private int sizeOf(Path file) throws IOException, UnusableFileException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile() || !isSize(attributes.size())) {
      throw new UnusableFileException(RowStatus.DAMAGED);
    }
    if (attributes.size() > maxSize) {
      throw new UnusableFileException(RowStatus.TOO_LARGE);
    }
    return (int) attributes.size();
  }

  private static byte[] read(Path file, int size) throws IOException {
    byte[] bytes = new byte[size];
    // the file may have become a link since its size was asked
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      // what is cut or grows in the meantime does not verify
      in.readNBytes(bytes, 0, size);
    }
    return bytes;
  }
}
