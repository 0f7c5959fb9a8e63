package vernam.sponge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hashes that do different work in slots of their own. */
class LanesTest {
  static Stream<WideKeccak> all() {
    return WideVariants.fast().filter(keccak -> keccak.width() > 1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHash_goesOnInItsSlot_andOutOfItAgain(WideKeccak keccak) {
    Sha3 loaded = Sha3.sha3With512Bits().absorb(new byte[16]);
    Lanes lanes = new Lanes(keccak);
    assertThat(lanes.load(1, loaded)).isEqualTo(2);
    lanes.xor(1, 2, new long[] {1, 2, 3, 4, 5, 6, 7, 8}, 0, 7);
    lanes.permute(Lanes.slots(1));
    lanes.xor(1, 0, 8);
    Sha3 stored = Sha3.sha3With512Bits();
    lanes.store(1, 1, stored);
    byte[] input = new byte[80];
    for (int i = 1; i <= 8; i++) {
      input[8 + 8 * i] = (byte) i;
    }
    assertThat(stored.digest()).isEqualTo(Sha3.sha3With512Bits().absorb(input).digest());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSlotThatIsNotNamed_staysAsItIs_andItsDigestIsRead(WideKeccak keccak) {
    Lanes lanes = new Lanes(keccak);
    lanes.xor(0, 0, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 0, 1);
    for (int i = 0; i < 2; i++) {
      lanes.pad(0, 1, 9);
      lanes.permute(Lanes.slots(1));
      lanes.pad(0, 1, 9);
      byte[] digest = new byte[64];
      lanes.read(0, digest, 0, 8);
      assertThat(digest)
          .isEqualTo(Sha3.sha3With512Bits().absorb(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).digest());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCopy_givesTheDigest_whileTheHashGoesOn(WideKeccak keccak) {
    Lanes lanes = new Lanes(keccak);
    lanes.xor(0, 0, 1);
    lanes.copy(0, 1);
    lanes.pad(1, 1, 9);
    lanes.xor(0, 1, new long[8], 0, 8);
    lanes.permuteAll();
    byte[] digest = new byte[64];
    lanes.readState(1, digest, 0, 8);
    byte[] one = {1, 0, 0, 0, 0, 0, 0, 0};
    assertThat(digest).isEqualTo(Sha3.sha3With512Bits().absorb(one).digest());
    Sha3 stored = Sha3.sha3With512Bits();
    lanes.store(0, 0, stored);
    assertThat(stored.digest())
        .isEqualTo(Sha3.sha3With512Bits().absorb(one).absorb(new byte[64]).digest());
  }

  @ParameterizedTest
  @MethodSource("all")
  void wipedLanes_areZero(WideKeccak keccak) {
    Lanes lanes = new Lanes(keccak);
    lanes.load(0, Sha3.sha3With512Bits().absorb(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
    lanes.permute(0);
    lanes.wipe();
    long[] words = new long[8];
    lanes.read(0, words, 0, 8);
    assertThat(words).containsOnly(0);
    Sha3 stored = Sha3.sha3With512Bits();
    lanes.store(0, 0, stored);
    assertThat(stored.digest()).isEqualTo(Sha3.sha3With512Bits().digest());
  }

  @Test
  void aHashInTheMiddleOfAWord_isRefused() {
    Sha3 hash = Sha3.sha3With512Bits().absorb(new byte[3]);
    assertThatThrownBy(() -> new Lanes(new ScalarWideKeccak(2)).load(0, hash))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
