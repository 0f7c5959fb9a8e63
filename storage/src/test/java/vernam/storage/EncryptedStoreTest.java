package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

@EveryEngine
class EncryptedStoreTest {
  private final StoreFixture database;
  private EncryptedStore store;

  EncryptedStoreTest(Engine engine) {
    database = new StoreFixture(engine);
    store = database.create();
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private void reopen() {
    store.close();
    store = database.open();
  }

  record City(String name, int inhabitants, List<String> rivers) {}

  @Nested
  class Put {
    @Test
    void replacesTheValueOfATag() {
      store.put("city", "Riga");
      store.put("city", "Tallinn");

      assertThat(store.get("city", String.class)).contains("Tallinn");
      assertThat(database.rowIds()).hasSize(1);
    }

    @Test
    void keepsTagsOfDifferentTypesApart() {
      List<Tag> tags =
          List.of(
              Tag.of(1),
              Tag.of(1.0),
              Tag.of(true),
              Tag.of("1"),
              Tag.NULL,
              Tag.of("None"),
              Tag.of(0.0),
              Tag.of(-0.0),
              Tag.of(""),
              Tag.of(Double.NaN));
      for (int i = 0; i < tags.size(); i++) {
        store.put(tags.get(i), i);
      }
      reopen();

      for (int i = 0; i < tags.size(); i++) {
        assertThat(store.get(tags.get(i), int.class)).contains(i);
      }
      assertThat(store.tags()).isEqualTo(tags);
    }

    @Test
    void takesATagOfAnyText() {
      List<Tag> tags =
          List.of(
              Tag.of("\ud800"),
              Tag.of("\udc00"),
              Tag.of("\udc00\ud800"),
              Tag.of("\ud83d\ude00"),
              Tag.of("\u0000"),
              Tag.of("'\"\\"),
              Tag.of("x".repeat(10_000)),
              Tag.of("\u007f\u00ad"));
      tags.forEach(tag -> store.put(tag, tag.value()));
      reopen();

      assertThat(store.tags()).isEqualTo(tags);
      tags.forEach(tag -> assertThat(store.get(tag, String.class)).contains((String) tag.value()));
    }

    @Test
    void takesATagOfAnyInteger() {
      Tag tag = Tag.of(BigInteger.TEN.pow(1000));
      store.put(tag, 1);
      reopen();

      assertThat(store.tags()).containsExactly(tag);
    }

    @Test
    void ofAValueWithoutJsonFormChangesNothing() {
      store.put("a", 1);
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(UnwritableValueException.class)
          .isThrownBy(() -> store.put("a", new Object()));
      assertThatExceptionOfType(UnwritableValueException.class)
          .isThrownBy(() -> store.put("b", Map.of("k", new Object())));

      assertThat(database.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 222, 223, 4000, 1_100_000})
    void keepsAValueOfAnySize(int size) {
      String value = "x".repeat(size);
      store.put("a", value);
      reopen();

      assertThat(store.get("a", String.class)).contains(value);
    }

    @Test
    void countsTheVersionUpByOne() {
      long before = version();
      store.put("a", 1);
      store.put("a", 1);

      assertThat(version()).isEqualTo(before + 2);
    }

    @Test
    void ofATagStoresMultiplesOf256And128BytesBesidesTheirHeaders() {
      store.put("a", "x".repeat(5000));

      assertThat(database.bytes("SELECT sealed_value FROM vernam_item").length % 256).isEqualTo(80);
      assertThat(database.bytes("SELECT sealed_label FROM vernam_item")).hasSize(32 + 128);
    }
  }

  @Nested
  class Get {
    @Test
    void ofATagThatIsNotThereIsEmpty() {
      assertThat(store.get("a", String.class)).isEmpty();
    }

    @Test
    void givesARecord() {
      City riga = new City("R\u012bga", 605_273, List.of("Daugava"));
      store.put("city", riga);

      assertThat(store.get("city", City.class)).contains(riga);
    }

    @Test
    void givesATypeWithArguments() {
      store.put("map", Map.of("a", List.of(1, 2)));

      assertThat(store.get("map", new TypeReference<Map<String, List<Long>>>() {}))
          .contains(Map.of("a", List.of(1L, 2L)));
    }

    @Test
    void givesTheTree() {
      store.put("list", List.of(1, "a"));

      assertThat(store.get("list", JsonNode.class).orElseThrow()).hasToString("[1,\"a\"]");
    }

    @Test
    void givesNumbersExactly() {
      BigInteger large = BigInteger.TWO.pow(2000).negate();
      store.put("large", large);
      store.put("small", 5);
      store.put("real", 0.1);

      assertThat(store.get("large", BigInteger.class)).contains(large);
      assertThat(store.get("small", int.class)).contains(5);
      assertThat(store.get("small", Object.class)).contains(5);
      assertThat(store.get("real", double.class)).contains(0.1);
    }

    @Test
    void ofNullIsEmptyAndContainsTellsTheDifference() {
      store.put("null", null);

      assertThat(store.get("null", String.class)).isEmpty();
      assertThat(store.get("null", int.class)).isEmpty();
      assertThat(store.get("null", JsonNode.class)).contains(NullNode.getInstance());
      assertThat(store.contains("null")).isTrue();
    }

    @Test
    void asATypeThatDoesNotFitIsRefusedWithoutShowingTheValue() {
      store.put("a", "secret");

      assertThatExceptionOfType(ValueTypeException.class)
          .isThrownBy(() -> store.get("a", Integer.class))
          .withMessageContaining("java.lang.Integer")
          .withMessageNotContaining("secret")
          .withNoCause();
      assertThat(store.get("a", String.class)).contains("secret");
    }
  }

  @Nested
  class Remove {
    @Test
    void takesTagAndValueAway() {
      store.put("a", 1);
      store.put("b", 2);

      assertThat(store.remove("a")).isTrue();

      assertThat(store.get("a", int.class)).isEmpty();
      assertThat(store.contains("a")).isFalse();
      assertThat(store.tags()).containsExactly(Tag.of("b"));
      assertThat(database.rowIds()).hasSize(1);
    }

    @Test
    void ofATagThatIsNotThereChangesNothing() {
      store.put("a", 1);
      List<List<String>> before = database.contents();

      assertThat(store.remove("b")).isFalse();

      assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void countsTheVersionUpByOne() {
      store.put("a", 1);
      long before = version();

      assertThat(store.remove("a")).isTrue();

      assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void takesADamagedRowAway() {
      store.put("a", 1);
      database.change("UPDATE vernam_item SET sealed_value = ?", new byte[1]);
      database.change("UPDATE vernam_item SET sealed_label = ?", new byte[1]);

      assertThat(store.remove("a")).isTrue();

      assertThat(store.tags()).isEmpty();
    }
  }

  @Nested
  class Tags {
    @Test
    void areInTheOrderOfFirstAssignment() {
      for (String tag : Arrays.asList("z", "a", "m", "b")) {
        store.put(tag, tag);
      }
      store.put("a", "again");
      reopen();
      store.put("z", "again");
      store.put("c", "new");

      assertThat(store.tags())
          .containsExactly(Tag.of("z"), Tag.of("a"), Tag.of("m"), Tag.of("b"), Tag.of("c"));
    }

    @Test
    void removedAndStoredAgainComeLast() {
      store.put("a", 1);
      store.put("b", 2);
      store.remove("a");
      store.put("a", 3);

      assertThat(store.tags()).containsExactly(Tag.of("b"), Tag.of("a"));
    }

    @Test
    void areAListThatDoesNotChange() {
      store.put("a", 1);
      List<Tag> tags = store.tags();
      store.put("b", 1);

      assertThat(tags).containsExactly(Tag.of("a"));
      assertThat(tags).isUnmodifiable();
    }
  }

  @Test
  void isPrintedByItsClass() {
    assertThat(store).hasToString("EncryptedStore");
  }

  private long version() {
    return database.number("SELECT version FROM vernam_store");
  }
}
