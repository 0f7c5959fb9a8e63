package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time limits, waits and traces. */
@Timeout(60)
class TimingTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void clearInterrupt() {
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Returns 1, and an item that never comes unless the thread is interrupted. */
  private Pipeline<Integer> stuck() {
    Stream<Integer> stream = Stream.of(1, 2).peek(this::stick).onClose(closed::countDown);
    return Pipelines.from(stream);
  }

  private void stick(int item) {
    try {
      if (item == 2) {
        never.await();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLateItem_endsThePipelineWithoutAnError_andItsThreadClosesTheSource() throws Exception {
    // The first item may be late too, on a slow machine.
    assertThat(stuck().timeoutPerItem(Duration.ofMillis(200)).toList().size()).isLessThan(2);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anItemWhoseThreadNeverBegins_endsThePipeline_andTheSourceIsClosedAtOnce() {
    List<Runnable> notBegun = new ArrayList<>();
    Counted source = new Counted(2);
    AtomicInteger closings = new AtomicInteger();
    Pipeline<Integer> items =
        new Pipeline<>(Items.of(source.iterator(), closings::incrementAndGet));
    assertThat(items.timeoutPerItem(Duration.ofNanos(1), notBegun::add).toList()).isEmpty();
    assertThat(closings).hasValue(1);
    // A thread that is free too late finds nothing to do.
    assertThat(notBegun).hasSize(1);
    notBegun.get(0).run();
    assertThat(source.asked()).isZero();
    assertThat(closings).hasValue(1);
  }

  @Test
  void anInterruptBeforeTheThreadBegins_closesTheSourceToo() {
    Pipeline<Integer> timed = stuck().timeoutPerItem(LONG, task -> {});
    Thread.currentThread().interrupt();
    assertThatThrownBy(timed::toList).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed.getCount()).isZero();
  }

  @Test
  void anExecutorThatRefuses_fails_andClosingClosesTheSource() {
    Executor refusing =
        task -> {
          throw new RejectedExecutionException("full");
        };
    try (Pipeline<Integer> timed = stuck().timeoutPerItem(LONG, refusing)) {
      assertThatThrownBy(timed::toList).isInstanceOf(RejectedExecutionException.class);
      assertThat(timed.toList()).isEmpty();
    }
    assertThat(closed.getCount()).isZero();
  }

  @Test
  void itemsInTime_areAskedForOneByOne() {
    Counted source = new Counted(50);
    Pipeline<Integer> items = Pipelines.<Integer>from(source).timeoutPerItem(LONG);
    assertThat(items.items(0, 20).toList()).hasSize(20);
    assertThat(source.asked()).isEqualTo(20);
    assertThat(items.toList()).hasSize(30);
  }

  @Test
  void anErrorInTime_reachesTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.texts("x").parse().timeoutPerItem(LONG).toList());
  }

  @Test
  void closingATimedPipeline_closesTheSource() {
    try (Pipeline<Integer> timed = stuck().timeoutPerItem(LONG)) {
      assertThat(timed.iterator().next()).isEqualTo(1);
    }
    assertThat(closed.getCount()).isZero();
  }

  @Test
  void anInterrupt_endsTheWait() {
    Pipeline<Integer> timed = stuck().itemsFrom(1).timeoutPerItem(LONG);
    Thread.currentThread().interrupt();
    assertThatThrownBy(timed::toList).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Pipelines.awaiting(queue, LONG).toList())
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Pipelines.count().randomSleep(LONG).iterator().next())
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aDeadline_countsFromTheFirstRequest_andDropsWhatIsLate() {
    Stage<Integer, Integer> deadline = Stages.deadline(Duration.ofNanos(10), nanos::get);
    Counted source = new Counted(100);
    Pipeline<Integer> items =
        Pipelines.<Integer>from(source).map(this::takeFourNanos).pipe(deadline);
    nanos.set(1000);
    assertThat(items.toList()).containsExactly(0, 1);
    assertThat(source.asked()).isEqualTo(3);
  }

  @Test
  void aDeadline_stopsAnEndlessSource() {
    assertThat(Pipelines.count().deadline(Duration.ofMillis(20)).exhaust()).isPresent();
  }

  @Test
  void aTrace_tellsPositionsAndTimes() {
    List<String> trace = new ArrayList<>();
    Items<Integer> source =
        Pipelines.<Integer>from(new Counted(2)).map(this::takeFourNanos).source();
    Items<Integer> traced =
        new Trace((at, time) -> trace.add(at + " " + time.toNanos()), nanos::get).of(source);
    assertThat(new Pipeline<>(traced).toList()).containsExactly(0, 1);
    assertThat(trace).containsExactly("0 4", "1 4");
  }

  @Test
  void randomSleeps_areBelowTheSpan() {
    Pauses pauses = new Pauses(Duration.ofNanos(1000), new Random(7));
    assertThat(Stream.generate(pauses::next).limit(10_000))
        .allMatch(pause -> pause >= 0 && pause < 1000)
        .anyMatch(pause -> pause < 100)
        .anyMatch(pause -> pause >= 900);
    assertThat(Pipelines.count().randomSleep(Duration.ofNanos(1)).items(0, 2).toList()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipelines.count().randomSleep(Duration.ofNanos(-1)));
  }

  @Test
  void aQueue_endsWhenNothingComes() {
    BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1, 2));
    assertThat(Pipelines.awaiting(queue, Duration.ofMillis(1)).toList()).containsExactly(1, 2);
    assertThat(queue).isEmpty();
  }

  private int takeFourNanos(int item) {
    nanos.addAndGet(4);
    return item;
  }
}
