package vernam.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vernam.provider.VernamProvider;

/**
 * Whole messages through {@link Cipher}: one {@code init}, one {@code doFinal}, one thread.
 *
 * <p>Every encryption draws a new IV, as a program must. What is measured is checked first: the
 * message comes back whole, and one flipped bit is refused.
 *
 * <p>The warm-up is long because of the neighbour: with messages of 1 MiB the JDK 17 takes about
 * ten seconds until AES-GCM runs in its fast form, thirty times faster than before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CipherBenchmark {
  private static final String CHUNKY2048 = "Chunky2048";
  private static final String AES_GCM = "AES/GCM/NoPadding";

  /** What {@code Cipher.getInstance} is asked for. */
  @Param({CHUNKY2048, AES_GCM})
  public String cipherName;

  /** The length of the message in bytes. */
  @Param({"64", "1048576"})
  public int size;

  private final SecureRandom random = new SecureRandom();
  private Cipher cipher;
  private SecretKey key;
  private byte[] message;
  private AlgorithmParameterSpec sealedWith;
  private byte[] sealed;

  /**
   * Makes a key and a message, and proves that the cipher keeps it.
   *
   * @throws GeneralSecurityException if the cipher refuses to work
   */
  @Setup
  public void prepare() throws GeneralSecurityException {
    switch (cipherName) {
      case CHUNKY2048 -> {
        cipher = Cipher.getInstance(CHUNKY2048, new VernamProvider());
        key = new SecretKeySpec(randomBytes(64), CHUNKY2048);
      }
      case AES_GCM -> {
        cipher = Cipher.getInstance(AES_GCM, "SunJCE");
        key = new SecretKeySpec(randomBytes(32), "AES");
      }
      default -> throw new IllegalArgumentException("no such cipher here: " + cipherName);
    }
    message = randomBytes(size);
    sealedWith = freshParameters();
    sealed = encrypt(sealedWith);
    requireThatTheMessageComesBack();
    requireThatAFlippedBitIsRefused();
  }

  /**
   * Encrypts the message under a new IV.
   *
   * @return the ciphertext
   * @throws GeneralSecurityException never
   */
  @Benchmark
  public byte[] encrypt() throws GeneralSecurityException {
    return encrypt(freshParameters());
  }

  /**
   * Decrypts the message.
   *
   * @return the message
   * @throws GeneralSecurityException never
   */
  @Benchmark
  public byte[] decrypt() throws GeneralSecurityException {
    return decrypt(sealed);
  }

  private byte[] encrypt(AlgorithmParameterSpec parameters) throws GeneralSecurityException {
    cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
    return cipher.doFinal(message);
  }

  private byte[] decrypt(byte[] ciphertext) throws GeneralSecurityException {
    cipher.init(Cipher.DECRYPT_MODE, key, sealedWith);
    return cipher.doFinal(ciphertext);
  }

  private AlgorithmParameterSpec freshParameters() {
    return cipherName.equals(AES_GCM)
        ? new GCMParameterSpec(128, randomBytes(12))
        : new IvParameterSpec(randomBytes(32));
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private void requireThatTheMessageComesBack() throws GeneralSecurityException {
    if (!Arrays.equals(message, decrypt(sealed))) {
      throw new IllegalStateException(cipherName + " gave back another message");
    }
  }

  private void requireThatAFlippedBitIsRefused() throws GeneralSecurityException {
    byte[] damaged = sealed.clone();
    damaged[damaged.length / 2] ^= 1;
    try {
      decrypt(damaged);
    } catch (AEADBadTagException expected) {
      return;
    }
    throw new IllegalStateException(cipherName + " took a damaged message");
  }
}
