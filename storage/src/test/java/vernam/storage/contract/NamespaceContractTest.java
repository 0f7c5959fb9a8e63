package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.storage.Namespace;
import vernam.storage.Tag;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section G of the checklist: namespaces. Row 70 cannot be tested. */
@EveryEngine
class NamespaceContractTest extends GuideStore {
  NamespaceContractTest(Engine engine) {
    super(engine);
  }

  private Namespace ofUnread(Way way) throws Exception {
    create(way);
    db.set("l", new ArrayList<>(List.of(1)));
    db.set("n", null);
    db.metatag("kid").set("x", 1);
    db.save();
    reopenOnDemand(way);
    return db.namespace();
  }

  @ParameterizedTest
  @EnumSource
  void row065_hasOneEntryPerTagAndLoadsWhatIsNotLoaded(Way way) throws Exception {
    Namespace namespace = ofUnread(way);

    assertThat(namespace.get("l")).isEqualTo(List.of(1));
    assertThat(namespace.get("n")).isNull();
    assertThat(namespace.contains("n")).isTrue();
    assertThat(namespace.contains("kid")).isFalse();
    assertThat(namespace.size()).isEqualTo(2);
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> namespace.get("kid"));
  }

  @ParameterizedTest
  @EnumSource
  void row066_holdsTheSameObjectsAndTheTagsOfItsMoment(Way way) throws Exception {
    Namespace namespace = ofUnread(way);
    db.list("l").add(2);
    db.set("new", 1);
    db.pop(Tag.of("n"));

    assertThat(namespace.get("l")).isSameAs(db.get("l")).isEqualTo(List.of(1, 2));
    assertThat(namespace.keys()).containsExactly(Tag.of("l"), Tag.of("n"));
    assertThat(namespace.asMap()).isUnmodifiable();
  }

  @ParameterizedTest
  @EnumSource
  void row067_namesAreTheTags(Way way) throws Exception {
    assertThat(ofUnread(way).keys()).containsExactly(Tag.of("l"), Tag.of("n"));
  }

  @ParameterizedTest
  @EnumSource
  void row068_valuesAreInTheOrderOfTheTags(Way way) throws Exception {
    assertThat(ofUnread(way).values()).containsExactly(List.of(1), null);
  }

  @ParameterizedTest
  @EnumSource
  void row069_iterationGivesPairs(Way way) throws Exception {
    Map<Tag, Object> pairs = new LinkedHashMap<>();
    for (Map.Entry<Tag, Object> pair : ofUnread(way)) {
      pairs.put(pair.getKey(), pair.getValue());
    }

    assertThat(pairs).containsEntry(Tag.of("l"), List.of(1)).containsEntry(Tag.of("n"), null);
    assertThat(pairs).hasSize(2);
  }
}
