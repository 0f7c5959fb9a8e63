package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkTest {
  private final StoreFixture database = new StoreFixture();
  private final EncryptedStore store = database.create();

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private static Map.Entry<Tag, Object> entry(int i) {
    return Map.entry(Tag.of(i), "value " + i);
  }

  @Test
  void storesOverSeveralPagesInOrder() {
    store.put(Tag.of(300), "old");

    store.putAll(IntStream.range(0, 700).mapToObj(BulkTest::entry));

    List<Tag> seen = new ArrayList<>();
    store.forEach(
        String.class,
        (tag, value) -> {
          assertThat(value).isEqualTo("value " + tag.value());
          seen.add(tag);
        });
    assertThat(seen).isEqualTo(store.tags()).hasSize(700).startsWith(Tag.of(300), Tag.of(0));
    assertThat(store.verify().isIntact()).isTrue();
    assertThat(store.version()).isEqualTo(701);
  }

  @Test
  void ofTwoWithOneTagTheLaterCounts() {
    store.putAll(Stream.of(Map.entry(Tag.of("a"), 1), Map.entry(Tag.of("a"), 2)));

    assertThat(store.get("a", int.class)).contains(2);
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void givesNullsAndSkipsChildren() {
    store.metatag("m");
    store.putAll(Stream.of(new SimpleEntry<>(Tag.of("a"), null)));

    List<Object> seen = new ArrayList<>();
    store.forEach(String.class, (tag, value) -> seen.add(value == null ? tag : value));

    assertThat(seen).containsExactly(Tag.of("a"));
  }

  @Test
  void stopsAtAValueThatCannotBeWrittenAndKeepsThePagesBefore() {
    int last = ValuePage.MOST_ROWS + 50;
    assertThatExceptionOfType(UnwritableValueException.class)
        .isThrownBy(
            () ->
                store.putAll(
                    IntStream.rangeClosed(0, last)
                        .mapToObj(i -> Map.entry(Tag.of(i), i == last ? new Object() : i))));

    assertThat(store.tags()).hasSize(ValuePage.MOST_ROWS);
    assertThat(store.verify().isIntact()).isTrue();
  }
}
