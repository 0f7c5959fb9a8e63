package vernam.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A coroutine of the steps of a body. */
final class BodyCoroutine<I, O, R> implements Coroutine<I, O, R> {
  private final Body<I, O, R> first;
  private @Nullable Body<I, O, R> next;
  private @Nullable R result;

  BodyCoroutine(Body<I, O, R> first) {
    this.first = first;
    this.next = first;
  }

  @Override
  public Step<O, R> resume(@Nullable I value) {
    Body<I, O, R> body = next;
    if (body == null) {
      return new Step.Ended<>(result);
    }
    if (body == first && value != null) {
      throw new IllegalArgumentException("the first request carries nothing");
    }
    // An error ends it.
    next = null;
    Body.Turn<I, O, R> turn = body.step(value);
    if (turn.step instanceof Step.Ended<O, R> ended) {
      result = ended.result();
    }
    next = turn.next;
    return turn.step;
  }

  @Override
  public Optional<R> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public Optional<R> finish() {
    next = null;
    return result();
  }

  @Override
  public void reset() {
    next = first;
    result = null;
  }

  @Override
  public void close() {
    next = null;
  }
}
