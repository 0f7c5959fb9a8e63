package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Coroutines of code that runs on a thread of its own. */
@Timeout(60)
class GeneratorTest {
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger unwound = new AtomicInteger();

  private <I, O, R> Coroutine<I, O, R> coroutine(Generator<I, O, R> generator) {
    return Coroutines.ofThread(
        generator,
        task -> {
          threads.add(new Thread(task));
          return threads.get(threads.size() - 1);
        });
  }

  /** Yields the total, adds what is sent, and ends with the total when it is sent nothing. */
  private Integer total(Generator.Requests<Integer, Integer> requests) {
    try {
      int total = 0;
      Integer sent = requests.answer(total);
      while (sent != null) {
        total += sent;
        sent = requests.answer(total);
      }
      return total;
    } finally {
      unwound.incrementAndGet();
    }
  }

  private void assertNoThreadIsLeft(int made) throws InterruptedException {
    assertThat(threads).hasSize(made);
    for (Thread thread : threads) {
      thread.join(30_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private static <O> Step<O, Object> yielded(O item) {
    return new Step.Yielded<>(item);
  }

  @Test
  void itYieldsTakesValuesAndEndsWithAResult() throws Exception {
    Coroutine<Integer, Integer, Integer> exchange =
        coroutine(requests -> 1 * 2 * requests.answer(1 + 2));
    assertThat(threads).as("before the first request").isEmpty();
    assertThat(exchange.resume(null)).isEqualTo(yielded(3));
    assertThat(exchange.result()).isEmpty();
    assertThat(exchange.resume(3)).isEqualTo(new Step.Ended<>(6));
    assertThat(exchange.resume(4)).isEqualTo(new Step.Ended<>(6));
    assertThat(exchange.result()).contains(6);
    assertNoThreadIsLeft(1);
  }

  @Property(tries = 100)
  void itAnswersAsABodyDoes(@ForAll List<Integer> values) {
    try (Coroutine<Integer, Integer, Integer> coroutine = Coroutines.ofThread(this::total)) {
      List<Integer> totals = new ArrayList<>(List.of(0));
      values.forEach(value -> totals.add(totals.get(totals.size() - 1) + value));
      assertThat(coroutine.feed(values).toList()).isEqualTo(totals);
      assertThat(coroutine.resume(null)).isEqualTo(new Step.Ended<>(totals.get(totals.size() - 1)));
    }
  }

  @Test
  void theFirstRequest_carriesNothing_andNeedsNoThread() {
    Coroutine<Integer, Integer, Integer> coroutine = coroutine(this::total);
    assertThatIllegalArgumentException().isThrownBy(() -> coroutine.resume(1));
    coroutine.close();
    assertThat(threads).isEmpty();
    assertThat(coroutine.resume(null)).isEqualTo(new Step.Ended<>(null));
  }

  @Test
  void closing_unwindsIt_andItsThreadHasEnded() {
    Coroutine<Integer, Integer, Integer> coroutine = coroutine(this::total);
    coroutine.resume(null);
    coroutine.resume(5);
    coroutine.close();
    assertThat(threads.get(0).isAlive()).isFalse();
    assertThat(unwound).hasValue(1);
    coroutine.close();
    assertThat(coroutine.resume(1)).isEqualTo(new Step.Ended<>(null));
    assertThat(threads).hasSize(1);
  }

  @Test
  void closingWhatIsBehindIt_closesIt() {
    Coroutine<Integer, Integer, Integer> coroutine = coroutine(this::total);
    try (Pipeline<Integer> doubled = coroutine.then(x -> 2 * x).feed(List.of(1, 2, 3))) {
      assertThat(doubled.items(0, 2).toList()).containsExactly(0, 2);
    }
    assertThat(threads.get(0).isAlive()).isFalse();
  }

  @Test
  void aReset_beginsAnewOnAnotherThread() throws Exception {
    Coroutine<Integer, Integer, Integer> coroutine = coroutine(this::total);
    coroutine.resume(null);
    coroutine.resume(5);
    coroutine.reset();
    assertThat(threads.get(0).isAlive()).isFalse();
    assertThat(coroutine.resume(null)).isEqualTo(yielded(0));
    assertThat(coroutine.resume(7)).isEqualTo(yielded(7));
    assertThat(coroutine.resume(null)).isEqualTo(new Step.Ended<>(7));
    assertNoThreadIsLeft(2);
  }

  @Test
  void askedToFinish_itMayEndWithAResult() {
    Coroutine<Integer, Integer, String> coroutine =
        coroutine(
            requests -> {
              try {
                requests.answer(1);
                return "was not asked";
              } catch (CancellationException e) {
                return "salt";
              }
            });
    coroutine.resume(null);
    assertThat(coroutine.finish()).contains("salt");
    assertThat(coroutine.finish()).contains("salt");
    assertThat(coroutine.resume(null)).isEqualTo(new Step.Ended<>("salt"));
    assertThat(threads.get(0).isAlive()).isFalse();
    Coroutine<Integer, Integer, Integer> ordinary = coroutine(this::total);
    ordinary.resume(null);
    assertThat(ordinary.finish()).isEmpty();
  }

  @Test
  void oneThatAnswersOnAfterItsEnd_isToldSoEachTime() {
    AtomicInteger refused = new AtomicInteger();
    Coroutine<Integer, Integer, Integer> stubborn =
        coroutine(
            requests -> {
              while (refused.get() < 3) {
                try {
                  requests.answer(1);
                } catch (CancellationException e) {
                  refused.incrementAndGet();
                  // As careless code does.
                  Thread.interrupted();
                }
              }
              return null;
            });
    stubborn.resume(null);
    stubborn.close();
    assertThat(refused).hasValue(3);
    assertThat(threads.get(0).isAlive()).isFalse();
  }

  @Test
  void anError_reachesTheCallerOnce_andEndsIt() throws Exception {
    for (Throwable thrown : List.of(new IllegalStateException("no"), new AssertionError("no"))) {
      Coroutine<Integer, Integer, Integer> failing =
          coroutine(
              requests -> {
                requests.answer(1);
                throw Failures.unchecked(thrown);
              });
      failing.resume(null);
      assertThatThrownBy(() -> failing.resume(2)).isSameAs(thrown);
      assertThat(failing.resume(2)).isEqualTo(new Step.Ended<>(null));
      failing.close();
    }
    assertNoThreadIsLeft(2);
  }

  @Test
  void anErrorWhileItUnwinds_reachesWhoeverCloses() throws Exception {
    Coroutine<Integer, Integer, Integer> failing =
        coroutine(
            requests -> {
              try {
                return requests.answer(1);
              } catch (CancellationException e) {
                throw new IllegalStateException("cannot clean up", e);
              }
            });
    failing.resume(null);
    assertThatIllegalStateException().isThrownBy(failing::close);
    failing.close();
    assertNoThreadIsLeft(1);
  }

  @Test
  void aNullItem_isRefused() throws Exception {
    Coroutine<Integer, Integer, Integer> nothing = coroutine(requests -> requests.answer(null));
    assertThatNullPointerException().isThrownBy(() -> nothing.resume(null));
    assertNoThreadIsLeft(1);
  }

  @Test
  void anInterruptOfTheCaller_endsItAndItsThread() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    Coroutine<Integer, Integer, Integer> stuck =
        coroutine(
            requests -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                seen.complete(e);
              }
              return 1;
            });
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> stuck.resume(null)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(seen.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(stuck.resume(null)).isEqualTo(new Step.Ended<>(null));
    Thread.currentThread().interrupt();
    stuck.close();
    assertThat(Thread.interrupted()).as("kept while the thread was waited for").isTrue();
    assertNoThreadIsLeft(1);
  }

  @Test
  void itDoesNotDriveItself_norDoesAnotherThreadAnswer() throws Exception {
    BlockingQueue<Coroutine<Integer, Integer, Integer>> self = new LinkedBlockingQueue<>();
    CompletableFuture<Generator.Requests<Integer, Integer>> leaked = new CompletableFuture<>();
    Coroutine<Integer, Integer, Integer> coroutine =
        coroutine(
            requests -> {
              leaked.complete(requests);
              Coroutine<Integer, Integer, Integer> me = self.remove();
              assertThatIllegalStateException().isThrownBy(() -> me.resume(null));
              return requests.answer(1);
            });
    self.add(coroutine);
    assertThat(coroutine.resume(null)).isEqualTo(yielded(1));
    assertThatIllegalStateException().isThrownBy(() -> leaked.get().answer(2));
    coroutine.close();
    assertNoThreadIsLeft(1);
  }

  @Test
  void aVirtualThread_servesToo() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "there are virtual threads");
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    ThreadFactory virtual =
        (ThreadFactory)
            Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    Coroutine<Integer, Integer, Integer> coroutine = Coroutines.ofThread(this::total, virtual);
    coroutine.resume(null);
    assertThat(coroutine.resume(5)).isEqualTo(yielded(5));
    coroutine.close();
    assertThat(unwound).hasValue(1);
  }

  @Test
  void manyOfThem_leaveNoThread() throws Exception {
    for (int i = 0; i < 200; i++) {
      Coroutine<Integer, Integer, Integer> coroutine = coroutine(this::total);
      coroutine.resume(null);
      switch (i % 4) {
        case 0 -> coroutine.close();
        case 1 -> coroutine.finish();
        case 2 -> coroutine.reset();
        default -> coroutine.resume(null);
      }
    }
    assertNoThreadIsLeft(200);
    assertThat(unwound).hasValue(200);
  }
}
