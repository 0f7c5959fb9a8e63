package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparedKdfTest {
  private static final byte[] DOMAIN = Domain.FILENAME.bytes();

  private final Random random = new Random(4);

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private List<byte[]> payloads() {
    return IntStream.range(0, 300).mapToObj(this::bytes).toList();
  }

  @Test
  void aName_isThatOfTheDerivationWhoseHashesAreThePlatforms() {
    byte[] key = bytes(128);
    List<byte[]> payloads = payloads();

    assertThat(PreparedKdf.of256(DOMAIN, key).derive(payloads).toArray())
        .isEqualTo(payloads.stream().map(some -> DomainKdf.derive256(DOMAIN, some, key)).toArray());
  }

  @Test
  void aKey_isThatOfTheDerivationOfBeginningAndRest() {
    byte[] key = bytes(64);
    byte[] beginning = bytes(64);
    List<byte[]> rests = payloads();

    assertThat(PreparedKdf.of512(DOMAIN, key, beginning).derive(rests).toArray())
        .isEqualTo(
            rests.stream()
                .map(rest -> DomainKdf.derive512(DOMAIN, Bytes.concat(beginning, rest), key))
                .toArray());
  }

  @Test
  void aShortKey_isPaddedAsTheStandardSays() {
    for (int size : new int[] {0, 1, 64, 71, 72}) {
      byte[] key = Arrays.copyOf(bytes(72), size);
      byte[] message = bytes(100);
      // the platform refuses an empty key, which is the same as one zero
      byte[] platforms = size == 0 ? new byte[1] : key;

      assertThat(PreparedHmac.sha3With512(key).of(List.of(message)).get(0))
          .isEqualTo(Hashes.hmac512(platforms, message));
    }
  }

  @Test
  void aKeyOfMoreThanABlock_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PreparedHmac.sha3With512(bytes(73)));
    assertThatIllegalArgumentException().isThrownBy(() -> PreparedHmac.sha3With256(bytes(137)));
  }

  @Test
  void closedOnes_haveNothingOfTheirKeysLeft() {
    PreparedKdf one = PreparedKdf.of512(DOMAIN, bytes(64), bytes(64));
    PreparedKdf other = PreparedKdf.of512(DOMAIN, bytes(64), bytes(64));
    byte[] payload = bytes(10);
    assertThat(one.derive(payload)).isNotEqualTo(other.derive(payload));

    one.close();
    other.close();

    assertThat(one.derive(payload)).isEqualTo(other.derive(payload));
  }
}
