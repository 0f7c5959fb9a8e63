package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {
  private final List<Long> pauses = new ArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final Retry retry = new Retry(pauses::add);

  private int failing(int times) {
    if (attempts.incrementAndGet() <= times) {
      throw StorageFailureException.ofLostRace();
    }
    return 42;
  }

  @Test
  void returnsWhatTheFirstAttemptReturns() {
    assertThat(retry.run(() -> failing(0))).isEqualTo(42);
    assertThat(pauses).isEmpty();
  }

  @Test
  void makesAnotherAttemptAfterAConflict() {
    assertThat(retry.run(() -> failing(3))).isEqualTo(42);
    assertThat(attempts).hasValue(4);
  }

  @Test
  void pausesLongerEachTimeUpToALimit() {
    retry.run(() -> failing(12));

    assertThat(pauses).isSorted().startsWith(512L, 1024L).endsWith(50_000L).hasSize(12);
  }

  @Test
  void givesUpWithTheLastConflict() {
    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> retry.run(() -> failing(Integer.MAX_VALUE)));
    assertThat(attempts).hasValue(40);
  }

  @Test
  void doesNotRepeatOtherFailures() {
    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(
            () ->
                retry.run(
                    () -> {
                      attempts.incrementAndGet();
                      throw new StoreNotFoundException("x");
                    }));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void interruptedGivesUpAndStaysInterrupted() {
    Retry interrupted =
        new Retry(
            micros -> {
              throw new InterruptedException();
            });

    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> interrupted.run(() -> failing(1)));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theStandardOneSleepsAtMostAsLongAsItMay() {
    assertThat(Retry.standard().run(() -> failing(5))).isEqualTo(42);
  }
}
