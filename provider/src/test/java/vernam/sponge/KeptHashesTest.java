package vernam.sponge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptHashesTest {
  private static final byte[] SECRET = "secret".repeat(24).getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REST = "rest".getBytes(StandardCharsets.US_ASCII);

  private final KeptHashes kept = new KeptHashes();
  private final Sha3 hash = Sha3.sha3With512Bits().absorb(SECRET);

  @Test
  void aRestoredHash_goesOnAsTheOneThatWasKept() {
    kept.keep("name", hash);
    for (int i = 0; i < 2; i++) {
      Sha3 other = Sha3.sha3With512Bits();
      assertThat(kept.restore("name", other)).isTrue();
      assertThat(other.absorb(REST).digest())
          .isEqualTo(Sha3.sha3With512Bits().absorb(SECRET).absorb(REST).digest());
    }
  }

  @Test
  void aWipedHash_leavesTheKeptStateAsItIs() {
    kept.keep("name", hash);
    byte[] digest = hash.digest();
    hash.wipe();
    Sha3 other = Sha3.sha3With512Bits();
    kept.restore("name", other);
    assertThat(other.digest()).isEqualTo(digest);
  }

  @Test
  void anUnknownName_leavesTheHashEmpty() {
    kept.keep("name", hash);
    Sha3 other = Sha3.sha3With512Bits();
    assertThat(kept.restore("another", other)).isFalse();
    assertThat(other.digest()).isEqualTo(Sha3.sha3With512Bits().digest());
  }

  @Test
  void aHashInTheMiddleOfABlock_isRefused() {
    hash.absorb(REST);
    assertThatThrownBy(() -> kept.keep("name", hash))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void wiping_overwritesTheStatesWithZeros() {
    kept.keep("name", hash);
    long[] state = kept.state("name");
    assertThat(state).isEqualTo(hash.sponge().state()).isNotSameAs(hash.sponge().state());
    kept.wipe();
    assertThat(state).hasSize(Keccak.LANES).containsOnly(0);
  }

  @Test
  void afterWiping_nothingIsGivenOrTaken() {
    kept.keep("name", hash);
    kept.wipe();
    assertThat(kept.restore("name", Sha3.sha3With512Bits())).isFalse();
    kept.keep("name", hash);
    assertThat(kept.restore("name", Sha3.sha3With512Bits())).isFalse();
    assertThat(kept.state("name")).isNull();
  }
}
