package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyOption;
import vernam.spec.SecretBytes;
import vernam.storage.AiootpExport;
import vernam.storage.AiootpImport;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.ImportReport;
import vernam.storage.StoreOptions;
import vernam.storage.TransferReport;

/**
 * A store by its key.
 *
 * @param key closed with this
 */
record KeyAccess(SecretBytes key) implements StoreAccess {
  /**
   * Reads a key.
   *
   * @param option null only if the group that it is in was not given, which picocli refuses
   */
  static KeyAccess read(@Nullable KeyOption option, Console console) throws IOException, Failure {
    return new KeyAccess(Objects.requireNonNull(option).read(console));
  }

  @Override
  public EncryptedStore create(Place place) {
    return place.choose(
        file -> EncryptedStores.create(file, key), url -> EncryptedStores.create(url, key));
  }

  @Override
  public EncryptedStore open(Place place, StoreOptions options) {
    return place.choose(
        file -> EncryptedStores.open(file, key, options),
        url -> EncryptedStores.open(url, key, options));
  }

  @Override
  public ImportReport fill(Place place, AiootpImport directory) throws IOException {
    return place.choose(file -> directory.into(file, key), url -> directory.into(url, key));
  }

  @Override
  public TransferReport export(AiootpExport store, Path directory) throws IOException {
    return store.into(directory, key);
  }

  @Override
  public void close() {
    key.close();
  }
}
