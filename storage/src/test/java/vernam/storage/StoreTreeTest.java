package vernam.storage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vernam.storage.core.Crypto;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.Database;
import vernam.storage.sql.StateRow;

/** A state that is older than one seen before: late at first, and then put back. */
class StoreTreeTest {
  private static final int MOST_LATE_STATES = 10;
  private static final long NEWEST = 7;

  private final StoreTree tree =
      new StoreTree(
          Database.of("jdbc:h2:mem:" + UUID.randomUUID(), true),
          Crypto.standard(),
          ledgerSeal(),
          "s",
          "id");

  private static LedgerSeal ledgerSeal() {
    Crypto crypto = Crypto.standard();
    try (RootKeys keys = crypto.rootKeys(StoreFixture.KEY);
        RowSeal rows = new RowSeal(keys.tree(new byte[64]), crypto.cipher())) {
      return crypto.ledger(rows);
    }
  }

  @BeforeEach
  void openAtAVersion() {
    byte[] sealed = tree.sealLedger(LedgerState.EMPTY.withVersion(NEWEST));
    tree.begin(new StateRow(NEWEST, sealed));
  }

  @AfterEach
  void closeTree() {
    tree.close();
  }

  private void assertIsAskedAgain(int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(() -> tree.requireNotOlder(NEWEST - 1))
          .returns(true, StorageFailureException::isConflict);
    }
  }

  private void assertIsRolledBack() {
    assertThatExceptionOfType(RolledBackException.class)
        .isThrownBy(() -> tree.requireNotOlder(NEWEST - 1))
        .withMessageContaining("6")
        .withMessageContaining("7");
  }

  @Test
  void theSameOrALaterStateIsTaken() {
    assertThatNoException().isThrownBy(() -> tree.requireNotOlder(NEWEST));
    assertThatNoException().isThrownBy(() -> tree.requireNotOlder(NEWEST + 1));
  }

  @Test
  void anOlderStateIsAskedForAgainAndThenRefused() {
    assertIsAskedAgain(MOST_LATE_STATES);
    assertIsRolledBack();
  }

  @Test
  void afterARefusalItIsAskedForAgainAsOften() {
    assertIsAskedAgain(MOST_LATE_STATES);
    assertIsRolledBack();

    assertIsAskedAgain(MOST_LATE_STATES);
    assertIsRolledBack();
  }

  @Test
  void afterATimelyStateItIsAskedForAgainAsOften() {
    assertIsAskedAgain(MOST_LATE_STATES);
    tree.requireNotOlder(NEWEST);

    assertIsAskedAgain(MOST_LATE_STATES);
    assertIsRolledBack();
  }

  @Test
  void whatWasOnlyShownButNotChangedIsNoNewestState() {
    tree.requireNotOlder(NEWEST + 5);

    assertThatNoException().isThrownBy(() -> tree.requireNotOlder(NEWEST));
  }
}
