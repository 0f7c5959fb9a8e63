package vernam.cli.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vernam.spec.SecretBytes;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.Tag;

/** Stores values under tags of every type. */
record WriteValues(TourPlace place) implements Step {
  @Override
  public String title() {
    return "Write values under tags of several types";
  }

  @Override
  public List<String> run() throws Exception {
    Map<Tag, JsonNode> values = TourValues.all();
    long start;
    long end;
    try (SecretBytes key = place.key();
        EncryptedStore store = EncryptedStores.open(place.store(), key)) {
      start = System.nanoTime();
      values.forEach(store::put);
      end = System.nanoTime();
    }
    return List.of(
        values.size() + " values under text, integer, decimal, boolean and null tags.",
        String.format(
            Locale.ROOT,
            "Each was in the file before the next began: %.1f ms in all, %.1f ms per value.",
            (end - start) / 1e6,
            (end - start) / 1e6 / values.size()));
  }
}
