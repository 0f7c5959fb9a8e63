package vernam.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import vernam.storage.aiootp.DatabaseStatus;
import vernam.storage.aiootp.DirectoryReader;
import vernam.storage.aiootp.SaltFile;
import vernam.storage.aiootp.UnreadableDatabaseException;
import vernam.storage.core.Crypto;
import vernam.storage.core.ProfileTokens;
import vernam.storage.core.RootKeys;
import vernam.storage.core.StoreKey;
import vernam.storage.sql.Database;
import vernam.storage.sql.ProfileRow;

/**
 * Makes a store of a database directory that aiootp 0.19.3 wrote: all tags, values and children in
 * their order. The store has the key of the directory and the very bytes of its files, so it can be
 * exported again. The directory is only read.
 *
 * <pre>{@code
 * ImportReport report = AiootpImport.from(directory).into(Path.of("notes"), key);
 * }</pre>
 *
 * <p>A directory that aiootp opens with a profile has its key from the credentials and a salt file.
 * The store then has a profile, which opens with the same credentials.
 *
 * <p>What is damaged or missing is reported one by one, and the rest imported. Not noticed are
 * files that were replaced by older versions of themselves, since nothing in aiootp's files tells;
 * files that the database does not list are not looked at.
 *
 * <p>The store is there when the method returns, and not before: after an exception or a crash
 * nothing opens, and the next import, or the next {@code create}, removes what was begun and starts
 * again. Stored are a few hundred rows in each transaction; so many are in memory at once. Two
 * imports into one database at the same time end with one store; the other fails.
 *
 * <p>Immutable and safe for use by many threads, if the progress listener is. Source: specification
 * database, section 6.
 */
public final class AiootpImport {
  private final Path directory;
  private final Crypto crypto;
  private final Progress progress;

  AiootpImport(Path directory, Crypto crypto, Progress progress) {
    this.directory = directory;
    this.crypto = crypto;
    this.progress = progress;
  }

  /** Returns an import of this directory. */
  public static AiootpImport from(Path directory) {
    return new AiootpImport(directory, StoreFactory.standard().crypto(), Progress.NONE);
  }

  /**
   * Returns this import with a listener, which hears of rows done and of files in the directory.
   */
  public AiootpImport withProgress(Progress listener) {
    return new AiootpImport(directory, crypto, listener);
  }

  /**
   * Returns this import with threads that verify and seal several rows in each task; without it,
   * the calling thread does all.
   *
   * @param threads what it refuses, or has not begun, is done by the calling thread
   */
  public AiootpImport withExecutor(Executor threads) {
    return new AiootpImport(directory, crypto.withExecutor(threads), progress);
  }

  /**
   * Imports into an H2 file.
   *
   * @param file where to put it; {@code .mv.db} is appended
   * @param key the directory's, of {@value EncryptedStores#KEY_SIZE} bytes: what aiootp writes as
   *     hexadecimal digits
   * @return what was imported, and what was not
   * @throws AiootpDirectoryException if the directory has no database for this key, or one whose
   *     manifest or root salt is damaged
   * @throws StoreExistsException if there is a store in the file
   * @throws StorageFailureException if the database fails
   * @throws IOException if there is no directory, or it cannot be read
   */
  public ImportReport into(Path file, SecretKey key) throws IOException {
    return into(() -> Database.of(file, true), key);
  }

  /**
   * Does {@link #into(Path, SecretKey)} with any database.
   *
   * @throws AiootpDirectoryException if the directory has no database for this key, or one whose
   *     manifest or root salt is damaged
   * @throws StoreExistsException if there is a store in the database
   * @throws StorageFailureException if the database fails
   * @throws IOException if there is no directory, or it cannot be read
   */
  public ImportReport into(String jdbcUrl, SecretKey key) throws IOException {
    return into(() -> Database.of(jdbcUrl, true), key);
  }

  /**
   * Does {@link #into(Path, SecretKey)} with any database.
   *
   * @throws AiootpDirectoryException if the directory has no database for this key, or one whose
   *     manifest or root salt is damaged
   * @throws StoreExistsException if there is a store in the database
   * @throws StorageFailureException if the database fails
   * @throws IOException if there is no directory, or it cannot be read
   */
  public ImportReport into(DataSource dataSource, SecretKey key) throws IOException {
    return into(() -> Database.of(dataSource), key);
  }

  /**
   * Imports the directory of a profile into an H2 file, which {@link EncryptedStores#openProfile}
   * opens.
   *
   * @param file where to put it; {@code .mv.db} is appended
   * @param credentials those of the profile in aiootp, cost included
   * @param salt the salt file of the profile, or the folder it is in, which aiootp calls {@code
   *     secure}. It has to be readable: aiootp leaves it without any permissions
   * @return what was imported, and what was not
   * @throws AiootpDirectoryException if there is no salt file for these credentials, or not a
   *     usable one; if the directory has no database for them, or one whose manifest or root salt
   *     is damaged
   * @throws StoreExistsException if there is a store in the file
   * @throws StorageFailureException if the database fails
   * @throws IOException if there is no directory, or it or the salt file cannot be read
   */
  public ImportReport into(Path file, Credentials credentials, Path salt) throws IOException {
    return into(() -> Database.of(file, true), credentials, salt);
  }

  /**
   * Does {@link #into(Path, Credentials, Path)} with any database.
   *
   * @throws AiootpDirectoryException if there is no salt file for these credentials, or not a
   *     usable one; if the directory has no database for them, or one whose manifest or root salt
   *     is damaged
   * @throws StoreExistsException if there is a store in the database
   * @throws StorageFailureException if the database fails
   * @throws IOException if there is no directory, or it or the salt file cannot be read
   */
  public ImportReport into(String jdbcUrl, Credentials credentials, Path salt) throws IOException {
    return into(() -> Database.of(jdbcUrl, true), credentials, salt);
  }

  /**
   * Does {@link #into(Path, Credentials, Path)} with any database.
   *
   * @throws AiootpDirectoryException if there is no salt file for these credentials, or not a
   *     usable one; if the directory has no database for them, or one whose manifest or root salt
   *     is damaged
   * @throws StoreExistsException if there is a store in the database
   * @throws StorageFailureException if the database fails
   * @throws IOException if there is no directory, or it or the salt file cannot be read
   */
  public ImportReport into(DataSource dataSource, Credentials credentials, Path salt)
      throws IOException {
    return into(() -> Database.of(dataSource), credentials, salt);
  }

  private ImportReport into(Supplier<Database> place, SecretKey key) throws IOException {
    try (RootKeys keys = crypto.rootKeys(key)) {
      return into(place, keys, files(), Optional.empty());
    }
  }

  private ImportReport into(Supplier<Database> place, Credentials credentials, Path salt)
      throws IOException {
    // before any cost is paid
    long files = files();
    try (ProfileTokens tokens = credentials.tokens(crypto)) {
      byte[] saltBytes = salt(tokens, salt);
      try (StoreKey key = tokens.storeKey(saltBytes);
          RootKeys keys = key.rootKeys(crypto)) {
        ProfileRow profile = StoreProfiles.of(crypto, tokens, saltBytes, key);
        return into(place, keys, files, Optional.of(profile));
      }
    }
  }

  private static byte[] salt(ProfileTokens tokens, Path place) throws IOException {
    byte[] salt =
        SaltFile.find(place, tokens.saltFileName())
            .orElseThrow(
                () -> new AiootpDirectoryException(AiootpDirectoryException.Reason.NO_SALT_FILE));
    if (!SaltFile.isSize(salt.length)) {
      throw new AiootpDirectoryException(AiootpDirectoryException.Reason.UNUSABLE_SALT_FILE);
    }
    return salt;
  }

  private ImportReport into(
      Supplier<Database> place, RootKeys keys, long files, Optional<ProfileRow> profile)
      throws IOException {
    try (DirectoryImport running =
        new DirectoryImport(place, new StoreRecords(crypto), progress, files)) {
      new DirectoryReader(crypto).read(directory, keys, running);
      return running.finish(profile);
    } catch (UnreadableDatabaseException e) {
      throw new AiootpDirectoryException(
          e.status() == DatabaseStatus.MISSING
              ? AiootpDirectoryException.Reason.NO_DATABASE
              : AiootpDirectoryException.Reason.DAMAGED);
    }
  }

  private long files() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    }
  }
}
