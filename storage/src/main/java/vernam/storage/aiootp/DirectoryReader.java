package vernam.storage.aiootp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import vernam.storage.core.Crypto;
import vernam.storage.core.RootKeys;

/**
 * Reads a database directory of aiootp 0.19.3, verifies every file, and hands on what it finds. One
 * damaged or missing row or child does not hide the others.
 *
 * <p>Files that no manifest lists are not touched. Not noticed are rows and manifests that were
 * replaced by older versions of themselves, since nothing in aiootp's files tells (section 17).
 *
 * <p>Keeps one file at a time and the manifests on the way to it. Decrypted bytes are wiped as soon
 * as they are checked. Safe for use by many threads.
 *
 * <p>Source: specification database, section 6.
 */
public final class DirectoryReader {
  /** Bytes of the largest file that is read, if nothing else is asked for: 256 MiB of blocks. */
  public static final int DEFAULT_MAX_FILE_SIZE = 80 + (1 << 28);

  private final Crypto crypto;
  private final int maxFileSize;

  /** Makes a reader of files of up to {@link #DEFAULT_MAX_FILE_SIZE}. */
  public DirectoryReader(Crypto crypto) {
    this(crypto, DEFAULT_MAX_FILE_SIZE);
  }

  /**
   * Makes a reader.
   *
   * @param crypto opens the files
   * @param maxFileSize bytes of the largest file that is read; a file and its plaintext are in
   *     memory together, several times over
   */
  public DirectoryReader(Crypto crypto, int maxFileSize) {
    this.crypto = crypto;
    this.maxFileSize = maxFileSize;
  }

  /**
   * Reads a main database and all its children, to any depth that aiootp can open.
   *
   * @param directory where the files lie, side by side
   * @param keys what follows from the user's key and depth; not closed
   * @param visitor takes the contents
   * @throws UnreadableDatabaseException if there is no database for the key, or its manifest or
   *     root salt is damaged; the visitor was not called
   * @throws NotDirectoryException if there is no directory
   * @throws IOException if the file system fails, or what the visitor throws
   */
  public void read(Path directory, RootKeys keys, DirectoryVisitor visitor)
      throws IOException, UnreadableDatabaseException {
    // systems and Java versions differ in what they call a file below a file
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    SealedFiles files = new SealedFiles(directory, maxFileSize);
    new DirectoryWalk(files, crypto, visitor).main(keys);
  }
}
