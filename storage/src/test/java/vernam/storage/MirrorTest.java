package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** A store taken over into another, also when that was broken off. */
@EveryEngine
class MirrorTest {
  /** More than a page. */
  private static final int ROWS = StoreTree.PAGE + 4;

  private final StoreFixture from;
  private final StoreFixture to;
  private final EncryptedStore source;
  private final EncryptedStore target;

  MirrorTest(Engine engine) {
    from = new StoreFixture(engine);
    to = new StoreFixture(engine);
    source = from.create();
    target = EncryptedStores.create(to.url, StoreFixture.key(2));
  }

  @BeforeEach
  void fill() {
    source.transaction(
        tx -> {
          for (int i = 0; i < 5; i++) {
            tx.put("tag " + i, i);
          }
          tx.metatag("m").put("x", List.of(1));
          tx.metatag("m").metatag("n").put("y", "deep");
          tx.metatag("empty");
          tx.metatag("last").metatag("below").put("z", 2.5);
          return null;
        });
  }

  @AfterEach
  void closeDatabases() {
    source.close();
    target.close();
    from.close();
    to.close();
  }

  /** Ends the mirror after so many pages. */
  private void breakOff(int pages) {
    List<Long> heard = new ArrayList<>();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                StoreMirror.of(source)
                    .withProgress(
                        (done, total) -> {
                          heard.add(done);
                          if (heard.size() == pages) {
                            throw new IllegalStateException("the plug");
                          }
                        })
                    .into(target))
        .withMessage("the plug");
  }

  private void fillPages() {
    source.putAll(
        IntStream.range(0, ROWS).mapToObj(i -> Map.entry(Tag.of("many " + i), (Object) i)));
  }

  private long records() {
    return to.number("SELECT COUNT(*) FROM vernam_item WHERE row_kind = 2");
  }

  @Test
  void nothingButTheSourcesRowsIsLeftInTheTarget() {
    TransferReport report = StoreMirror.of(source).into(target);

    assertThat(report).isEqualTo(new TransferReport(8, 5, List.of()));
    assertThat(StoreText.of(target)).isEqualTo(StoreText.of(source));
    assertThat(records()).isZero();
    assertThat(target.verify().isIntact()).isTrue();
    assertThat(source.verify().isIntact()).isTrue();
  }

  @Test
  void itGoesOnWhereItWasBrokenOffAtWhateverPage() {
    fillPages();
    List<String> expected = StoreText.of(source);
    for (int pages = 1; pages <= 8; pages++) {
      breakOff(1);
      assertThat(records()).isEqualTo(1);
      assertThat(target.verify().isIntact()).isTrue();
      if (expected.equals(StoreText.of(target))) {
        break;
      }
    }

    TransferReport report = StoreMirror.of(source).into(target);

    assertThat(report).isEqualTo(new TransferReport(ROWS + 8, 5, List.of()));
    assertThat(StoreText.of(target)).isEqualTo(expected);
    assertThat(records()).isZero();
    assertThat(target.verify().isIntact()).isTrue();
  }

  @Test
  void whatIsDoneIsNotDoneAgain() {
    fillPages();
    breakOff(1);
    List<List<String>> before = changes();

    StoreMirror.of(source).into(target);

    assertThat(changes()).containsAll(before);
    assertThat(before).hasSize(StoreTree.PAGE - 3);
  }

  /** Returns the names of all tags and when they were stored. */
  private List<List<String>> changes() {
    return to.rows("SELECT row_id, changed_at FROM vernam_item WHERE row_kind = 0");
  }

  @Test
  void itStartsOverIfTheSourceWasChanged() {
    fillPages();
    breakOff(1);
    source.put("tag 0", "new");
    source.put("many 0", "new");

    StoreMirror.of(source).into(target);

    assertThat(target.get("tag 0", String.class)).contains("new");
    assertThat(target.get("many 0", String.class)).contains("new");
    assertThat(StoreText.of(target)).isEqualTo(StoreText.of(source));
  }

  @Test
  void itStartsOverIfTheTargetWasChanged() {
    fillPages();
    breakOff(1);
    target.remove("tag 1");
    target.put("tag 2", "mine");

    StoreMirror.of(source).into(target);

    assertThat(target.get("tag 1", int.class)).contains(1);
    assertThat(target.get("tag 2", int.class)).contains(2);
  }

  @Test
  void anotherStoreOfTheSameKeyIsAnotherSource() {
    fillPages();
    breakOff(1);
    try (StoreFixture other = new StoreFixture();
        EncryptedStore same = other.create()) {
      while (same.version() < source.version()) {
        same.put("mine", same.version());
      }

      StoreMirror.of(same).into(target);

      assertThat(target.get("mine", long.class)).isEqualTo(same.get("mine", long.class));
    }
  }

  @Test
  void damagedRowsAreReportedAlsoWhenItIsResumed() {
    fillPages();
    String row = source.rowId(Tag.of("many 0"));
    from.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", new byte[336], row);
    target.put("many 0", "mine");
    breakOff(2);

    TransferReport report = StoreMirror.of(source).into(target);

    assertThat(report.damaged()).extracting(Finding::rowId).containsExactly(row);
    assertThat(report.tags()).isEqualTo(ROWS + 7);
    assertThat(target.get("many 0", String.class)).contains("mine");
  }

  @Test
  void aDamagedChildIsReportedAndTheRestTakenOver() {
    String row =
        from.text(
            "SELECT row_id FROM vernam_item WHERE row_kind = 1 ORDER BY row_position"
                + " FETCH FIRST 1 ROWS ONLY");
    from.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", new byte[336], row);

    TransferReport report = StoreMirror.of(source).into(target);

    assertThat(report.damaged())
        .extracting(Finding::toString)
        .containsExactly("ALTERED METATAG " + row);
    assertThat(target.metatags()).containsExactly(Tag.of("empty"), Tag.of("last"));
  }

  @Test
  void aStoreIsNotMirroredIntoItself() {
    try (EncryptedStore again = from.open()) {
      assertThatIllegalArgumentException().isThrownBy(() -> StoreMirror.of(source).into(again));
    }
    EncryptedStore child = source.metatag("m");
    assertThatIllegalArgumentException().isThrownBy(() -> StoreMirror.of(source).into(child));
  }

  @Test
  void aChildCanBeTakenOverIntoAChild() {
    StoreMirror.of(source.metatag("m")).into(target.metatag("here"));

    assertThat(target.tags()).isEmpty();
    assertThat(StoreText.of(target.metatag("here"))).isEqualTo(StoreText.of(source.metatag("m")));
  }

  @Test
  void progressGoesUpToTheNumberOfRows() {
    fillPages();
    List<Long> heard = new ArrayList<>();

    StoreMirror.of(source)
        .withProgress(
            (done, total) -> {
              heard.add(done);
              assertThat(total).isEqualTo(ROWS + 13);
            })
        .into(target);

    assertThat(heard).isSorted().endsWith(ROWS + 13L);
  }
}
