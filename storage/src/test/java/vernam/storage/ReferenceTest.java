package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.provider.VernamProvider;
import vernam.storage.core.Crypto;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/** A store with key and root salt of a database of the reference has its names, too. */
class ReferenceTest {
  private static final Set<String> TAG_TYPES = Set.of("str", "int", "float", "bool", "none");

  private final StoreFixture database = new StoreFixture();

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  /** The instance whose key can be 64 bytes in Java. */
  private static VectorCase instance() {
    return Vectors.database("instances")
        .filter(instance -> instance.toString().equals("hex key"))
        .findFirst()
        .orElseThrow();
  }

  static Stream<VectorCase> filenames() {
    return instance()
        .cases("filenames")
        .filter(named -> TAG_TYPES.contains(named.node("tag").get("t").textValue()));
  }

  private EncryptedStore store(VectorCase instance) {
    SecretKey key =
        new SecretKeySpec(
            HexFormat.of().parseHex(instance.node("key").get("v").textValue()), "Chunky2048");
    SecureRandom random = new FirstDrawn(instance.bytes("root_salt_hex"));
    return new StoreFactory(new Crypto(new VernamProvider(), random))
        .create(database.url, key, StoreOptions.standard());
  }

  @Test
  void aStoreIsCalledAsItsManifest() {
    try (EncryptedStore store = store(instance())) {
      assertThat(store.tags()).isEmpty();
      assertThat(database.contents())
          .filteredOn(row -> row.size() == 5)
          .singleElement()
          .satisfies(
              row -> assertThat(row).contains("default", instance().text("root_filename"), "0"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filenames")
  void aRowIsCalledAsTheFileOfItsTag(VectorCase named) {
    try (EncryptedStore store = store(instance())) {
      Tag tag = tag(named.object("tag"));
      store.put(tag, 1);

      assertThat(database.rowIds()).isEqualTo(List.of(named.text("filename")));
      assertThat(store.tags()).containsExactly(tag);
    }
  }

  private static Tag tag(Object value) {
    if (value instanceof String text) {
      return Tag.of(text);
    }
    if (value instanceof BigInteger integer) {
      return Tag.of(integer);
    }
    if (value instanceof Double real) {
      return Tag.of(real);
    }
    return value instanceof Boolean truth ? Tag.of(truth) : Tag.NULL;
  }

  /** Random, but for the first bytes. */
  private static final class FirstDrawn extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient byte[] first;
    private boolean drawn;

    FirstDrawn(byte[] first) {
      this.first = first;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (drawn) {
        super.nextBytes(bytes);
      } else {
        System.arraycopy(first, 0, bytes, 0, bytes.length);
        drawn = true;
      }
    }
  }
}
