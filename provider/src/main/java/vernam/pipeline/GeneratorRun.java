package vernam.pipeline;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * A generator at work on its thread. It and its caller take turns, handing over through queues that
 * never hold more than one: a monitor would pin a virtual thread.
 */
final class GeneratorRun<I, O, R> implements Generator.Requests<I, O> {
  private final BlockingQueue<Optional<I>> requests = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<Answer<O, R>> answers = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private volatile boolean cancelled;

  GeneratorRun(Generator<I, O, R> generator, ThreadFactory threads) {
    thread = Objects.requireNonNull(threads.newThread(() -> run(generator)), "there is no thread");
  }

  /** What comes of a request: a step, or else a failure. */
  private record Answer<O, R>(@Nullable Step<O, R> step, @Nullable Throwable failure) {}

  private void run(Generator<I, O, R> generator) {
    Answer<O, R> last;
    try {
      last = new Answer<>(new Step.Ended<>(generator.run(this)), null);
    } catch (Throwable e) {
      last = new Answer<>(null, e);
    }
    // After a cancellation an answer that nobody fetched may be there.
    answers.clear();
    answers.add(last);
  }

  @Override
  public @Nullable I answer(O item) {
    Objects.requireNonNull(item, "an item is null");
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("only the thread of the generator answers");
    }
    if (cancelled) {
      throw cancellation();
    }
    answers.add(new Answer<>(new Step.Yielded<>(item), null));
    try {
      return requests.take().orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancellation();
    }
  }

  private static CancellationException cancellation() {
    return new CancellationException("no other request comes");
  }

  /** Starts it, and awaits its first step. */
  Step<O, R> start() throws InterruptedException {
    thread.start();
    return step(answers.take());
  }

  /** Sends a value, and awaits its next step. */
  Step<O, R> resume(@Nullable I value) throws InterruptedException {
    requests.add(Optional.ofNullable(value));
    return step(answers.take());
  }

  /** Lets it answer no more, wherever it is; may be called twice. */
  void cancel() {
    cancelled = true;
    thread.interrupt();
  }

  /** Cancels it, and waits for its end, which may come with a result. */
  @Nullable R end() {
    cancel();
    joinUninterruptibly();
    Answer<O, R> last = answers.poll();
    if (last == null || last.failure() instanceof CancellationException) {
      return null;
    }
    return step(last) instanceof Step.Ended<O, R> ended ? ended.result() : null;
  }

  /** Refuses to let a generator drive itself, which would never end. */
  void requireOther() {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a generator does not drive itself");
    }
  }

  private static <O, R> Step<O, R> step(Answer<O, R> answer) {
    if (answer.step() == null) {
      throw Failures.unchecked(answer.failure());
    }
    return answer.step();
  }

  private void joinUninterruptibly() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
