package vernam.sponge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;

/** Checks the hash functions against Bouncy Castle and the example values of FIPS 202. */
class Sha3Test {
  /** Past three blocks of the larger rate, so that every length around each boundary is met. */
  private static final int MAX_LENGTH = 3 * 136 + 9;

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] expected(int bits, byte[] input) {
    SHA3Digest digest = new SHA3Digest(bits);
    digest.update(input, 0, input.length);
    byte[] output = new byte[bits / 8];
    digest.doFinal(output, 0);
    return output;
  }

  private static byte[] expectedShake(byte[] input, int length) {
    SHAKEDigest digest = new SHAKEDigest(256);
    digest.update(input, 0, input.length);
    byte[] output = new byte[length];
    digest.doFinal(output, 0, length);
    return output;
  }

  @Test
  void digestsOfEveryLength_areThoseOfBouncyCastle() {
    for (int length = 0; length <= MAX_LENGTH; length++) {
      byte[] input = random(length);
      assertThat(Sha3.sha3With256Bits().absorb(input).digest()).isEqualTo(expected(256, input));
      assertThat(Sha3.sha3With512Bits().absorb(input).digest()).isEqualTo(expected(512, input));
    }
  }

  @Test
  void shakeOfEveryLength_isThatOfBouncyCastle() {
    for (int length = 0; length <= MAX_LENGTH; length++) {
      byte[] input = random(length);
      assertThat(new Shake256().absorb(input).squeeze(length))
          .isEqualTo(expectedShake(input, length));
    }
  }

  @Test
  void aDigestInBetween_doesNotDisturbTheState() {
    byte[] input = random(MAX_LENGTH);
    Sha3 running = Sha3.sha3With512Bits();
    for (int i = 0; i < MAX_LENGTH; i++) {
      running.absorb(input, i, 1);
      byte[] first = running.digest();
      byte[] second = new byte[64 + 3];
      running.digest(second, 3);
      assertThat(first).isEqualTo(expected(512, Arrays.copyOf(input, i + 1)));
      assertThat(Arrays.copyOfRange(second, 3, second.length)).isEqualTo(first);
    }
  }

  @Property(tries = 200)
  void piecesOfAnySize_giveTheDigestOfTheWhole(
      @ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> sizes) {
    Sha3 running = Sha3.sha3With256Bits();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size : sizes) {
      byte[] piece = random(size);
      running.absorb(piece);
      whole.writeBytes(piece);
    }
    assertThat(running.digest()).isEqualTo(expected(256, whole.toByteArray()));
  }

  /** The values are those that NIST publishes as examples with FIPS 202. */
  @Test
  void theExamplesOfFips202_hold() {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    byte[] manyA3 = new byte[200];
    Arrays.fill(manyA3, (byte) 0xA3);
    HexFormat hex = HexFormat.of();
    assertThat(hex.formatHex(Sha3.sha3With256Bits().digest()))
        .isEqualTo("a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a");
    assertThat(hex.formatHex(Sha3.sha3With256Bits().absorb(abc).digest()))
        .isEqualTo("3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
    assertThat(hex.formatHex(Sha3.sha3With256Bits().absorb(manyA3).digest()))
        .isEqualTo("79f38adec5c20307a98ef76e8324afbfd46cfd81b22e3973c65fa1bd9de31787");
    assertThat(hex.formatHex(Sha3.sha3With512Bits().digest()))
        .isEqualTo(
            "a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a6"
                + "15b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26");
    assertThat(hex.formatHex(Sha3.sha3With512Bits().absorb(manyA3).digest()))
        .isEqualTo(
            "e76dfad22084a8b1467fcf2ffa58361bec7628edf5f3fdc0e4805dc48caeeca8"
                + "1b7c13c30adf52a3659584739a2df46be589c51ca1a4a8416df6545a1ce8ba00");
    assertThat(hex.formatHex(new Shake256().squeeze(32)))
        .isEqualTo("46b9dd2b0ba88d13233b3feb743eeb243fcd52ea62b81b82b50c27646ed5762f");
    assertThat(hex.formatHex(new Shake256().absorb(manyA3).squeeze(32)))
        .isEqualTo("cd8a920ed141aa0407a22d59288652e9d9f1a7ee0c1e7c1ca699424da84a904d");
  }

  @Test
  void wiped_isAnEmptyHash() {
    Sha3 hash = Sha3.sha3With256Bits().absorb(random(100));
    hash.wipe();
    assertThat(hash.digest()).isEqualTo(expected(256, new byte[0]));
    Shake256 shake = new Shake256().absorb(random(100));
    shake.wipe();
    assertThat(shake.squeeze(10)).isEqualTo(expectedShake(new byte[0], 10));
  }
}
