package vernam.chunky2048;

import java.util.List;
import java.util.function.Consumer;

/**
 * The messages that are to be done side by side, by their numbers, and what becomes of them. It may
 * be shared by several threads.
 *
 * @param <M> a message
 * @param <T> its result
 */
public interface Supply<M, T> {
  /**
   * Takes the next messages, the longest first.
   *
   * @param least if fewer are left, none is taken
   * @param most how many are taken if there are so many
   */
  List<Integer> take(int least, int most);

  /**
   * Lets messages be begun. If that throws, they are done in another way.
   *
   * @param begin is given the messages in this order; their keys must not be kept after it
   */
  void begin(List<Integer> numbers, Consumer<List<M>> begin);

  /** Accepts the result of a message that was begun. */
  void done(int number, T result);
}
