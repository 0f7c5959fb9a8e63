package vernam.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
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
import vernam.spec.PasscryptKeySpec;

/**
 * One hash of one password on one thread, 64 bytes, beside the hashes that other libraries
 * recommend. Look at the median: a single hash is long enough to be disturbed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class PasswordHashBenchmark {
  private static final int HASH_SIZE = 64;

  /** The function, then its settings: kb/cpu/hardness, N/r/p, or KiB/t/p. */
  @Param({
    "passcrypt 1024/3/1024",
    "passcrypt 16384/7/2048",
    "passcrypt 32768/3/1024",
    "scrypt 32768/8/1",
    "argon2id 19456/2/1",
    "argon2id 65536/3/1"
  })
  public String function;

  private final char[] password = "correct horse battery staple".toCharArray();
  private final byte[] passwordBytes = "correct horse battery staple".getBytes(US_ASCII);
  private final byte[] salt = new byte[32];
  private SecretKeyFactory passcrypt;
  private String name;
  private int first;
  private int second;
  private int third;

  /**
   * Draws a salt and reads the settings.
   *
   * @throws GeneralSecurityException if the provider lacks the function
   */
  @Setup
  public void prepare() throws GeneralSecurityException {
    new SecureRandom().nextBytes(salt);
    passcrypt = SecretKeyFactory.getInstance("Passcrypt", new VernamProvider());
    String[] nameAndSettings = function.split(" ", 2);
    String[] settings = nameAndSettings[1].split("/", 3);
    name = nameAndSettings[0];
    first = Integer.parseInt(settings[0]);
    second = Integer.parseInt(settings[1]);
    third = Integer.parseInt(settings[2]);
  }

  /**
   * Hashes the password.
   *
   * @return the hash
   * @throws GeneralSecurityException never
   */
  @Benchmark
  public byte[] hash() throws GeneralSecurityException {
    return switch (name) {
      case "passcrypt" ->
          passcrypt
              .generateSecret(new PasscryptKeySpec(password, salt, first, second, third))
              .getEncoded();
      case "scrypt" -> SCrypt.generate(passwordBytes, salt, first, second, third, HASH_SIZE);
      case "argon2id" -> argon2id();
      default -> throw new IllegalArgumentException("no such function here: " + name);
    };
  }

  private byte[] argon2id() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(first)
            .withIterations(second)
            .withParallelism(third)
            .build());
    byte[] hash = new byte[HASH_SIZE];
    generator.generateBytes(passwordBytes, hash);
    return hash;
  }
}
