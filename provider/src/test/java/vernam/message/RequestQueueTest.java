package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vernam.sponge.WideKeccak;

/** Which requests are done side by side, and which alone. */
class RequestQueueTest {
  private final List<List<Long>> together = new ArrayList<>();
  private final List<Long> alone = new ArrayList<>();

  private List<Long> run(long longAlone, Long... sizes) throws Exception {
    RequestQueue<Long, Long> queue =
        new RequestQueue<>(
            List.of(sizes),
            Long::longValue,
            size -> {
              alone.add(size);
              return size;
            });
    List<Long> results = new ArrayList<>();
    for (BatchResult<Long> result :
        queue.run(Runnable::run, Optional.of(WideKeccak.plain(4)), longAlone, this::sideBySide)) {
      results.add(result.get());
    }
    return results;
  }

  private void sideBySide(WideKeccak keccak, RequestQueue<Long, Long> queue) {
    for (List<Integer> taken = queue.take(2, keccak.width());
        !taken.isEmpty();
        taken = queue.take(2, keccak.width())) {
      List<Integer> numbers = taken;
      queue.begin(
          numbers,
          group -> {
            together.add(group);
            for (int i = 0; i < group.size(); i++) {
              if (group.get(i) == 13) {
                throw new IllegalStateException("cannot begin");
              }
              queue.done(numbers.get(i), BatchResult.of(group.get(i)));
            }
          });
    }
  }

  @Test
  void theLongestAreFirst_andResultsInTheirOrder() throws Exception {
    assertThat(run(Long.MAX_VALUE, 1L, 9L, 2L, 8L, 7L, 3L)).containsExactly(1L, 9L, 2L, 8L, 7L, 3L);
    assertThat(together).containsExactly(List.of(9L, 8L, 7L, 3L), List.of(2L, 1L));
    assertThat(alone).isEmpty();
  }

  @Test
  void oneThatIsLeft_isDoneAlone() throws Exception {
    assertThat(run(Long.MAX_VALUE, 1L, 9L, 2L, 8L, 7L)).containsExactly(1L, 9L, 2L, 8L, 7L);
    assertThat(together).containsExactly(List.of(9L, 8L, 7L, 2L));
    assertThat(alone).containsExactly(1L);
  }

  @Test
  void aGroupThatCannotBegin_isDoneOneByOne() throws Exception {
    assertThat(run(Long.MAX_VALUE, 14L, 13L, 2L, 8L, 7L, 1L))
        .containsExactly(14L, 13L, 2L, 8L, 7L, 1L);
    assertThat(together).containsExactly(List.of(14L, 13L, 8L, 7L), List.of(2L, 1L));
    assertThat(alone).containsExactly(14L, 13L, 8L, 7L);
  }

  @Test
  void aLongRequestAmongShortOnes_isAlone_whereThatIsFast() throws Exception {
    assertThat(run(64, 3L, 100L, 2L, 1L)).containsExactly(3L, 100L, 2L, 1L);
    assertThat(alone).containsExactly(100L);
    assertThat(together).containsExactly(List.of(3L, 2L, 1L));
  }

  @Test
  void aLongRequestWithManyShortOnes_isAlone_asTheyFillOtherSlots() throws Exception {
    run(64, 100L, 40L, 40L, 40L, 40L);
    assertThat(alone).containsExactly(100L);
  }

  @Test
  void aLongRequestWithEnoughBesideIt_isNotAlone() throws Exception {
    run(64, 100L, 60L, 40L, 1L);
    run(64, 100L, 40L, 40L, 40L, 40L, 40L, 1L);
    run(101, 100L, 2L, 1L, 1L);
    run(Long.MAX_VALUE, 100L, 2L, 1L, 1L);
    assertThat(alone).doesNotContain(100L);
  }
}
