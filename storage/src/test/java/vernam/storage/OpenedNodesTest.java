package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vernam.storage.core.RowKind;

/** Children that a transaction has opened are wiped with an attempt that fails. */
class OpenedNodesTest {
  private static final Tag CHILD = Tag.of("m");
  private static final Tag ANY = Tag.of("any");

  private final StoreFixture database = new StoreFixture();
  private final EncryptedStore store = database.create();
  private final List<StoreNode> opened = new ArrayList<>();

  /** Under keys of zeros all stores have the same names. */
  private String wipedName;

  @BeforeEach
  void wipeOne() {
    StoreNode node =
        store.change((running, main) -> Children.openOrMake(running, main, Tag.of("other")));
    node.close();
    wipedName = node.rowId(RowKind.TAG, ANY);
  }

  @AfterEach
  void closeDatabase() {
    opened.forEach(StoreNode::close);
    store.close();
    database.close();
  }

  private StoreNode open(TreeTransaction running, StoreNode main) {
    StoreNode child = Children.openOrMake(running, main, CHILD);
    opened.add(child);
    return child;
  }

  private List<Boolean> wiped() {
    return opened.stream().map(node -> node.rowId(RowKind.TAG, ANY).equals(wipedName)).toList();
  }

  @Test
  void thatSucceedsLeavesThemOpen() {
    store.change(this::open);

    assertThat(wiped()).containsExactly(false);
  }

  @Test
  void whoseWorkFailsWipesThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                store.change(
                    (running, main) -> {
                      open(running, main);
                      throw new IllegalArgumentException("mine");
                    }));

    assertThat(wiped()).containsExactly(true);
  }

  @Test
  void thatIsMadeAgainWipesThoseOfTheFirstAttempt() {
    store.change(
        (running, main) -> {
          StoreNode child = open(running, main);
          if (opened.size() == 1) {
            throw StorageFailureException.ofLostRace();
          }
          return child;
        });

    assertThat(wiped()).containsExactly(true, false);
  }

  @Test
  void thatMeetsAConflictAtItsEndWipesThem() {
    store.metatag(CHILD).close();
    try (EncryptedStore other = database.open()) {
      store.change(
          (running, main) -> {
            StoreNode child = open(running, main);
            if (opened.size() == 1) {
              other.put("faster", 1);
            }
            return child;
          });
    }

    assertThat(wiped()).containsExactly(true, false);
  }

  @Test
  void thatIsGivenUpWipesAll() {
    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(
            () ->
                store.change(
                    (running, main) -> {
                      open(running, main);
                      throw StorageFailureException.ofLostRace();
                    }));

    assertThat(wiped()).hasSizeGreaterThan(1).containsOnly(true);
  }
}
