package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What asynchronous pipelines remember. */
@Timeout(60)
class AsyncCacheTest {
  private final ExecutorService executor = Executors.newFixedThreadPool(4);
  private final Counted source = new Counted(100);
  private final AsyncPipeline<Integer> pipeline = AsyncPipeline.from(source, executor);

  @AfterEach
  void shutDown() {
    executor.shutdownNow();
  }

  private static <T> T get(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @Test
  void aCachedPipeline_isPassedAgain() throws Exception {
    AsyncPipeline<Integer> cached = pipeline.items(0, 3).cached();
    assertThat(cached.isCached()).isFalse();
    assertThat(get(cached.toList())).containsExactly(0, 1, 2);
    assertThat(cached.isCached()).isTrue();
    assertThat(get(cached.toDeque())).containsExactly(0, 1, 2);
    assertThat(get(cached.map(x -> -x).toList())).containsExactly(0, -1, -2);
    assertThat(get(cached.exhaust())).contains(2);
    for (int i = 0; i < 2; i++) {
      assertThat(get(AsyncPipeline.from(cached.publisher(), executor).toList()))
          .containsExactly(0, 1, 2);
    }
    assertThat(source.asked()).isEqualTo(3);
  }

  @Test
  void requests_goThroughItOnce() throws Exception {
    AsyncPipeline<Integer> cached = pipeline.items(0, 2).cached();
    assertThat(get(cached.next())).contains(0);
    assertThat(get(cached.toList())).containsExactly(0, 1);
    assertThat(get(cached.next())).contains(1);
    assertThat(get(cached.next())).isEmpty();
  }

  @Test
  void itRemembersWhatWasAskedFor() throws Exception {
    AsyncPipeline<Integer> cached = pipeline.cached();
    assertThat(get(cached.items(0, 2).toList())).containsExactly(0, 1);
    assertThat(get(cached.items(1, 4).toList())).containsExactly(1, 2, 3);
    assertThat(source.asked()).isEqualTo(4);
    assertThat(cached.isCached()).isFalse();
  }

  @Test
  void aClearedCache_leavesWhatIsStillToCome() throws Exception {
    AsyncPipeline<Integer> cached = pipeline.items(0, 3).cached();
    AsyncPipeline<Integer> old = cached.map(x -> x);
    assertThat(get(cached.items(0, 2).toList())).containsExactly(0, 1);
    cached.clearCache();
    assertThat(cached.isCached()).isFalse();
    assertThat(get(cached.toList())).containsExactly(2);
    assertThat(get(cached.next())).contains(2);
    assertThatThrownBy(() -> get(old.next()))
        .hasCauseInstanceOf(ConcurrentModificationException.class);
    pipeline.clearCache();
    assertThat(pipeline.isCached()).isFalse();
  }

  @Test
  void manyWhoGoThroughAtOnce_allGetAll() throws Exception {
    AsyncPipeline<Integer> cached = pipeline.cached();
    List<CompletableFuture<List<Integer>>> lists =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> cached.map(x -> x).toList().toCompletableFuture())
            .toList();
    List<Integer> all = IntStream.range(0, 100).boxed().toList();
    for (CompletableFuture<List<Integer>> list : lists) {
      assertThat(get(list)).isEqualTo(all);
    }
    assertThat(source.asked()).isEqualTo(100);
  }

  @Test
  void promisesAreAwaitedOnce() throws Exception {
    List<CompletableFuture<Optional<String>>> promises = new ArrayList<>();
    AsyncPipeline<String> cached =
        AsyncPipeline.generate(
                () -> {
                  promises.add(new CompletableFuture<>());
                  return promises.get(promises.size() - 1);
                },
                Runnable::run)
            .cached();
    CompletionStage<List<String>> first = cached.toList();
    CompletionStage<List<String>> second = cached.toList();
    promises.get(0).complete(Optional.of("a"));
    promises.get(1).complete(Optional.empty());
    assertThat(get(first)).containsExactly("a");
    assertThat(get(second)).containsExactly("a");
    assertThat(promises).hasSize(2);
  }

  @Test
  void closing_reachesTheSource_andForgets() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    Stream<Integer> stream = Stream.of(1, 2, 3).onClose(closed::incrementAndGet);
    AsyncPipeline<Integer> cached = Pipelines.from(stream).async(Runnable::run).cached();
    assertThat(get(cached.toList())).hasSize(3);
    cached.close();
    cached.close();
    assertThat(closed).hasValue(1);
    assertThat(cached.isCached()).isFalse();
    assertThat(get(cached.toList())).isEmpty();
  }
}
