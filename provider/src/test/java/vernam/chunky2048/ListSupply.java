package vernam.chunky2048;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Messages of a list, in its order; a last one alone is given, too. */
final class ListSupply<M, T> implements Supply<M, T> {
  private final List<M> messages;
  private final List<@Nullable T> results;
  private final List<List<Integer>> begun = new ArrayList<>();
  private int taken;

  ListSupply(List<M> messages) {
    this.messages = messages;
    results = new ArrayList<>(Collections.nCopies(messages.size(), null));
  }

  @Override
  public List<Integer> take(int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    while (numbers.size() < most && taken < messages.size()) {
      numbers.add(taken++);
    }
    return numbers;
  }

  @Override
  public void begin(List<Integer> numbers, Consumer<List<M>> begin) {
    begun.add(numbers);
    begin.accept(numbers.stream().map(messages::get).toList());
  }

  @Override
  public void done(int number, T result) {
    if (results.set(number, result) != null) {
      throw new IllegalStateException("a second result");
    }
  }

  /** Returns the result of each message; none of those that were left. */
  List<@Nullable T> results() {
    return results;
  }

  /** Returns which were begun together. */
  List<List<Integer>> begun() {
    return begun;
  }
}
