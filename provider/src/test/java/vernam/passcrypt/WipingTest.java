package vernam.passcrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;
import vernam.sponge.WideWords;

/** What hashes side by side work on is zero in the end. */
class WipingTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final int EVER = Integer.MAX_VALUE;

  private static List<WidePasscrypt.Input> inputs(int count) {
    List<WidePasscrypt.Input> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(new WidePasscrypt.Input(Literal.text("password " + i), Literal.text("salt")));
    }
    return inputs;
  }

  private static void assertWiped(WidePasscrypt batch, Watcher watcher, int count) {
    assertThat(batch.memories()).hasSize(count);
    for (Columns columns : batch.memories()) {
      assertThat(columns.memory()).hasSize(Math.toIntExact(CHEAP.memory())).containsOnly(0);
    }
    watcher.assertWiped();
  }

  @Test
  void theMemoryAndAllStatesOfABatch_areWiped() {
    Watcher watcher = new Watcher(EVER);
    WidePasscrypt batch = new WidePasscrypt(watcher);
    List<byte[]> hashes = batch.run(inputs(3), CHEAP);
    assertThat(hashes).hasSize(3).allSatisfy(hash -> assertThat(hash).hasSize(64));
    assertWiped(batch, watcher, 3);
  }

  @Test
  void aBatchThatFailsWhileItFills_isWiped() {
    Watcher watcher = new Watcher(1_000);
    WidePasscrypt batch = new WidePasscrypt(watcher);
    assertThatThrownBy(() -> batch.run(inputs(2), CHEAP)).isSameAs(watcher.failure);
    assertWiped(batch, watcher, 2);
  }

  @Test
  void aBatchThatFailsAfterwards_isWiped() {
    Watcher watcher = new Watcher(10_000);
    WidePasscrypt batch = new WidePasscrypt(watcher);
    assertThatThrownBy(() -> batch.run(inputs(2), CHEAP)).isSameAs(watcher.failure);
    assertWiped(batch, watcher, 2);
  }

  @Test
  void theStatesOfOneHash_areWiped() {
    for (int calls : new int[] {EVER, 400, 10_000}) {
      Watcher watcher = new Watcher(calls);
      WidePasscrypt.Input input = inputs(1).get(0);
      try {
        Passcrypt.hash(
            WideVariants.choosing(watcher),
            input.password(),
            input.salt(),
            CHEAP,
            PasscryptLimit.DEFAULT);
        assertThat(calls).isEqualTo(EVER);
      } catch (IllegalStateException e) {
        assertThat(e).isSameAs(watcher.failure);
      }
      watcher.assertWiped();
    }
  }

  /** Keeps every array of states that it is given, and may fail at some time. */
  private static final class Watcher implements WideKeccak {
    private final WideKeccak keccak =
        WideVariants.scalar().filter(each -> each.width() == 8).findFirst().orElseThrow();
    private final Set<long[]> states = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IllegalStateException failure = new IllegalStateException("the last call");
    private int calls;

    Watcher(int calls) {
      this.calls = calls;
    }

    @Override
    public int width() {
      return keccak.width();
    }

    @Override
    public WideWords words() {
      return keccak.words();
    }

    @Override
    public void permute(long[] from, long[] to) {
      states.add(from);
      states.add(to);
      keccak.permute(from, to);
      if (--calls == 0) {
        throw failure;
      }
    }

    void assertWiped() {
      assertThat(states).isNotEmpty();
      for (long[] each : states) {
        assertThat(each).containsOnly(0);
      }
    }
  }
}
