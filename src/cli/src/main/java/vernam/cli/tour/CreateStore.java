package vernam.cli.tour;

import java.util.List;
import vernam.spec.SecretBytes;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;

/** Makes an empty encrypted store in an embedded database. */
record CreateStore(TourPlace place) implements Step {
  @Override
  public String title() {
    return "Create an encrypted store";
  }

  @Override
  public List<String> run() throws Exception {
    try (SecretBytes key = place.key();
        EncryptedStore store = EncryptedStores.create(place.store(), key)) {
      StepFailedException.require(store.tags().isEmpty(), "the new store is not empty");
    }
    return List.of(
        "An embedded H2 database in one file, under the same key; there is nothing to install.");
  }
}
