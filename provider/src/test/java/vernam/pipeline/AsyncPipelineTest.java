package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The asynchronous twin: order, threads, errors and closing. */
@Timeout(60)
class AsyncPipelineTest {
  private static final ExecutorService ONE =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "the only one"));
  private static final ExecutorService MANY = Executors.newCachedThreadPool();
  private static final Executor DIRECT = Runnable::run;

  @AfterAll
  static void shutDown() {
    ONE.shutdownNow();
    MANY.shutdownNow();
  }

  private static <T> T get(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @Test
  void manyRequestsAtOnce_areAnsweredOneAfterTheOther() throws Exception {
    Counted source = new Counted(400);
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(source, MANY);
    AsyncPipeline<Integer> negative = pipeline.map(x -> -x);
    List<CompletableFuture<Optional<Integer>>> answers =
        IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> (i % 2 == 0 ? pipeline : negative).next().toCompletableFuture())
            .toList();
    List<Integer> items = new ArrayList<>();
    for (CompletableFuture<Optional<Integer>> answer : answers) {
      get(answer).map(Math::abs).ifPresent(items::add);
    }
    assertThat(items).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 400).boxed().toList());
  }

  @Test
  void requestsOfOneThread_areAnsweredInOrder() throws Exception {
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(new Counted(100), MANY);
    List<CompletionStage<Optional<Integer>>> answers =
        Stream.generate(pipeline::next).limit(50).toList();
    for (int i = 0; i < 50; i++) {
      assertThat(get(answers.get(i))).contains(i);
    }
  }

  @Test
  void manyItems_doNotGrowTheStack() throws Exception {
    int many = 200_000;
    for (Executor executor : List.of(ONE, DIRECT)) {
      assertThat(get(AsyncPipeline.from(new Counted(many), executor).item(many - 1).exhaust()))
          .contains(many - 1);
      assertThat(get(AsyncPipeline.from(new Counted(many), executor).toList())).hasSize(many);
    }
  }

  @Test
  void allWork_isDoneOnTheExecutor() throws Exception {
    List<String> threads = new ArrayList<>();
    AsyncPipeline<Integer> pipeline =
        AsyncPipeline.<Integer>from(new Counted(3), ONE)
            .map(
                x -> {
                  threads.add(Thread.currentThread().getName());
                  return x;
                });
    get(pipeline.forEach(x -> threads.add(Thread.currentThread().getName())));
    assertThat(threads).hasSize(6).containsOnly("the only one");
  }

  @Test
  void nothing_isAskedForBeforeItIsNeeded() throws Exception {
    Counted source = new Counted(10);
    AsyncPipeline<Integer> pipeline = AsyncPipeline.<Integer>from(source, ONE).items(1, 5, 2);
    assertThat(source.asked()).isZero();
    assertThat(get(pipeline.next())).contains(1);
    assertThat(source.asked()).isEqualTo(2);
    assertThat(get(pipeline.toList())).containsExactly(3);
    assertThat(source.asked()).isEqualTo(4);
  }

  @Test
  void anError_failsTheRequest_andThenThePipelineHasEnded() throws Exception {
    AsyncPipeline<?> numbers =
        AsyncPipeline.from(List.of("1", "x", "3"), ONE).pipe(TextStages.parse(10));
    assertThat(get(numbers.next())).isPresent();
    assertThatThrownBy(() -> get(numbers.next()))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(get(numbers.next())).isEmpty();
  }

  @Test
  void anExecutorThatRefuses_failsTheRequest() {
    Executor refusing =
        task -> {
          throw new RejectedExecutionException("full");
        };
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(new Counted(3), refusing);
    assertThatThrownBy(() -> get(pipeline.next()))
        .hasCauseInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> get(pipeline.toList()))
        .hasCauseInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void promises_areWaitedForByNobody() throws Exception {
    List<CompletableFuture<Optional<String>>> promises = new ArrayList<>();
    AsyncPipeline<String> pipeline =
        AsyncPipeline.generate(
            () -> {
              promises.add(new CompletableFuture<>());
              return promises.get(promises.size() - 1);
            },
            DIRECT);
    CompletionStage<List<String>> list = pipeline.pipe(TextStages.resize(3)).toList();
    for (int i = 0; i < 4; i++) {
      assertThat(promises).as("one at a time").hasSize(i + 1);
      assertThat(list.toCompletableFuture()).isNotDone();
      promises.get(i).complete(i < 3 ? Optional.of("ab") : Optional.empty());
    }
    assertThat(get(list)).containsExactly("aba", "bab");
  }

  @Test
  void aPublisher_isAskedForOneItemAtATime() throws Exception {
    List<String> log = new ArrayList<>();
    Flow.Publisher<Integer> publisher =
        subscriber ->
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  private int next;

                  @Override
                  public void request(long count) {
                    log.add("request " + count);
                    if (next < 2) {
                      subscriber.onNext(next++);
                    } else {
                      subscriber.onComplete();
                    }
                  }

                  @Override
                  public void cancel() {
                    log.add("cancel");
                  }
                });
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(publisher, ONE);
    assertThat(log).isEmpty();
    assertThat(get(pipeline.next())).contains(0);
    assertThat(log).containsExactly("request 1");
    assertThat(get(pipeline.toList())).containsExactly(1);
    assertThat(log).containsExactly("request 1", "request 1", "request 1");
  }

  @Test
  void theErrorOfAPublisher_failsTheRequest() throws Exception {
    Flow.Publisher<Integer> publisher =
        subscriber -> {
          subscriber.onSubscribe(new Ignoring());
          subscriber.onError(new IllegalStateException("no"));
        };
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(publisher, ONE);
    assertThatThrownBy(() -> get(pipeline.next())).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(get(pipeline.next())).isEmpty();
  }

  @Test
  void closing_endsAWaitForAPublisher() throws Exception {
    Ignoring subscription = new Ignoring();
    AsyncPipeline<Integer> pipeline =
        AsyncPipeline.from(subscriber -> subscriber.onSubscribe(subscription), ONE);
    CompletionStage<List<Integer>> list = pipeline.map(x -> x).toList();
    assertThat(subscription.requested.await(30, TimeUnit.SECONDS)).isTrue();
    pipeline.close();
    pipeline.close();
    assertThat(get(list)).isEmpty();
    assertThat(subscription.cancelled.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void closing_waitsUntilTheSourceIsFree() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Stream<Integer> stream =
        Stream.of(1, 2)
            .peek(
                x -> {
                  inside.countDown();
                  await(goOn);
                })
            .onClose(closed::countDown);
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(Pipelines.from(stream), MANY);
    CompletionStage<Optional<Integer>> item = pipeline.next();
    await(inside);
    pipeline.close();
    assertThat(closed.getCount()).isOne();
    goOn.countDown();
    assertThat(get(item)).contains(1);
    await(closed);
    assertThat(get(pipeline.next())).isEmpty();
  }

  @Test
  void aLateItem_endsThePipelineWithoutAnError() throws Exception {
    AsyncPipeline<Integer> never = AsyncPipeline.generate(CompletableFuture::new, ONE);
    assertThat(get(never.timeoutPerItem(Duration.ofMillis(1)).toList())).isEmpty();
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Pipeline<Integer> stuck =
        Pipelines.from(Stream.of(1).peek(x -> await(goOn)).onClose(closed::countDown));
    assertThat(get(stuck.async(MANY).timeoutPerItem(Duration.ofMillis(1)).toList())).isEmpty();
    goOn.countDown();
    await(closed);
  }

  @Test
  void aPublisherThatGivesMoreThanWasRequested_isRefused() throws Exception {
    Ignoring subscription = new Ignoring();
    Flow.Publisher<Integer> greedy =
        subscriber -> {
          subscriber.onSubscribe(subscription);
          subscriber.onNext(1);
          subscriber.onNext(2);
        };
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(greedy, ONE);
    assertThat(get(pipeline.next())).contains(1);
    assertThat(subscription.cancelled.await(30, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> get(pipeline.next())).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(get(pipeline.next())).isEmpty();
  }

  @Test
  void stages_haveTheirTwins() throws Exception {
    AsyncPipeline<Integer> pipeline = AsyncPipeline.from(new Counted(100), ONE);
    Duration hour = Duration.ofHours(1);
    List<Long> traced = new ArrayList<>();
    assertThat(
            get(
                pipeline
                    .timeoutPerItem(hour)
                    .deadline(hour)
                    .randomSleep(Duration.ofNanos(1))
                    .traced((at, time) -> traced.add(at))
                    .items(0, 3)
                    .reversed()
                    .toDeque()))
        .containsExactly(2, 1, 0);
    assertThat(traced).containsExactly(0L, 1L, 2L);
    assertThat(get(pipeline.haltAt(5).toList())).containsExactly(3, 4);
    assertThat(get(pipeline.haltAtAny(Set.of(8)).toSet())).containsExactly(6, 7);
    assertThat(get(pipeline.batches(2).item(1).toList())).containsExactly(List.of(11, 12));
    assertThat(get(pipeline.tag(List.of("a")).toList())).containsExactly(new Tagged<>("a", 13));
    assertThat(get(pipeline.sorted((a, b) -> b - a).item(0).exhaust())).contains(99);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A subscription that never gives anything. */
  private static final class Ignoring implements Flow.Subscription {
    final CountDownLatch requested = new CountDownLatch(1);
    final CountDownLatch cancelled = new CountDownLatch(1);

    @Override
    public void request(long count) {
      requested.countDown();
    }

    @Override
    public void cancel() {
      cancelled.countDown();
    }
  }
}
