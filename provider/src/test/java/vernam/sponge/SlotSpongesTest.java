package vernam.sponge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlotSpongesTest {
  /** Each hash takes pieces and gives digests at moments of its own, and all are the standard's. */
  @ParameterizedTest
  @MethodSource("vernam.sponge.WideVariants#fast")
  void eachSponge_isASha3OfItsOwn(WideKeccak keccak) {
    Random random = new Random(keccak.width());
    SlotSponges sponges = new SlotSponges(keccak);
    SlotSponge[] wide = new SlotSponge[keccak.width()];
    Sha3[] single = new Sha3[keccak.width()];
    long[][] digests = new long[keccak.width()][8];
    for (int slot = 0; slot < wide.length; slot++) {
      wide[slot] = sponges.add();
      single[slot] = Sha3.sha3With512Bits();
    }
    for (int turn = 0; turn < 500; turn++) {
      int slot = random.nextInt(wide.length);
      long[] piece = random.longs(random.nextInt(70)).toArray();
      byte[] bytes = new byte[8 * piece.length];
      Interleaved.get(piece, 1, 0, piece.length, bytes, 0);
      // Another may have begun; what it was given before is finished first.
      wide[slot].run();
      wide[slot].absorb(piece, piece.length);
      single[slot].absorb(bytes);
      if (random.nextBoolean()) {
        wide[slot].absorb(turn);
        single[slot].absorb(Interleaved.bytes(new long[] {turn}, 1, 0, 1));
      }
      wide[slot].digest(digests[slot], 0);
      if (random.nextBoolean()) {
        wide[slot].run();
        assertThat(Interleaved.bytes(digests[slot], 1, 0, 8)).isEqualTo(single[slot].digest());
      }
    }
    for (int slot = 0; slot < wide.length; slot++) {
      wide[slot].run();
      wide[slot].digest(digests[slot], 0);
      wide[slot].run();
      assertThat(Interleaved.bytes(digests[slot], 1, 0, 8)).isEqualTo(single[slot].digest());
    }
  }

  @Test
  void aSpongeThatOwesADigest_takesNothingMore() {
    SlotSponge sponge = new SlotSponges(new ScalarWideKeccak(1)).add();
    sponge.digest(new long[8], 0);
    assertThatThrownBy(() -> sponge.absorb(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sponge.absorb(new long[1], 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sponge.digest(new long[8], 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thereAreAsManySponges_asSlots() {
    SlotSponges sponges = new SlotSponges(new ScalarWideKeccak(2));
    sponges.add();
    sponges.add();
    assertThatThrownBy(sponges::add)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("all slots are taken");
  }

  @Test
  void wipedSponges_areEmptyAgain() {
    SlotSponges sponges = new SlotSponges(new ScalarWideKeccak(2));
    SlotSponge sponge = sponges.add();
    sponge.absorb(new long[12], 12).digest(new long[8], 0);
    sponge.run();
    sponges.wipe();
    long[] digest = new long[8];
    sponge.digest(digest, 0);
    sponge.run();
    assertThat(Interleaved.bytes(digest, 1, 0, 8)).isEqualTo(Sha3.sha3With512Bits().digest());
  }
}
