package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a stage makes of asynchronous items. */
final class StagedAsyncItems<T, R> implements AsyncItems<R> {
  private final AsyncItems<T> source;
  private final StageRun<T, R> run;
  private final Executor executor;

  StagedAsyncItems(AsyncItems<T> source, Stage<? super T, ? extends R> stage, Executor executor) {
    this.source = source;
    this.run = new StageRun<>(stage);
    this.executor = executor;
  }

  @Override
  public CompletableFuture<Optional<R>> find() {
    R ready = run.poll();
    if (ready != null) {
      return CompletableFuture.completedFuture(Optional.of(ready));
    }
    if (!run.wantsMore()) {
      return CompletableFuture.completedFuture(Optional.ofNullable(run.poll()));
    }
    return AsyncLoop.run(source::find, this::take, executor)
        .whenComplete((end, failure) -> wipeAfter(failure))
        .thenApply(end -> Optional.ofNullable(run.poll()));
  }

  private void wipeAfter(@Nullable Throwable failure) {
    if (failure != null) {
      run.close();
    }
  }

  private boolean take(Optional<T> item) {
    if (item.isPresent()) {
      run.take(item.get());
    } else {
      run.end();
    }
    return run.wantsMore();
  }

  @Override
  public void cancel() {
    source.cancel();
  }

  @Override
  public void close() {
    run.close();
    source.close();
  }
}
