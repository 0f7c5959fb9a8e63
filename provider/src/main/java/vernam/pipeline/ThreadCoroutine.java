package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** A coroutine of a generator, which has a thread from the first request to its end. */
final class ThreadCoroutine<I, O, R> implements Coroutine<I, O, R> {
  private final Generator<I, O, R> generator;
  private final ThreadFactory threads;
  private @Nullable GeneratorRun<I, O, R> run;
  private @Nullable R result;
  private boolean ended;

  ThreadCoroutine(Generator<I, O, R> generator, ThreadFactory threads) {
    this.generator = generator;
    this.threads = threads;
  }

  @Override
  public Step<O, R> resume(@Nullable I value) {
    if (run != null) {
      run.requireOther();
    }
    if (ended) {
      return new Step.Ended<>(result);
    }
    if (run == null && value != null) {
      throw new IllegalArgumentException("the first request carries nothing");
    }
    // An error ends it.
    ended = true;
    Step<O, R> step = step(value);
    if (step instanceof Step.Ended<O, R> end) {
      result = end.result();
    } else {
      ended = false;
    }
    return step;
  }

  private Step<O, R> step(@Nullable I value) {
    GeneratorRun<I, O, R> current = run;
    try {
      if (current != null) {
        return current.resume(value);
      }
      current = new GeneratorRun<>(generator, threads);
      run = current;
      return current.start();
    } catch (InterruptedException e) {
      if (current != null) {
        current.cancel();
      }
      throw Failures.interrupted();
    }
  }

  @Override
  public Optional<R> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public Optional<R> finish() {
    end();
    return result();
  }

  @Override
  public void reset() {
    end();
    run = null;
    result = null;
    ended = false;
  }

  @Override
  public void close() {
    end();
  }

  private void end() {
    GeneratorRun<I, O, R> last = run;
    boolean before = ended;
    ended = true;
    if (last != null) {
      last.requireOther();
      R late = last.end();
      result = before ? result : late;
    }
  }
}
