package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is done to a cache, it behaves as two maps in order: one in memory and one stored. */
class CachedModelTest {
  private static final String DOOMED = "doomed";

  /** One thing to do, to the cache and to the maps. */
  private sealed interface Action {}

  private record Assign(Tag tag, int value) implements Action {}

  private record Append(Tag tag, int value) implements Action {}

  private record Pop(Tag tag) implements Action {}

  private record Edit(List<Action> actions, boolean fails) implements Action {}

  private record Save() implements Action {}

  private record Load() implements Action {}

  private record Reopen(boolean preload) implements Action {}

  @Provide
  Arbitrary<List<Action>> actions() {
    Arbitrary<Action> edit =
        Combinators.combine(single().list().ofMaxSize(5), Arbitraries.of(true, false))
            .as(Edit::new);
    return Arbitraries.frequencyOf(
            Tuple.of(8, single()),
            Tuple.of(2, edit),
            Tuple.of(2, Arbitraries.of(new Save(), new Load())),
            Tuple.of(1, Arbitraries.of(new Reopen(true), new Reopen(false))))
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<Action> single() {
    Arbitrary<Tag> tags = Arbitraries.of(Tag.of("a"), Tag.of("1"), Tag.of(1), Tag.NULL);
    Arbitrary<Integer> values = Arbitraries.integers().between(0, 3);
    return Arbitraries.oneOf(
        Combinators.combine(tags, values).as(Assign::new),
        Combinators.combine(tags, values).as(Append::new),
        tags.map(Pop::new));
  }

  private final Map<Tag, List<Object>> memory = new LinkedHashMap<>();
  private final Map<Tag, List<Object>> stored = new LinkedHashMap<>();

  @Property(tries = 60)
  void behavesAsTwoMapsInOrder(@ForAll("actions") List<Action> actions) {
    memory.clear();
    stored.clear();
    try (StoreFixture database = new StoreFixture()) {
      CachedStore cache = CachedStore.preloaded(database.create());
      try {
        for (Action action : actions) {
          if (action instanceof Reopen reopen) {
            cache.close();
            EncryptedStore store = database.open();
            cache = reopen.preload() ? CachedStore.preloaded(store) : CachedStore.onDemand(store);
            copy(stored, memory);
          } else {
            perform(action, cache);
          }
        }
        assertThat(cache.tags()).isEqualTo(new ArrayList<>(memory.keySet()));
        assertThat(cache.namespace().asMap()).isEqualTo(memory);
        assertThat(cache.stored().verify().findings()).isEmpty();
        assertThat(cache.stored().tags()).isEqualTo(new ArrayList<>(stored.keySet()));
      } finally {
        cache.close();
      }
    }
  }

  private void perform(Action action, CachedStore cache) {
    if (action instanceof Edit edit) {
      edit(edit, cache);
    } else if (action instanceof Save) {
      cache.save();
      copy(memory, stored);
    } else if (action instanceof Load) {
      cache.load();
    } else {
      performOne(action, cache);
      if (action instanceof Pop pop) {
        stored.remove(pop.tag());
      }
    }
  }

  private void edit(Edit edit, CachedStore cache) {
    try {
      cache.edit(
          same -> {
            edit.actions().forEach(inner -> performOne(inner, same));
            if (edit.fails()) {
              throw new IllegalStateException(DOOMED);
            }
          });
      copy(memory, stored);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage(DOOMED);
      copy(stored, memory);
    }
  }

  private void performOne(Action action, CachedStore cache) {
    if (action instanceof Assign assign) {
      cache.set(assign.tag(), new ArrayList<>(List.of(assign.value())));
      memory.put(assign.tag(), new ArrayList<>(List.of(assign.value())));
    } else if (action instanceof Append append) {
      append(cache.get(append.tag()), append.value());
      append(memory.get(append.tag()), append.value());
    } else if (action instanceof Pop pop) {
      assertThat(cache.pop(pop.tag())).isEqualTo(memory.remove(pop.tag()));
    }
  }

  @SuppressWarnings("unchecked") // lists are all that is assigned here
  private static void append(Object list, int value) {
    if (list != null) {
      ((List<Object>) list).add(value);
    }
  }

  private static void copy(Map<Tag, List<Object>> from, Map<Tag, List<Object>> to) {
    to.clear();
    from.forEach((tag, list) -> to.put(tag, new ArrayList<>(list)));
  }
}
