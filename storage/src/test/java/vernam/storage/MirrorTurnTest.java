package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mirrors that have a store in common. */
class MirrorTurnTest {
  private final StoreFixture one = new StoreFixture();
  private final StoreFixture other = new StoreFixture();
  private final EncryptedStore first = one.create();
  private final EncryptedStore second = EncryptedStores.create(other.url, StoreFixture.key(2));

  @AfterEach
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void closeDatabases() {
    first.close();
    second.close();
    one.close();
    other.close();
  }

  /** Mirrors one way, and lets the way back begin and wait in the middle of that. */
  private static void mirrorBothWays(EncryptedStore from, EncryptedStore to)
      throws InterruptedException {
    List<Thread> back = new ArrayList<>();
    StoreMirror.of(from)
        .withProgress(
            (done, total) -> {
              if (back.isEmpty()) {
                Thread thread = new Thread(() -> StoreMirror.of(to).into(from));
                thread.setDaemon(true);
                back.add(thread);
                thread.start();
                while (thread.getState() != Thread.State.WAITING) {
                  Thread.onSpinWait();
                }
              }
            })
        .into(to);
    back.get(0).join();
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void inOppositeDirectionsRunOneAfterTheOther() throws InterruptedException {
    first.put("a", 1);
    second.put("b", 2);

    mirrorBothWays(first, second);
    first.put("c", 3);
    second.put("d", 4);
    mirrorBothWays(second, first);

    assertThat(first.tags()).containsExactlyInAnyOrderElementsOf(second.tags()).hasSize(4);
    assertThat(first.verify().isIntact()).isTrue();
    assertThat(second.verify().isIntact()).isTrue();
  }

  @Test
  void areRefusedWithinATransactionOfEither() {
    assertThatIllegalStateException()
        .isThrownBy(() -> first.transaction(tx -> StoreMirror.of(first).into(second)));
    assertThatIllegalStateException()
        .isThrownBy(() -> second.transaction(tx -> StoreMirror.of(first).into(second)));
  }
}
