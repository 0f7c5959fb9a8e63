package vernam.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import vernam.chunky2048.Supply;
import vernam.literal.Literal;

/**
 * The requests of a queue as messages that are begun side by side, with their keys fetched for just
 * that long.
 *
 * @param <R> a request
 * @param <T> its result
 * @param <M> a message as it is begun
 * @param <S> what comes of it
 */
record RequestSupply<R, T, M, S>(
    RequestQueue<R, T> queue,
    Function<R, MessageKey> key,
    BiFunction<R, Literal, M> message,
    Function<S, BatchResult<T>> result)
    implements Supply<M, S> {
  @Override
  public List<Integer> take(int least, int most) {
    return queue.take(least, most);
  }

  @Override
  public void begin(List<Integer> numbers, Consumer<List<M>> begin) {
    queue.begin(
        numbers,
        requests ->
            MessageKey.useAll(
                requests.stream().map(key).toList(),
                keys -> {
                  List<M> messages = new ArrayList<>();
                  for (R request : requests) {
                    messages.add(message.apply(request, keys.get(messages.size())));
                  }
                  begin.accept(messages);
                }));
  }

  @Override
  public void done(int number, S made) {
    queue.done(number, result.apply(made));
  }
}
