package vernam.storage;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import vernam.storage.core.Crypto;
import vernam.storage.sql.Database;

/**
 * Creates and opens encrypted stores. The two are different operations: {@code create} never
 * touches an existing store, {@code open} never makes a new one, and a key that does not fit is
 * told apart from both.
 *
 * <p>The key is 64 random bytes, for instance from the {@code KeyGenerator} named {@code
 * Chunky2048}. It is copied, and the copy is wiped before the method returns; what was derived from
 * it is wiped when the store is closed.
 *
 * <p>Instead of a key there can be {@link Credentials}: then the key is random, and kept in the
 * database in a <em>profile</em>, sealed for these credentials. It costs what they say each time,
 * two seconds and 32 MiB unless set otherwise; {@link EncryptedStore#profiles} changes them.
 *
 * <p>Where a database lives:
 *
 * <ul>
 *   <li>a path: an embedded H2 database, whose one file is the path with {@code .mv.db} appended;
 *   <li>a JDBC URL: for H2 the same, with connections kept open until the store is closed; for
 *       others whatever driver claims the URL, with a connection made for each call;
 *   <li>a {@link DataSource}: as it is; it is not closed with the store.
 * </ul>
 *
 * <p>With a path or an H2 URL the write delay of H2 is off: what a method has returned from
 * survives the end of the process by any signal. What a power failure leaves is up to the operating
 * system, which H2 lets write when it likes, usually within 30 seconds. H2 URLs with settings that
 * run code when a connection is made ({@code INIT} and its like) are refused.
 *
 * <p>Two properties of H2 to know: each single change takes about 20 KB of the file for 45 seconds,
 * so many changes belong in one {@link EncryptedStore#transaction}; and with a URL that starts with
 * {@code jdbc:h2:file:}, a thread that is interrupted while it uses the store breaks the connection
 * of all until the store is opened again. With a path it does not, nor with {@code
 * jdbc:h2:vernam:}, which is the same: a file system that this library adds to H2.
 *
 * <p>Every method may throw {@link StorageFailureException} if the database fails, and {@link
 * IllegalArgumentException} if the key is not 64 bytes. If a method throws, nothing was changed and
 * nothing stays open.
 *
 * <p>Safe for use by many threads. Source of the formats: specification database, sections 3 to 5.
 */
public final class EncryptedStores {
  /** Bytes in a key. */
  public static final int KEY_SIZE = Crypto.KEY_SIZE;

  private EncryptedStores() {}

  /**
   * Creates a store in an H2 file, and the file and its folder if they are missing.
   *
   * @param file where to put it; {@code .mv.db} is appended
   * @throws StoreExistsException if there is a store in the file
   */
  public static EncryptedStore create(Path file, SecretKey key) {
    return create(file, key, StoreOptions.standard());
  }

  /**
   * Does {@link #create(Path, SecretKey)} with options, of which the executor counts.
   *
   * @throws IllegalArgumentException if there is a minimum version, which no new store has
   */
  public static EncryptedStore create(Path file, SecretKey key, StoreOptions options) {
    return StoreFactory.standard().create(file, key, options);
  }

  /**
   * Opens the store in an H2 file.
   *
   * @param file the path without {@code .mv.db}
   * @throws StoreNotFoundException if there is no such file, or no store in it
   * @throws WrongKeyException if the store belongs to another key
   * @throws DamagedRowException if the record of the store itself is damaged
   * @throws LedgerException if the ledger of the store is missing or damaged
   */
  public static EncryptedStore open(Path file, SecretKey key) {
    return open(file, key, StoreOptions.standard());
  }

  /**
   * Does {@link #open(Path, SecretKey)}, insisting on or allowing more.
   *
   * @throws RolledBackException if the store is older than the options say
   */
  public static EncryptedStore open(Path file, SecretKey key, StoreOptions options) {
    return StoreFactory.standard().open(file, key, options);
  }

  /**
   * Creates a store in a database, and its tables if they are missing.
   *
   * @throws StoreExistsException if there is a store in the database
   */
  public static EncryptedStore create(String jdbcUrl, SecretKey key) {
    return create(jdbcUrl, key, StoreOptions.standard());
  }

  /**
   * Does {@link #create(String, SecretKey)} with options, of which the executor counts.
   *
   * @throws IllegalArgumentException if there is a minimum version, which no new store has
   */
  public static EncryptedStore create(String jdbcUrl, SecretKey key, StoreOptions options) {
    return StoreFactory.standard().create(jdbcUrl, key, options);
  }

  /**
   * Opens the store in a database.
   *
   * @throws StoreNotFoundException if there is no such H2 database, or no store in the database
   * @throws WrongKeyException if the store belongs to another key
   * @throws DamagedRowException if the record of the store itself is damaged
   * @throws LedgerException if the ledger of the store is missing or damaged
   */
  public static EncryptedStore open(String jdbcUrl, SecretKey key) {
    return open(jdbcUrl, key, StoreOptions.standard());
  }

  /**
   * Does {@link #open(String, SecretKey)}, insisting on or allowing more.
   *
   * @throws RolledBackException if the store is older than the options say
   */
  public static EncryptedStore open(String jdbcUrl, SecretKey key, StoreOptions options) {
    return StoreFactory.standard().open(jdbcUrl, key, options);
  }

  /**
   * Creates a store in a database, and its tables if they are missing.
   *
   * @throws StoreExistsException if there is a store in the database
   */
  public static EncryptedStore create(DataSource dataSource, SecretKey key) {
    return create(dataSource, key, StoreOptions.standard());
  }

  /**
   * Does {@link #create(DataSource, SecretKey)} with options, of which the executor counts.
   *
   * @throws IllegalArgumentException if there is a minimum version, which no new store has
   */
  public static EncryptedStore create(DataSource dataSource, SecretKey key, StoreOptions options) {
    return StoreFactory.standard().create(dataSource, key, options);
  }

  /**
   * Opens the store in a database.
   *
   * @throws StoreNotFoundException if there is no store in the database
   * @throws WrongKeyException if the store belongs to another key
   * @throws DamagedRowException if the record of the store itself is damaged
   * @throws LedgerException if the ledger of the store is missing or damaged
   */
  public static EncryptedStore open(DataSource dataSource, SecretKey key) {
    return open(dataSource, key, StoreOptions.standard());
  }

  /**
   * Does {@link #open(DataSource, SecretKey)}, insisting on or allowing more.
   *
   * @throws RolledBackException if the store is older than the options say
   */
  public static EncryptedStore open(DataSource dataSource, SecretKey key, StoreOptions options) {
    return StoreFactory.standard().open(dataSource, key, options);
  }

  /**
   * Creates a store in an H2 file, and the file and its folder if they are missing. Its key is
   * random, and sealed for the profile of these credentials.
   *
   * @throws StoreExistsException if there is a store already
   */
  public static EncryptedStore createProfile(Path file, Credentials credentials) {
    return createProfile(file, credentials, StoreOptions.standard());
  }

  /**
   * Does {@link #createProfile(Path, Credentials)} with options, of which the executor counts.
   *
   * @throws IllegalArgumentException if there is a minimum version, which no new store has
   */
  public static EncryptedStore createProfile(
      Path file, Credentials credentials, StoreOptions options) {
    return ProfileFactory.standard().create(() -> Database.of(file, true), credentials, options);
  }

  /** Does {@link #openProfile(Path, Credentials, StoreOptions)} with the standard options. */
  public static EncryptedStore openProfile(Path file, Credentials credentials) {
    return openProfile(file, credentials, StoreOptions.standard());
  }

  /**
   * Opens the store in an H2 file by the credentials of one of its profiles.
   *
   * @throws StoreNotFoundException if there is no store
   * @throws ProfileNotFoundException if there is one without profiles
   * @throws WrongCredentialsException if it has no profile for these credentials
   * @throws DamagedRowException if the profile, or the record of the store itself, is damaged
   * @throws LedgerException if the ledger of the store is missing or damaged
   * @throws RolledBackException if the store is older than the options say
   */
  public static EncryptedStore openProfile(
      Path file, Credentials credentials, StoreOptions options) {
    return ProfileFactory.standard().open(() -> Database.of(file, false), credentials, options);
  }

  /**
   * Creates a store in a database, and its tables if they are missing. Its key is random, and
   * sealed for the profile of these credentials.
   *
   * @throws StoreExistsException if there is a store already
   */
  public static EncryptedStore createProfile(String jdbcUrl, Credentials credentials) {
    return createProfile(jdbcUrl, credentials, StoreOptions.standard());
  }

  /**
   * Does {@link #createProfile(String, Credentials)} with options, of which the executor counts.
   *
   * @throws IllegalArgumentException if there is a minimum version, which no new store has
   */
  public static EncryptedStore createProfile(
      String jdbcUrl, Credentials credentials, StoreOptions options) {
    return ProfileFactory.standard().create(() -> Database.of(jdbcUrl, true), credentials, options);
  }

  /** Does {@link #openProfile(String, Credentials, StoreOptions)} with the standard options. */
  public static EncryptedStore openProfile(String jdbcUrl, Credentials credentials) {
    return openProfile(jdbcUrl, credentials, StoreOptions.standard());
  }

  /**
   * Opens the store in a database by the credentials of one of its profiles.
   *
   * @throws StoreNotFoundException if there is no store
   * @throws ProfileNotFoundException if there is one without profiles
   * @throws WrongCredentialsException if it has no profile for these credentials
   * @throws DamagedRowException if the profile, or the record of the store itself, is damaged
   * @throws LedgerException if the ledger of the store is missing or damaged
   * @throws RolledBackException if the store is older than the options say
   */
  public static EncryptedStore openProfile(
      String jdbcUrl, Credentials credentials, StoreOptions options) {
    return ProfileFactory.standard().open(() -> Database.of(jdbcUrl, false), credentials, options);
  }

  /**
   * Creates a store in a database, and its tables if they are missing. Its key is random, and
   * sealed for the profile of these credentials.
   *
   * @throws StoreExistsException if there is a store already
   */
  public static EncryptedStore createProfile(DataSource dataSource, Credentials credentials) {
    return createProfile(dataSource, credentials, StoreOptions.standard());
  }

  /**
   * Does {@link #createProfile(DataSource, Credentials)} with options, of which the executor
   * counts.
   *
   * @throws IllegalArgumentException if there is a minimum version, which no new store has
   */
  public static EncryptedStore createProfile(
      DataSource dataSource, Credentials credentials, StoreOptions options) {
    return ProfileFactory.standard().create(() -> Database.of(dataSource), credentials, options);
  }

  /** Does {@link #openProfile(DataSource, Credentials, StoreOptions)} with the standard options. */
  public static EncryptedStore openProfile(DataSource dataSource, Credentials credentials) {
    return openProfile(dataSource, credentials, StoreOptions.standard());
  }

  /**
   * Opens the store in a database by the credentials of one of its profiles.
   *
   * @throws StoreNotFoundException if there is no store
   * @throws ProfileNotFoundException if there is one without profiles
   * @throws WrongCredentialsException if it has no profile for these credentials
   * @throws DamagedRowException if the profile, or the record of the store itself, is damaged
   * @throws LedgerException if the ledger of the store is missing or damaged
   * @throws RolledBackException if the store is older than the options say
   */
  public static EncryptedStore openProfile(
      DataSource dataSource, Credentials credentials, StoreOptions options) {
    return ProfileFactory.standard().open(() -> Database.of(dataSource), credentials, options);
  }
}
