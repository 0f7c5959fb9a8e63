package vernam.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.SecretBytes;
import vernam.sponge.WideKeccaks;

/**
 * Seals and opens until everything around vectors is compiled for good. The compiler of JDK 17 made
 * code that sealed wrongly, after some hundred messages and with some collectors only: see
 * decisions/0006. Each run is in a process of its own, which has one collector and a compiler that
 * has seen nothing else.
 */
class CompiledCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC"})
  void whatCompiledCodeSeals_compiledCodeOpens(String collector) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                collector,
                "-Xmx256m",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Rounds.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
    assertThat(process.waitFor()).isZero();
    assertThat(printed).isEqualTo("0 wrong");
  }

  /** Run in a process of its own. */
  static final class Rounds {
    private static final int ROUNDS_OF_VECTORS = 800;
    private static final int ROUNDS_OF_SCALARS = 40;
    private static final int MESSAGES = 8;
    private static final int[] SIZES = {65_536, 1_000};

    private final SecretBytes key = SecretBytes.takeOver(new byte[64], "Chunky2048");
    private final Chunky2048Batch batch = new Chunky2048Batch();
    private int wrong;

    private Rounds() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
      Chunky2048Batch.prepare(1L << 30);
      int rounds = WideKeccaks.system().maxWidth() == 1 ? ROUNDS_OF_SCALARS : ROUNDS_OF_VECTORS;
      Rounds run = new Rounds();
      for (int size : SIZES) {
        run.repeat(rounds, size);
      }
      run.alone(rounds);
      run.hashes(rounds);
      System.out.println(run.wrong + " wrong");
    }

    private void repeat(int rounds, int size) throws GeneralSecurityException {
      List<byte[]> plaintexts = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        byte[] plaintext = new byte[size];
        new Random(i).nextBytes(plaintext);
        plaintexts.add(plaintext);
      }
      for (int round = 0; round < rounds; round++) {
        check(plaintexts);
      }
    }

    private void alone(int rounds) throws GeneralSecurityException {
      Chunky2048 messages = new Chunky2048(key);
      byte[] plaintext = new byte[SIZES[0]];
      new Random(0).nextBytes(plaintext);
      for (int round = 0; round < rounds; round++) {
        try {
          byte[] opened = messages.open(messages.seal(plaintext));
          wrong += Arrays.equals(opened, plaintext) ? 0 : 1;
        } catch (GeneralSecurityException e) {
          wrong++;
        }
      }
    }

    private void hashes(int rounds) throws GeneralSecurityException {
      byte[] beginning = new byte[100];
      MessageDigest hash = MessageDigest.getInstance("SHA3-512");
      List<byte[]> inputs = new ArrayList<>();
      List<byte[]> expected = new ArrayList<>();
      for (int size = 0; size < 400; size++) {
        inputs.add(new byte[size]);
        hash.update(beginning);
        expected.add(hash.digest(inputs.get(size)));
      }
      for (int round = 0; round < rounds; round++) {
        List<byte[]> digests = HashBatch.sha3With512Bits(beginning).digests(inputs);
        for (int i = 0; i < digests.size(); i++) {
          wrong += Arrays.equals(digests.get(i), expected.get(i)) ? 0 : 1;
        }
      }
    }

    private void check(List<byte[]> plaintexts) throws GeneralSecurityException {
      List<OpenRequest> sealed = new ArrayList<>();
      for (BatchResult<SealedMessage> result :
          batch.seal(plaintexts.stream().map(bytes -> SealRequest.of(key, bytes)).toList())) {
        sealed.add(OpenRequest.of(key, result.get()));
      }
      List<BatchResult<byte[]>> opened = batch.open(sealed);
      for (int i = 0; i < plaintexts.size(); i++) {
        try {
          wrong += Arrays.equals(opened.get(i).get(), plaintexts.get(i)) ? 0 : 1;
        } catch (GeneralSecurityException e) {
          wrong++;
        }
      }
    }
  }
}
