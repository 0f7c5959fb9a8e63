package vernam.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
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
import vernam.message.BatchResult;
import vernam.message.Chunky2048;
import vernam.message.Chunky2048Batch;
import vernam.message.OpenRequest;
import vernam.message.SealRequest;
import vernam.message.SealedMessage;

/**
 * Many messages in one thread: one by one, as a batch over the lanes of vectors, and one by one
 * with Bouncy Castle's AES-GCM. A figure is the time for one message; each run opens what it sealed
 * once and compares it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class BatchBenchmark {
  private static final int COUNT = 64;

  /** The length of a message in bytes. */
  @Param({"64", "4096", "65536"})
  public int size;

  private final SecureRandom random = new SecureRandom();
  private final Chunky2048Batch batch = new Chunky2048Batch();
  private SecretKey key;
  private Chunky2048 single;
  private Cipher aesGcm;
  private SecretKey aesKey;
  private byte[] plaintext;
  private SealedMessage first;
  private List<SealRequest> sealing;
  private List<OpenRequest> opening;

  /**
   * Makes messages and proves that a batch keeps them.
   *
   * @throws GeneralSecurityException if a cipher refuses to work
   */
  @Setup
  public void prepare() throws GeneralSecurityException {
    key = new SecretKeySpec(random.generateSeed(64), "Chunky2048");
    single = new Chunky2048(key);
    aesGcm = Cipher.getInstance("AES/GCM/NoPadding", new BouncyCastleProvider());
    aesKey = new SecretKeySpec(random.generateSeed(32), "AES");
    plaintext = new byte[size];
    random.nextBytes(plaintext);
    sealing = new ArrayList<>();
    opening = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      sealing.add(SealRequest.of(key, plaintext));
    }
    for (BatchResult<SealedMessage> sealed : batch.seal(sealing)) {
      opening.add(OpenRequest.of(key, sealed.get()));
      first = sealed.get();
    }
    for (BatchResult<byte[]> opened : batch.open(opening)) {
      if (!Arrays.equals(opened.get(), plaintext)) {
        throw new IllegalStateException("the batch loses messages");
      }
    }
  }

  /** Seals one message. */
  @Benchmark
  public SealedMessage sealOne() {
    return single.seal(plaintext);
  }

  /** Opens one message. */
  @Benchmark
  public byte[] openOne() throws GeneralSecurityException {
    return single.open(first);
  }

  /** Seals {@value #COUNT} messages. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public List<BatchResult<SealedMessage>> sealBatch() {
    return batch.seal(sealing);
  }

  /** Opens {@value #COUNT} messages. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public List<BatchResult<byte[]>> openBatch() {
    return batch.open(opening);
  }

  /** Seals one message with the neighbour. */
  @Benchmark
  public byte[] sealAesGcm() throws GeneralSecurityException {
    byte[] iv = new byte[12];
    random.nextBytes(iv);
    aesGcm.init(Cipher.ENCRYPT_MODE, aesKey, new GCMParameterSpec(128, iv));
    return aesGcm.doFinal(plaintext);
  }
}
