package vernam.storage.aiootp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import vernam.storage.core.ProfileTokens;

/**
 * The salt file of a profile, which has nothing but random bytes. aiootp keeps it apart from the
 * database, in a folder of its own.
 *
 * <p>Source: specification database, section 7.
 *
 * @param folder what aiootp calls {@code secure}
 * @param name what follows from the credentials
 */
public record SaltFile(Path folder, String name) {
  /** aiootp writes 32 bytes and takes any number; nobody has this many. */
  private static final int MAX_SIZE = 1 << 16;

  /** Returns whether a salt file can have so many bytes. */
  public static boolean isSize(int size) {
    return size >= ProfileTokens.SALT_FILE_SIZE && size <= MAX_SIZE;
  }

  /**
   * Returns what a salt file has, or the beginning of it if that is too much.
   *
   * @param place the file itself, or the folder it is in
   * @param name what it is called in a folder
   * @return nothing if the folder has no such file
   * @throws NoSuchFileException if there is neither a folder nor a file
   */
  public static Optional<byte[]> find(Path place, String name) throws IOException {
    return Files.isDirectory(place) ? new SaltFile(place, name).read() : Optional.of(read(place));
  }

  /**
   * Checks that nothing else is in the way.
   *
   * @throws FileAlreadyExistsException if there is another file of this name
   */
  public void requireFreeFor(byte[] salt) throws IOException {
    if (read().filter(present -> !Arrays.equals(present, salt)).isPresent()) {
      throw new FileAlreadyExistsException(file().toString());
    }
  }

  /**
   * Writes the file and makes its folder, if they are not there.
   *
   * @throws FileAlreadyExistsException if there is another file of this name
   */
  public void write(byte[] salt) throws IOException {
    requireFreeFor(salt);
    if (!Files.exists(file())) {
      NewFiles.write(Files.createDirectories(folder), name, salt);
    }
  }

  private Optional<byte[]> read() throws IOException {
    try {
      return Optional.of(read(file()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_SIZE + 1);
    }
  }

  private Path file() {
    return folder.resolve(name);
  }
}
