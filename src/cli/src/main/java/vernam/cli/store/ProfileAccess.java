package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import vernam.storage.AiootpExport;
import vernam.storage.AiootpImport;
import vernam.storage.Credentials;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.ImportReport;
import vernam.storage.StoreOptions;
import vernam.storage.TransferReport;

/**
 * A store by a profile.
 *
 * @param credentials closed with this
 * @param salt the salt file of the profile in aiootp, or the folder it is in; only import and
 *     export use it
 */
record ProfileAccess(Credentials credentials, Path salt) implements StoreAccess {
  /** Makes an access for anything but import and export. */
  static ProfileAccess of(Credentials credentials) {
    return new ProfileAccess(credentials, Path.of(""));
  }

  @Override
  public EncryptedStore create(Place place) {
    return place.choose(
        file -> EncryptedStores.createProfile(file, credentials),
        url -> EncryptedStores.createProfile(url, credentials));
  }

  @Override
  public EncryptedStore open(Place place, StoreOptions options) {
    return place.choose(
        file -> EncryptedStores.openProfile(file, credentials, options),
        url -> EncryptedStores.openProfile(url, credentials, options));
  }

  @Override
  public ImportReport fill(Place place, AiootpImport directory) throws IOException {
    return place.choose(
        file -> directory.into(file, credentials, salt),
        url -> directory.into(url, credentials, salt));
  }

  @Override
  public TransferReport export(AiootpExport store, Path directory) throws IOException {
    return store.into(directory, credentials, salt);
  }

  @Override
  public void close() {
    credentials.close();
  }
}
