package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vernam.provider.VernamProvider;

class LedgerStateTest {
  private static final Crypto CRYPTO = new Crypto(new VernamProvider(), new SecureRandom());
  private static final LedgerSeal SEAL = seal(1);

  private static LedgerSeal seal(int filling) {
    byte[] key = new byte[64];
    Arrays.fill(key, (byte) filling);
    try (RootKeys keys = CRYPTO.rootKeys(new SecretKeySpec(key, "Chunky2048"));
        RowSeal rows = new RowSeal(keys.tree(new byte[64]), CRYPTO.cipher())) {
      return CRYPTO.ledger(rows);
    }
  }

  private static LedgerEntry entry(int row, long changedAt) {
    String rowId = Base38.encode(Hashes.sha3With256(new byte[] {(byte) row}));
    return new LedgerEntry("s", rowId, 0, row, changedAt, new byte[32], new byte[32]);
  }

  private static CountedEntry counted(int row, long changedAt) {
    return SEAL.count(entry(row, changedAt));
  }

  private static LedgerState ledger(int rows) {
    LedgerState ledger = LedgerState.EMPTY;
    for (int row = 0; row < rows; row++) {
      ledger = ledger.plus(counted(row, row + 100));
    }
    return ledger;
  }

  @Property(tries = 50)
  void theOrderOfChangesDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 20) int rows, @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(seed));
    LedgerState shuffled = LedgerState.EMPTY.plus(counted(99, 5));
    for (int row : order) {
      shuffled = shuffled.plus(counted(row, 7)).minus(counted(row, 7));
      shuffled = shuffled.plus(counted(row, row + 100));
    }

    assertThat(shuffled.minus(counted(99, 5))).isEqualTo(ledger(rows));
  }

  @Property(tries = 50)
  void theOnlyRowOfDifferenceIsNamed(
      @ForAll @IntRange(min = 2, max = 20) int rows, @ForAll @IntRange(max = 1) int row) {
    LedgerState full = ledger(rows);
    LedgerState without = full.minus(counted(row, row + 100));
    LedgerState older = without.plus(counted(row, 1));
    String name = entry(row, 0).rowId();

    assertThat(full.onlyRowBeyond(without)).contains(name);
    assertThat(without.onlyRowBeyond(full)).isEmpty();
    assertThat(full.differsOnlyIn(name, older)).isTrue();
    assertThat(full.differsOnlyIn(entry(row + 1, 0).rowId(), older)).isFalse();
    assertThat(full.sameRows(older)).isFalse();
  }

  @Test
  void twoRowsOfDifferenceAreNotNamed() {
    LedgerState full = ledger(5);
    LedgerState without = full.minus(counted(1, 101)).minus(counted(2, 102));

    assertThat(full.onlyRowBeyond(without)).isEmpty();
    assertThat(full.onlyRowBeyond(without.plus(counted(77, 3)))).isEmpty();
  }

  @Test
  void opensAsItWasSealedAndForItsStoreOnly() throws DamageException {
    LedgerState ledger = ledger(3).withVersion(77);
    byte[] sealed = SEAL.seal(ledger);

    assertThat(sealed).hasSize(336);
    assertThat(SEAL.open(sealed)).isEqualTo(ledger);
    assertThatExceptionOfType(DamageException.class).isThrownBy(() -> seal(2).open(sealed));
    sealed[100] ^= 1;
    assertThatExceptionOfType(DamageException.class).isThrownBy(() -> SEAL.open(sealed));
  }

  @Test
  void aStampIsOfOneEntryAndOneKey() {
    CountedEntry counted = counted(1, 2);

    assertThat(counted.isStamp(counted(1, 2).stamp())).isTrue();
    assertThat(counted.isStamp(counted(1, 3).stamp())).isFalse();
    assertThat(counted.isStamp(counted(2, 2).stamp())).isFalse();
    assertThat(counted.isStamp(seal(2).count(entry(1, 2)).stamp())).isFalse();
    assertThat(counted.isStamp(new byte[0])).isFalse();
  }

  @Test
  void entriesWhosePartsAreShiftedAreDifferent() {
    byte[] tag = new byte[32];
    LedgerEntry one = new LedgerEntry("ab", "c", 0, 1, 1, tag, tag);
    LedgerEntry two = new LedgerEntry("a", "bc", 0, 1, 1, tag, tag);

    assertThat(one.encode()).isNotEqualTo(two.encode());
  }
}
