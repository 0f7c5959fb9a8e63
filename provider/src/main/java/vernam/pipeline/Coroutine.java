package vernam.pipeline;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A source that is sent a value with each request, and may end with a result; specification
 * pipelines, sections 1 and 11.
 *
 * <pre>{@code
 * Coroutine<byte[], Object, Void> json =
 *     Coroutines.echo(first).pipe(BytesStages.decode(UTF_8)).pipe(TextStages.parseJson());
 * json.resume(null);          // the first item
 * json.resume(second);        // what becomes of a value sent
 * }</pre>
 *
 * <p>What stands behind a stage passes on results, finishing, resetting and closing. Not safe for
 * use by several threads.
 *
 * @param <I> what is sent
 * @param <O> what comes back
 * @param <R> what it ends with
 * @see Coroutines
 */
public interface Coroutine<I, O, R> extends AutoCloseable {
  /**
   * Sends a value and takes the next step. After the end, and after an error, it answers that it
   * has ended.
   *
   * @param value null to send nothing, as with the first request
   * @throws IllegalArgumentException if the first request carries a value
   */
  Step<O, R> resume(@Nullable I value);

  /** Returns the result, if it has ended with one. */
  Optional<R> result();

  /** Asks it to finish, and returns the result, if it then has one. */
  Optional<R> finish();

  /** Puts it back to its beginning. */
  void reset();

  /** Ends it and wipes what it holds; may be called twice. */
  @Override
  void close();

  /** Puts it back to its beginning and takes the first item, which is dropped. */
  default void prime() {
    reset();
    resume(null);
  }

  /** Returns a coroutine that converts each item of this one. */
  default <O2> Coroutine<I, O2, R> then(Function<? super O, ? extends O2> function) {
    return pipe(Stage.each(function));
  }

  /**
   * Returns a coroutine that sends the items of this one through a stage. A value sent goes on with
   * the first item that the stage needs for its answer, and so is lost if that item is dropped; a
   * stage that is not {@linkplain Stage#isTransparent transparent} passes none on.
   */
  default <O2> Coroutine<I, O2, R> pipe(Stage<? super O, O2> stage) {
    return new StagedCoroutine<>(this, stage);
  }

  /**
   * Returns the answers to sending nothing and then each value in turn, until there are no more of
   * either. The pipeline and this coroutine share their position, and are closed together.
   */
  default Pipeline<O> feed(Iterable<? extends I> values) {
    return new Pipeline<>(new FedItems<>(this, values));
  }

  /** Returns the answers to sending what becomes of each answer. */
  default Pipeline<O> feedBack(Function<? super O, ? extends I> function) {
    return new Pipeline<>(FedItems.back(this, function));
  }

  /** Returns the answers to sending nothing. */
  default Pipeline<O> items() {
    return new Pipeline<>(FedItems.nothing(this));
  }
}
