package vernam.cli.tour;

import java.io.IOException;
import java.nio.file.Path;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyFile;
import vernam.spec.SecretBytes;

/**
 * Where the tour happens. Steps hand nothing to each other but these files, as separate programs
 * would.
 *
 * @param folder an empty folder for everything the tour makes
 * @param source the file to seal, which is only read
 */
public record TourPlace(Path folder, Path source) {
  Path keyFile() {
    return folder.resolve("tour.key");
  }

  Path sealedFile() {
    return folder.resolve(source.getFileName() + ".sealed");
  }

  /** The encrypted store, by the name that is given to H2. */
  Path store() {
    return folder.resolve("store");
  }

  /** A database without encryption, for comparison. */
  Path ordinaryDatabase() {
    return folder.resolve("ordinary");
  }

  SecretBytes key() throws IOException, Failure {
    return KeyFile.read(keyFile());
  }
}
