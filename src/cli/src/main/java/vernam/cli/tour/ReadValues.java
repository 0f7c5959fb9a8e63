package vernam.cli.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vernam.spec.SecretBytes;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.Tag;

/** Opens the store anew and reads all that was written. */
record ReadValues(TourPlace place) implements Step {
  @Override
  public String title() {
    return "Open the store again and read them";
  }

  @Override
  public List<String> run() throws Exception {
    Map<Tag, JsonNode> values = TourValues.all();
    try (SecretBytes key = place.key();
        EncryptedStore store = EncryptedStores.open(place.store(), key)) {
      StepFailedException.require(
          List.copyOf(values.keySet()).equals(List.copyOf(store.tags())),
          "the store does not list the tags that were written");
      for (Map.Entry<Tag, JsonNode> entry : values.entrySet()) {
        Optional<JsonNode> read = store.get(entry.getKey(), JsonNode.class);
        StepFailedException.require(
            read.equals(Optional.of(entry.getValue())), "a value is not what was written");
      }
    }
    List<String> found = new ArrayList<>();
    values.forEach((tag, value) -> found.add(name(tag) + " -> " + value));
    found.add("All " + values.size() + " are what was written, in the same order.");
    found.add("1, 1.0 and true are three tags: types are part of a tag.");
    return found;
  }

  /** A tag does not print its value, because it is as secret as what it leads to; these are not. */
  private static String name(Tag tag) {
    return switch (tag.kind()) {
      case TEXT -> "text \"" + tag.value() + "\"";
      case INTEGER -> "integer " + tag.value();
      case REAL -> "decimal " + tag.value();
      case BOOLEAN -> "boolean " + tag.value();
      case NULL -> "null";
    };
  }
}
