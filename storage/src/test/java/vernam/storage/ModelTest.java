package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is done to a store, it behaves as a map that keeps the order of its keys. */
class ModelTest {
  private static final String DOOMED = "doomed";

  /** One thing to do, to the store and to the map. */
  private sealed interface Action {}

  private record Put(Tag tag, Object value) implements Action {}

  private record Remove(Tag tag) implements Action {}

  private record Together(List<Action> actions, boolean fails) implements Action {}

  private record Reopen() implements Action {}

  @Provide
  Arbitrary<List<Action>> actions() {
    Arbitrary<Action> together =
        Combinators.combine(single().list().ofMaxSize(5), Arbitraries.of(true, false))
            .as(Together::new);
    return Arbitraries.frequencyOf(
            Tuple.of(8, single()),
            Tuple.of(2, together),
            Tuple.of(1, Arbitraries.just((Action) new Reopen())))
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<Action> single() {
    Arbitrary<Tag> tags =
        Arbitraries.of(
            Tag.of("1"), Tag.of(1), Tag.of(1.0), Tag.of(true), Tag.NULL, Tag.of(""), Tag.of("a"));
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(300),
            Arbitraries.integers(),
            Arbitraries.doubles(),
            Arbitraries.integers().list().ofMaxSize(3));
    return Arbitraries.oneOf(Combinators.combine(tags, values).as(Put::new), tags.map(Remove::new));
  }

  @Property(tries = 60)
  void behavesAsAMapInOrder(@ForAll("actions") List<Action> actions) {
    Map<Tag, Object> model = new LinkedHashMap<>();
    try (StoreFixture database = new StoreFixture()) {
      EncryptedStore store = database.create();
      try {
        for (Action action : actions) {
          if (action instanceof Reopen) {
            store.close();
            store = database.open();
          } else {
            perform(action, store, model);
          }
          assertSame(store, model);
        }
        assertThat(store.verify().findings()).isEmpty();
      } finally {
        store.close();
      }
    }
  }

  private static void perform(Action action, EncryptedStore store, Map<Tag, Object> model) {
    if (action instanceof Together together) {
      Map<Tag, Object> copy = new LinkedHashMap<>(model);
      try {
        store.transaction(
            tx -> {
              together.actions().forEach(inner -> performOne(inner, tx, copy));
              assertSame(tx, copy);
              if (together.fails()) {
                throw new IllegalStateException(DOOMED);
              }
              return null;
            });
        model.clear();
        model.putAll(copy);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage(DOOMED);
      }
    } else {
      performOne(action, store, model);
    }
  }

  private static void performOne(Action action, TagStore store, Map<Tag, Object> model) {
    if (action instanceof Put put) {
      store.put(put.tag(), put.value());
      model.put(put.tag(), put.value());
    } else if (action instanceof Remove remove) {
      assertThat(store.remove(remove.tag())).isEqualTo(model.containsKey(remove.tag()));
      model.remove(remove.tag());
    }
  }

  private static void assertSame(TagStore store, Map<Tag, Object> model) {
    assertThat(store.tags()).isEqualTo(new ArrayList<>(model.keySet()));
    model.forEach(
        (tag, value) -> assertThat(store.get(tag, Object.class)).isEqualTo(Optional.of(value)));
  }
}
