package vernam.storage.contract;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Section M of the checklist: other uses that the documents show. */
class OtherUsesContractTest {
  @Test
  @Disabled("Ropake is not there yet; its state would be values under tags")
  void row099_aStoreCarriesTheStateOfRopake() {}

  @Test
  @Disabled("there is no default folder: whoever creates a store says where")
  void row100_theDefaultFolderIsAvailableAsAPath() {}
}
