package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyOption;
import vernam.spec.SecretBytes;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.StoreException;

/** Which store a mirror fills, opened or created with what. */
final class TargetOption {
  @Option(
      names = "--to-key-file",
      required = true,
      paramLabel = "FILE",
      description = "Key file of the store that is filled.")
  private Path keyFile = Path.of("");

  @ArgGroup(exclusive = true, multiplicity = "1")
  private final Location location = new Location();

  private static final class Location {
    @Option(
        names = "--to-db",
        paramLabel = "FILE",
        description = "Embedded H2 database that is filled.")
    private @Nullable Path file;

    @Option(
        names = "--to-url",
        paramLabel = "JDBC_URL",
        description = "Any other database that is filled.")
    private @Nullable String url;
  }

  @Option(names = "--create", description = "Make the store that is filled; it must not exist.")
  private boolean create;

  /** Opens or creates the store, and closes it after the work. */
  void open(StoreOption.Work work) throws IOException, Failure {
    try (SecretBytes secret = KeyOption.read(keyFile);
        EncryptedStore store = open(secret)) {
      work.with(store);
    } catch (StoreException e) {
      throw StoreFailures.of(e, name());
    }
  }

  private EncryptedStore open(SecretKey key) throws Failure {
    try {
      return location.file != null
          ? open(StoreOption.withoutSuffix(location.file), key)
          : open(String.valueOf(location.url), key);
    } catch (IllegalArgumentException e) {
      throw StoreFailures.unusablePlace(e);
    }
  }

  private EncryptedStore open(Path file, SecretKey key) {
    return create ? EncryptedStores.create(file, key) : EncryptedStores.open(file, key);
  }

  private EncryptedStore open(String url, SecretKey key) {
    return create ? EncryptedStores.create(url, key) : EncryptedStores.open(url, key);
  }

  private String name() {
    return location.file != null ? location.file.toString() : "the given --to-url";
  }
}
