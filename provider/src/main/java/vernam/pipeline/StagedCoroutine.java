package vernam.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A coroutine behind a stage. */
final class StagedCoroutine<I, T, O, R> implements Coroutine<I, O, R> {
  private final Coroutine<I, T, R> source;
  private final Stage<? super T, O> stage;
  private StageRun<T, O> run;
  private boolean started;
  private boolean closed;

  StagedCoroutine(Coroutine<I, T, R> source, Stage<? super T, O> stage) {
    this.source = source;
    this.stage = stage;
    this.run = new StageRun<>(stage);
  }

  @Override
  public Step<O, R> resume(@Nullable I value) {
    // An opaque stage would hide it from the source, which else refuses it.
    if (!started && !closed && value != null && !run.isTransparent()) {
      throw new IllegalArgumentException("the first request carries nothing");
    }
    try {
      Step<O, R> step = step(run.isTransparent() ? value : null);
      started = true;
      return step;
    } catch (RuntimeException | Error e) {
      if (started) {
        run.close();
      }
      throw e;
    }
  }

  private Step<O, R> step(@Nullable I value) {
    @Nullable I sent = value;
    O item = run.poll();
    while (item == null && run.wantsMore()) {
      Step<T, R> step = source.resume(sent);
      sent = null;
      if (step instanceof Step.Yielded<T, R> yielded) {
        started = true;
        run.take(yielded.item());
      } else {
        run.end();
      }
      item = run.poll();
    }
    item = item != null ? item : run.poll();
    return item != null ? new Step.Yielded<>(item) : new Step.Ended<>(source.result().orElse(null));
  }

  @Override
  public Optional<R> result() {
    return source.result();
  }

  @Override
  public Optional<R> finish() {
    run.close();
    return source.finish();
  }

  @Override
  public void reset() {
    run.close();
    source.reset();
    run = new StageRun<>(stage);
    started = false;
    closed = false;
  }

  @Override
  public void close() {
    closed = true;
    run.close();
    source.close();
  }
}
