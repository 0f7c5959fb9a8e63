package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vernam.cli.io.Failure;
import vernam.storage.EncryptedStore;
import vernam.storage.StoreException;
import vernam.storage.StoreOptions;

/**
 * Where a store is: in an H2 file or behind a JDBC URL.
 *
 * @param file of H2, without its suffix; null if there is a URL
 * @param url empty if there is a file
 * @param name how messages call it; not the URL, which may hold a password
 */
record Place(@Nullable Path file, String url, String name) {
  private static final String H2_SUFFIX = ".mv.db";

  /** What is done with either. */
  @FunctionalInterface
  interface Use<P, R, X extends Exception> {
    R of(P place) throws X;
  }

  /** What a command does with an open store. */
  @FunctionalInterface
  interface Work {
    void with(EncryptedStore store) throws IOException, Failure;
  }

  /**
   * Makes a place of what the options say.
   *
   * @param nameOfUrl how messages call the URL
   */
  static Place of(@Nullable Path file, @Nullable String url, String nameOfUrl) {
    return file != null
        ? new Place(withoutSuffix(file), "", file.toString())
        : new Place(null, String.valueOf(url), nameOfUrl);
  }

  /** H2 appends the suffix itself; the shell's completion offers the name of the file with it. */
  private static Path withoutSuffix(Path file) {
    String name = file.toString();
    return name.endsWith(H2_SUFFIX)
        ? Path.of(name.substring(0, name.length() - H2_SUFFIX.length()))
        : file;
  }

  <R, X extends Exception> R choose(Use<Path, R, X> ofFile, Use<String, R, X> ofUrl) throws X {
    return file != null ? ofFile.of(file) : ofUrl.of(url);
  }

  /** Creates the store, which must not exist, and closes it after the work. */
  void create(StoreAccess access, Work work) throws IOException, Failure {
    run(() -> access.create(this), work);
  }

  /** Opens the store, which must exist, and closes it after the work. */
  void open(StoreAccess access, StoreOptions options, Work work) throws IOException, Failure {
    run(() -> access.open(this, options), work);
  }

  @FunctionalInterface
  private interface Opening<R> {
    R run() throws IOException;
  }

  private void run(Opening<EncryptedStore> opening, Work work) throws IOException, Failure {
    try (EncryptedStore store = located(opening)) {
      work.with(store);
    } catch (StoreException e) {
      throw StoreFailures.of(e, name);
    }
  }

  /** Does what makes a store here, and says it in the words of the command line if it fails. */
  <R> R make(Use<Place, R, IOException> making) throws IOException, Failure {
    try {
      return located(() -> making.of(this));
    } catch (StoreException e) {
      throw StoreFailures.of(e, name);
    }
  }

  private static <R> R located(Opening<R> opening) throws IOException, Failure {
    try {
      return opening.run();
    } catch (IllegalArgumentException e) {
      throw StoreFailures.unusablePlace(e);
    }
  }
}
