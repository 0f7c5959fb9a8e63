package vernam.pipeline;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answers of a coroutine that is driven from here. */
final class FedItems<I, O> extends Items<O> {
  private final Coroutine<I, O, ?> coroutine;
  private final Items<? extends I> values;
  private boolean started;

  FedItems(Coroutine<I, O, ?> coroutine, Iterable<? extends I> values) {
    this.coroutine = coroutine;
    this.values = Sources.of(values);
  }

  @Override
  @Nullable O find() {
    if (!started) {
      started = true;
      return itemOf(coroutine.resume(null));
    }
    return values.hasNext() ? itemOf(coroutine.resume(values.next())) : null;
  }

  @Override
  void release() {
    values.close();
    coroutine.close();
  }

  static <I, O> Items<O> back(
      Coroutine<I, O, ?> coroutine, Function<? super O, ? extends I> function) {
    return new Items<>() {
      private @Nullable O last;

      @Override
      @Nullable O find() {
        last = itemOf(coroutine.resume(last == null ? null : function.apply(last)));
        return last;
      }

      @Override
      void release() {
        last = null;
        coroutine.close();
      }
    };
  }

  static <O> Items<O> nothing(Coroutine<?, O, ?> coroutine) {
    return Items.found(() -> itemOf(coroutine.resume(null)), coroutine::close);
  }

  private static <O> @Nullable O itemOf(Step<O, ?> step) {
    return step instanceof Step.Yielded<O, ?> yielded ? yielded.item() : null;
  }
}
