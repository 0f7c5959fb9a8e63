package vernam.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vernam.benchmarks.aead.Aead;
import vernam.benchmarks.aead.AeadCheck;
import vernam.benchmarks.aead.AeadPeer;

/**
 * Whole messages, each under a new nonce, as a program must do it. A figure is the time of one
 * message; they come in groups of {@value #MESSAGES}, which only {@link AeadPeer#VERNAM_VECTOR}
 * works on side by side. What is measured is checked first.
 *
 * <p>The warm-up is long because of the neighbours: with messages of 1 MiB the JDK 17 takes about
 * ten seconds until AES-GCM runs in its fast form, thirty times faster than before.
 *
 * <p>{@code VERNAM_VECTOR} needs {@code -jvmArgsAppend --add-modules=jdk.incubator.vector}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CipherBenchmark {
  /** Messages at once. */
  static final int MESSAGES = 8;

  /** Whose cipher. */
  @Param public AeadPeer peer;

  /** The length of the message in bytes. */
  @Param({"64", "1024", "4096", "65536", "1048576"})
  public int size;

  private Aead aead;
  private byte[] plaintext;
  private List<byte[]> sealed;

  /**
   * Makes a key and a message, and proves that the cipher keeps it.
   *
   * @throws GeneralSecurityException if the cipher refuses to work
   */
  @Setup
  public void prepare() throws GeneralSecurityException {
    aead = peer.create();
    plaintext = new byte[size];
    new SecureRandom().nextBytes(plaintext);
    new AeadCheck(peer.title(), aead).run(plaintext, MESSAGES);
    sealed = aead.seal(plaintext, MESSAGES);
  }

  /**
   * Seals {@value #MESSAGES} messages.
   *
   * @return them
   * @throws GeneralSecurityException never
   */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public List<byte[]> seal() throws GeneralSecurityException {
    return aead.seal(plaintext, MESSAGES);
  }

  /**
   * Opens {@value #MESSAGES} messages.
   *
   * @return their plaintexts
   * @throws GeneralSecurityException never
   */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public List<byte[]> open() throws GeneralSecurityException {
    return aead.open(sealed);
  }
}
