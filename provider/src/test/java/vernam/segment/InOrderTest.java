package vernam.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private InOrder<String> onThreads() {
    return new InOrder<>(SegmentOptions.standard().withExecutor(threads, 2));
  }

  @Test
  void whatIsSlowIsStillTakenFirst() throws IOException {
    InOrder<String> work = onThreads();
    CountDownLatch secondIsDone = new CountDownLatch(1);
    work.submit(
        () -> {
          secondIsDone.await();
          return "first";
        });
    work.submit(
        () -> {
          secondIsDone.countDown();
          return "second";
        });
    assertThat(work.isFull()).isFalse();
    work.submit(() -> "third");

    assertThat(work.isFull()).isTrue();
    assertThat(List.of(work.take(), work.take(), work.take()))
        .containsExactly("first", "second", "third");
    assertThat(work.isEmpty()).isTrue();
  }

  @Test
  void whatNobodyBeginsIsDoneByWhoeverTakesIt() throws IOException {
    InOrder<String> work = new InOrder<>(SegmentOptions.standard().withExecutor(nothing -> {}, 2));
    work.submit(() -> Thread.currentThread().getName());

    assertThat(work.take()).isEqualTo(Thread.currentThread().getName());
  }

  @Test
  void failuresAreThoseOfTheWork() {
    InOrder<String> work = onThreads();
    work.submit(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(work::take)
        .withMessage("broken");

    InOrder<String> hungry = onThreads();
    hungry.submit(
        () -> {
          throw new OutOfMemoryError("heap");
        });
    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(hungry::take).withMessage("heap");
  }

  @Test
  void drainingWaitsForWhatRunsEvenIfInterrupted() throws Exception {
    InOrder<String> work = onThreads();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    work.submit(
        () -> {
          begun.countDown();
          mayEnd.await();
          return "untaken";
        });
    begun.await();
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(work::take);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();

    threads.execute(mayEnd::countDown);
    List<String> wiped = new ArrayList<>();
    work.drain(wiped::add);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(wiped).containsExactly("untaken");
    assertThat(work.isEmpty()).isTrue();
  }
}
