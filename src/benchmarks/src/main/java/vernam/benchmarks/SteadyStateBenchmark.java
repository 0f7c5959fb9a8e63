package vernam.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vernam.provider.VernamProvider;

/**
 * Encryption that is under way: more and more plaintext of one message, into one array. A figure is
 * for one block of 256 bytes. With {@code -prof gc} it shows what a block allocates, which is
 * nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SteadyStateBenchmark {
  private static final int BLOCKS = 256;
  private static final int BLOCK_SIZE = 256;

  private final SecureRandom random = new SecureRandom();
  private final byte[] plaintext = randomBytes(BLOCKS * BLOCK_SIZE);
  private final byte[] output = new byte[(BLOCKS + 2) * BLOCK_SIZE];
  private Cipher cipher;

  /**
   * Begins a message and takes its first block, which is no full one.
   *
   * @throws GeneralSecurityException if the cipher refuses to work
   */
  @Setup
  public void begin() throws GeneralSecurityException {
    cipher = Cipher.getInstance("Chunky2048", new VernamProvider());
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(randomBytes(64), "Chunky2048"),
        new IvParameterSpec(randomBytes(32)));
    encrypt();
    if (encrypt() != plaintext.length) {
      throw new IllegalStateException("the cipher keeps plaintext back");
    }
  }

  /**
   * Encrypts {@value #BLOCKS} blocks.
   *
   * @return the bytes written
   * @throws GeneralSecurityException never
   */
  @Benchmark
  @OperationsPerInvocation(BLOCKS)
  public int encrypt() throws GeneralSecurityException {
    return cipher.update(plaintext, 0, plaintext.length, output, 0);
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
