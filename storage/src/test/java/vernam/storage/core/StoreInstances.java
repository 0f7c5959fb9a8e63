package vernam.storage.core;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/** The databases of the reference, and what was asked of each. */
final class StoreInstances {
  private StoreInstances() {}

  /** Returns each element of a list together with the database it belongs to. */
  static Stream<Arguments> with(String list) {
    return Vectors.database("instances")
        .flatMap(instance -> instance.cases(list).map(item -> Arguments.of(instance, item)));
  }

  /** Returns the key tree of a database, as one must have it to ask the same. */
  static KeyTree tree(VectorCase instance) {
    try (RootKeys keys =
        RootKeys.derive(
            new VernamProvider(), instance.literal("key"), instance.number("password_depth"))) {
      return keys.tree(instance.bytes("root_salt_hex"));
    }
  }
}
