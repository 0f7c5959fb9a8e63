package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import vernam.storage.AiootpExport;
import vernam.storage.AiootpImport;
import vernam.storage.EncryptedStore;
import vernam.storage.ImportReport;
import vernam.storage.StoreOptions;
import vernam.storage.TransferReport;

/** What opens a store: a key, or the credentials of a profile. Closing wipes it. */
interface StoreAccess extends AutoCloseable {
  /** Creates a store, which must not exist. */
  EncryptedStore create(Place place);

  /** Opens a store, which must exist. */
  EncryptedStore open(Place place, StoreOptions options);

  /** Imports a directory of aiootp into a new store. */
  ImportReport fill(Place place, AiootpImport directory) throws IOException;

  /** Exports an open store into a directory of aiootp. */
  TransferReport export(AiootpExport store, Path directory) throws IOException;

  @Override
  void close();
}
