package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyOption;
import vernam.spec.SecretBytes;
import vernam.storage.AiootpImport;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.ImportReport;
import vernam.storage.StoreException;
import vernam.storage.StoreOptions;

/** {@code --db FILE} or {@code --url JDBC_URL} and the key: which store, opened with what. */
class StoreOption {
  private static final String H2_SUFFIX = ".mv.db";

  @Mixin private final KeyOption key = new KeyOption();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private final Location location = new Location();

  private static final class Location {
    @Option(
        names = "--db",
        paramLabel = "FILE",
        description = "Embedded H2 database; '.mv.db' is added to the name if it is missing.")
    private @Nullable Path file;

    @Option(
        names = "--url",
        paramLabel = "JDBC_URL",
        description = "Any other database, by its JDBC URL.")
    private @Nullable String url;
  }

  /** What a command does with an open store. */
  @FunctionalInterface
  interface Work {
    void with(EncryptedStore store) throws IOException, Failure;
  }

  /** What a command does with an open store and its key. */
  @FunctionalInterface
  interface KeyWork {
    void with(EncryptedStore store, SecretKey key) throws IOException, Failure;
  }

  void checkStandardInput(boolean dataFromStandardInput) throws Failure {
    key.checkStandardInput(dataFromStandardInput);
  }

  /** Creates the store, which must not exist. */
  void create(Console console) throws IOException, Failure {
    try (SecretBytes secret = key.read(console)) {
      createStore(secret).close();
    } catch (StoreException e) {
      throw StoreFailures.of(e, name());
    }
  }

  /** Opens the store, which must exist, and closes it after the work. */
  void open(Console console, Work work) throws IOException, Failure {
    openWithKey(console, (store, secret) -> work.with(store));
  }

  /** Imports a directory of aiootp into a new store. */
  ImportReport importDirectory(Console console, AiootpImport directory)
      throws IOException, Failure {
    try (SecretBytes secret = key.read(console)) {
      return location.file != null
          ? directory.into(withoutSuffix(location.file), secret)
          : directory.into(String.valueOf(location.url), secret);
    } catch (StoreException e) {
      throw StoreFailures.of(e, name());
    } catch (IllegalArgumentException e) {
      throw StoreFailures.unusablePlace(e);
    }
  }

  /** Does {@link #open} for work that needs the key again. */
  void openWithKey(Console console, KeyWork work) throws IOException, Failure {
    try (SecretBytes secret = key.read(console);
        EncryptedStore store = openStore(secret)) {
      work.with(store, secret);
    } catch (StoreException e) {
      throw StoreFailures.of(e, name());
    }
  }

  /** Returns what to insist on when the store is opened. */
  StoreOptions options() {
    return StoreOptions.standard();
  }

  private EncryptedStore createStore(SecretKey secret) throws Failure {
    try {
      return location.file != null
          ? EncryptedStores.create(withoutSuffix(location.file), secret)
          : EncryptedStores.create(String.valueOf(location.url), secret);
    } catch (IllegalArgumentException e) {
      throw StoreFailures.unusablePlace(e);
    }
  }

  private EncryptedStore openStore(SecretKey secret) throws Failure {
    try {
      return location.file != null
          ? EncryptedStores.open(withoutSuffix(location.file), secret, options())
          : EncryptedStores.open(String.valueOf(location.url), secret, options());
    } catch (IllegalArgumentException e) {
      throw StoreFailures.unusablePlace(e);
    }
  }

  /** H2 appends the suffix itself; the shell's completion offers the name of the file with it. */
  static Path withoutSuffix(Path file) {
    String name = file.toString();
    return name.endsWith(H2_SUFFIX)
        ? Path.of(name.substring(0, name.length() - H2_SUFFIX.length()))
        : file;
  }

  /** How messages call the store. A JDBC URL is not shown: it may hold a password. */
  private String name() {
    return location.file != null ? location.file.toString() : "the given JDBC URL";
  }
}
