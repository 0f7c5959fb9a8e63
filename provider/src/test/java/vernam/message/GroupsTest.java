package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vernam.sponge.WideKeccak;

/** How requests of different sizes are put together. */
class GroupsTest {
  private final List<List<Long>> together = new ArrayList<>();
  private final List<Long> alone = new ArrayList<>();

  private List<Long> run(Groups<Long, Long> groups, Long... sizes) throws Exception {
    List<Long> results = new ArrayList<>();
    for (BatchResult<Long> result :
        groups.run(
            List.of(sizes),
            Optional.of(WideKeccak.plain(4)),
            (keccak, group) -> {
              together.add(group);
              return group.stream().map(BatchResult::of).toList();
            },
            size -> {
              alone.add(size);
              return size;
            })) {
      results.add(result.get());
    }
    return results;
  }

  private static Groups<Long, Long> groups() {
    return new Groups<>(Runnable::run, Long::longValue);
  }

  @Test
  void requestsOfAboutOneSize_areTogether_andResultsInTheirOrder() throws Exception {
    assertThat(run(groups(), 1L, 9L, 2L, 8L, 7L)).containsExactly(1L, 9L, 2L, 8L, 7L);
    assertThat(together).containsExactly(List.of(9L, 8L, 7L, 2L));
    assertThat(alone).containsExactly(1L);
  }

  @Test
  void aLongRequestAmongShortOnes_isAlone_whereThatIsFast() throws Exception {
    assertThat(run(groups().longAlone(64), 3L, 100L, 2L, 1L)).containsExactly(3L, 100L, 2L, 1L);
    assertThat(alone).containsExactly(100L);
    assertThat(together).containsExactly(List.of(3L, 2L, 1L));
  }

  @Test
  void aLongRequestWithEnoughBesideIt_isNot() throws Exception {
    run(groups().longAlone(64), 100L, 60L, 40L, 1L);
    assertThat(alone).isEmpty();
    run(groups().longAlone(101), 100L, 2L, 1L);
    assertThat(alone).isEmpty();
    run(groups(), 100L, 2L, 1L);
    assertThat(alone).isEmpty();
  }
}
