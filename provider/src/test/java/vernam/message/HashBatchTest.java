package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.sponge.WideHash;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;

class HashBatchTest {
  /** Around the ends of blocks: 72 bytes for SHA3-512, 136 for SHA3-256. */
  private static final int[] SIZES = {0, 1, 7, 8, 71, 72, 73, 135, 136, 137, 144, 272, 500};

  private final Random random = new Random(3);

  static Stream<WideKeccak> permutations() {
    return WideVariants.scalar();
  }

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] digest(String algorithm, byte[] beginning, byte[] input) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(beginning);
      return digest.digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertHashes(HashBatch batch, String algorithm, byte[] begin, byte[][] all) {
    List<byte[]> inputs = Arrays.asList(all);
    List<byte[]> expected = inputs.stream().map(i -> digest(algorithm, begin, i)).toList();

    assertThat(batch.digests(inputs).toArray()).isEqualTo(expected.toArray());
  }

  @ParameterizedTest
  @MethodSource("permutations")
  void theDigestsAreThoseOfThePlatformAroundTheEndsOfBlocks(WideKeccak keccak) {
    for (int size : SIZES) {
      byte[] begin = bytes(size);
      byte[][] inputs = Arrays.stream(SIZES).mapToObj(this::bytes).toArray(byte[][]::new);
      assertHashes(
          new HashBatch(WideHash.sha3With256Bits(begin), 32, WideVariants.choosing(keccak)),
          "SHA3-256",
          begin,
          inputs);
      assertHashes(
          new HashBatch(WideHash.sha3With512Bits(begin), 64, WideVariants.choosing(keccak)),
          "SHA3-512",
          begin,
          inputs);
    }
  }

  @ParameterizedTest
  @MethodSource("permutations")
  void anyNumberOfInputsHasAsManyDigests(WideKeccak keccak) {
    byte[] begin = bytes(80);
    HashBatch batch =
        new HashBatch(WideHash.sha3With512Bits(begin), 64, WideVariants.choosing(keccak));
    for (int count = 0; count <= 2 * keccak.width() + 1; count++) {
      assertHashes(
          batch,
          "SHA3-512",
          begin,
          IntStream.range(0, count).mapToObj(i -> bytes(50 + i)).toArray(byte[][]::new));
    }
  }

  @Test
  void withoutVectorsTheDigestsAreTheSame() {
    byte[] begin = bytes(136);
    assertHashes(
        HashBatch.sha3With256Bits(begin), "SHA3-256", begin, new byte[][] {bytes(20), bytes(200)});
    assertHashes(
        HashBatch.sha3With512Bits(begin), "SHA3-512", begin, new byte[][] {bytes(20), bytes(200)});
  }

  @Test
  void inputsAndBeginningAreLeftAsTheyAre() {
    byte[] begin = bytes(100);
    byte[] input = bytes(100);
    List<byte[]> before = new ArrayList<>(List.of(begin.clone(), input.clone()));

    try (HashBatch batch = HashBatch.sha3With512Bits(begin)) {
      batch.digests(List.of(input, input));
    }

    assertThat(List.of(begin, input).toArray()).isEqualTo(before.toArray());
  }
}
