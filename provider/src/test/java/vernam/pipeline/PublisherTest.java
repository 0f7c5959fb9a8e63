package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The publisher, by the rules of Reactive Streams whose numbers are named. */
@Timeout(60)
class PublisherTest {
  private static final ExecutorService MANY = Executors.newCachedThreadPool();
  private static final Executor DIRECT = Runnable::run;

  private final Counted source = new Counted(10);
  private final Recorder recorder = new Recorder();

  @AfterAll
  static void shutDown() {
    MANY.shutdownNow();
  }

  private void subscribe() {
    AsyncPipeline.<Integer>from(source, DIRECT).publisher().subscribe(recorder);
  }

  @Test
  void rule101_noMoreItemsAreSignalledThanRequested_norAskedFor() {
    subscribe();
    assertThat(recorder.signals).containsExactly("subscribed");
    assertThat(source.asked()).isZero();
    recorder.subscription.request(2);
    recorder.subscription.request(1);
    assertThat(recorder.signals).containsExactly("subscribed", "0", "1", "2");
    assertThat(source.asked()).isEqualTo(3);
  }

  @Test
  void rule103_signalsAreSerial_whoeverRequests() throws Exception {
    Counted many = new Counted(5000);
    AsyncPipeline.<Integer>from(many, MANY).publisher().subscribe(recorder);
    for (int i = 0; i < 4; i++) {
      MANY.execute(
          () -> {
            for (int j = 0; j < 2000; j++) {
              recorder.subscription.request(1);
            }
          });
    }
    assertThat(recorder.over.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(recorder.overlapped).isFalse();
    assertThat(recorder.signals).hasSize(5002).endsWith("4999", "complete");
  }

  @Test
  void rule104_aFailureIsSignalledOnce() {
    AsyncPipeline.<Integer>from(source, DIRECT)
        .map(x -> 6 / (2 - x))
        .publisher()
        .subscribe(recorder);
    recorder.subscription.request(9);
    recorder.subscription.request(9);
    assertThat(recorder.signals)
        .containsExactly("subscribed", "3", "6", "error ArithmeticException");
  }

  @Test
  void rule105_theEndIsSignalledOnce_alsoOfNothing() {
    subscribe();
    recorder.subscription.request(11);
    recorder.subscription.request(1);
    assertThat(recorder.signals).hasSize(12).endsWith("9", "complete");
    Recorder other = new Recorder();
    AsyncPipeline.<Integer>from(List.of(), DIRECT).publisher().subscribe(other);
    other.subscription.request(1);
    assertThat(other.signals).containsExactly("subscribed", "complete");
  }

  @Test
  void rule108_nothingIsSignalledAfterCancelling() {
    recorder.onItem = item -> recorder.subscription.cancel();
    subscribe();
    recorder.subscription.request(5);
    recorder.subscription.request(5);
    recorder.subscription.cancel();
    assertThat(recorder.signals).containsExactly("subscribed", "0");
    assertThat(source.asked()).isEqualTo(1);
  }

  @Test
  void rule109_aSubscriberIsNotNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> AsyncPipeline.from(source, DIRECT).publisher().subscribe(null));
  }

  @Test
  void rule111_aSecondSubscriberIsRefused() {
    Flow.Publisher<Integer> publisher = AsyncPipeline.<Integer>from(source, DIRECT).publisher();
    publisher.subscribe(recorder);
    Recorder second = new Recorder();
    publisher.subscribe(second);
    second.subscription.request(1);
    second.subscription.cancel();
    assertThat(second.signals).containsExactly("subscribed", "error IllegalStateException");
    recorder.subscription.request(1);
    assertThat(recorder.signals).containsExactly("subscribed", "0");
  }

  @Test
  void rule213_aSubscriberThatThrowsIsCancelled() {
    AtomicInteger closed = new AtomicInteger();
    recorder.onItem =
        item -> {
          throw new IllegalStateException("not mine");
        };
    Stream<Integer> stream = Stream.of(1, 2).onClose(closed::incrementAndGet);
    Pipelines.from(stream).async(DIRECT).publisher().subscribe(recorder);
    recorder.subscription.request(2);
    assertThat(recorder.signals).containsExactly("subscribed", "1");
    assertThat(closed).hasValue(1);
  }

  @Test
  void rule303_requestsWithinASignalDoNotGrowTheStack() {
    Counted many = new Counted(100_000);
    recorder.onItem = item -> recorder.subscription.request(1);
    AsyncPipeline.<Integer>from(many, DIRECT).publisher().subscribe(recorder);
    recorder.subscription.request(1);
    assertThat(recorder.signals).hasSize(100_002).endsWith("complete");
  }

  @Test
  void rule309_aRequestForNothingIsAnError_andCloses() {
    AtomicInteger closed = new AtomicInteger();
    Stream<Integer> stream = Stream.of(1, 2).onClose(closed::incrementAndGet);
    Pipelines.from(stream).async(DIRECT).publisher().subscribe(recorder);
    recorder.subscription.request(1);
    recorder.subscription.request(0);
    recorder.subscription.request(-1);
    recorder.subscription.request(1);
    assertThat(recorder.signals)
        .containsExactly("subscribed", "1", "error IllegalArgumentException");
    assertThat(closed).hasValue(1);
  }

  @Test
  void rule312_cancellingClosesTheSource() {
    AtomicInteger closed = new AtomicInteger();
    Stream<Integer> stream = Stream.of(1, 2).onClose(closed::incrementAndGet);
    Pipelines.from(stream).async(DIRECT).publisher().subscribe(recorder);
    recorder.subscription.cancel();
    assertThat(closed).hasValue(1);
    assertThat(recorder.signals).containsExactly("subscribed");
  }

  @Test
  void rule317_demandAddsUpWithoutOverflow() {
    recorder.onItem = item -> recorder.subscription.request(Long.MAX_VALUE);
    subscribe();
    recorder.subscription.request(Long.MAX_VALUE);
    assertThat(recorder.signals).hasSize(12).endsWith("complete");
  }

  @Test
  void aRequestWhileSubscribing_isAnsweredAfterwards() {
    recorder.onSubscribed = () -> recorder.subscription.request(1);
    subscribe();
    assertThat(recorder.signals).containsExactly("subscribed", "0");
  }

  @Test
  void aPublisher_feedsAnotherPipeline() throws Exception {
    Flow.Publisher<Integer> publisher = AsyncPipeline.<Integer>from(source, MANY).publisher();
    assertThat(
            AsyncPipeline.<Integer>from(publisher, MANY)
                .items(0, 3)
                .toList()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS))
        .containsExactly(0, 1, 2);
    assertThat(source.asked()).isEqualTo(3);
  }

  /** Writes down all signals. */
  private static final class Recorder implements Flow.Subscriber<Integer> {
    final List<String> signals = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch over = new CountDownLatch(1);
    final AtomicBoolean busy = new AtomicBoolean();
    volatile boolean overlapped;
    volatile Flow.Subscription subscription;
    Runnable onSubscribed = () -> {};
    Consumer<Integer> onItem = item -> {};

    @Override
    public void onSubscribe(Flow.Subscription offered) {
      subscription = offered;
      onSubscribed.run();
      signals.add("subscribed");
    }

    @Override
    public void onNext(Integer item) {
      overlapped |= busy.getAndSet(true);
      signals.add(item.toString());
      busy.set(false);
      onItem.accept(item);
    }

    @Override
    public void onError(Throwable thrown) {
      overlapped |= busy.get();
      signals.add("error " + thrown.getClass().getSimpleName());
      over.countDown();
    }

    @Override
    public void onComplete() {
      overlapped |= busy.get();
      signals.add("complete");
      over.countDown();
    }
  }
}
