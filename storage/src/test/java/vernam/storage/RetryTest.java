package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private final List<Long> pauses = new ArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Retry retry = new Retry(pauses::add, nanos::get);

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

  private int failing(int times, Duration duration) {
    nanos.addAndGet(duration.toNanos());
    return failing(times);
  }

  @ParameterizedTest
  @CsvSource({"1, 40", "2, 30", "20, 3", "50, 2", "60, 1", "61, 1"})
  void beginsNoAttemptAfterAMinute(int seconds, int expected) {
    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> retry.run(() -> failing(Integer.MAX_VALUE, Duration.ofSeconds(seconds))));
    assertThat(attempts).hasValue(expected);
  }

  @Test
  void doesNotGiveUpAnAttemptThatSucceedsLate() {
    assertThat(retry.run(() -> failing(1, Duration.ofSeconds(59)))).isEqualTo(42);
    assertThat(attempts).hasValue(2);
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
            },
            nanos::get);

    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> interrupted.run(() -> failing(1)));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theStandardOneSleepsAtMostAsLongAsItMay() {
    assertThat(Retry.standard().run(() -> failing(5))).isEqualTo(42);
  }
}
