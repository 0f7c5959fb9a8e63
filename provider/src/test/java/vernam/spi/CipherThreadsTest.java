package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vernam.spec.PasscryptKeySpec;
import vernam.spec.StreamHmacParameterSpec;

/** One provider, many threads, each with objects of its own. */
class CipherThreadsTest {
  private static final int THREADS = 8;
  private static final int MESSAGES = 150;

  /** New, so that the threads are the first to ask it for anything. */
  private final Provider provider = Samples.providerAt(Samples.NOW);

  private final CyclicBarrier start = new CyclicBarrier(THREADS);

  @Test
  void everyThread_getsTheMessagesThatOneAloneGets() throws Exception {
    assertThat(inThreads(this::sealMany)).containsOnly(MESSAGES);
  }

  @Test
  void everyThread_opensWhatItSealed() throws Exception {
    assertThat(inThreads(thread -> sealAndOpenMany())).containsOnly(MESSAGES);
  }

  @Test
  void everyThread_getsTheTagsThatOneAloneGets() throws Exception {
    List<byte[]> alone = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      alone.add(tag(Samples.VERNAM, i));
    }
    assertThat(
            inThreads(
                thread -> {
                  int right = 0;
                  for (int i = 0; i < MESSAGES; i++) {
                    right += Arrays.equals(tag(provider, i), alone.get(i)) ? 1 : 0;
                  }
                  return right;
                }))
        .containsOnly(MESSAGES);
  }

  @Test
  void everyThread_derivesTheKeyThatOneAloneDerives() throws Exception {
    byte[] alone =
        SecretKeyFactory.getInstance("Passcrypt", Samples.VERNAM)
            .generateSecret(passcrypt())
            .getEncoded();
    // One factory for all: deriving a key changes nothing in it.
    SecretKeyFactory shared = SecretKeyFactory.getInstance("Passcrypt", provider);
    assertThat(
            inThreads(
                thread ->
                    Arrays.equals(shared.generateSecret(passcrypt()).getEncoded(), alone) ? 1 : 0))
        .containsOnly(1);
  }

  private static byte[] tag(Provider from, int number) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("StreamHMAC-Chunky2048", from);
    mac.init(Samples.key(), new StreamHmacParameterSpec(Samples.bytes(number, 32)));
    return mac.doFinal(Samples.plaintext(number));
  }

  private static PasscryptKeySpec passcrypt() {
    return new PasscryptKeySpec("password".toCharArray(), Samples.saltBytes(), 256, 2, 256);
  }

  /** Returns how many messages of one thread were exactly right. */
  private int sealMany(int thread) throws GeneralSecurityException {
    byte[] key = Samples.bytes(thread, 64);
    int right = 0;
    for (int i = 0; i < MESSAGES; i++) {
      byte[] salt = Samples.bytes(1000L * thread + i, 32);
      Cipher cipher = Cipher.getInstance("Chunky2048", provider);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "Chunky2048"),
          new IvParameterSpec(salt),
          Samples.random());
      byte[] message = cipher.doFinal(Samples.plaintext(i));
      byte[] expected =
          Samples.sealed(key, salt, Samples.sivKey(), Samples.plaintext(i), Samples.NO_AAD);
      right += Arrays.equals(message, expected) ? 1 : 0;
    }
    return right;
  }

  private int sealAndOpenMany() throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("Chunky2048", provider);
    int right = 0;
    for (int i = 0; i < MESSAGES; i++) {
      var key = KeyGenerator.getInstance("Chunky2048", provider).generateKey();
      cipher.init(Cipher.ENCRYPT_MODE, key);
      byte[] message = cipher.doFinal(Samples.plaintext(i));
      cipher.init(Cipher.DECRYPT_MODE, key, cipher.getParameters());
      right += Arrays.equals(cipher.doFinal(message), Samples.plaintext(i)) ? 1 : 0;
    }
    return right;
  }

  @FunctionalInterface
  private interface Work {
    int run(int thread) throws GeneralSecurityException;
  }

  private List<Integer> inThreads(Work work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        tasks.add(
            () -> {
              start.await();
              return work.run(number);
            });
      }
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> result : executor.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
