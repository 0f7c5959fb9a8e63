package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.WideKeccaks;
import vernam.sponge.WideVariants;

class PasswordHashBatchTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final PasscryptCost OTHER = new PasscryptCost(300, 2, 300);
  private static final int COUNT = 7;

  static Stream<WideKeccaks> choices() {
    return Stream.concat(
        Stream.of(WideVariants.choosing(null)), WideVariants.scalar().map(WideVariants::choosing));
  }

  private static PasswordHashBatch batch(WideKeccaks choice, Executor executor) {
    return new PasswordHashBatch(
        executor, CHEAP, PasscryptLimit.DEFAULT, new SecureRandom(), choice);
  }

  private static PasswordHasher hasher(PasscryptCost cost) {
    return new PasswordHasher(cost, PasscryptLimit.DEFAULT, new SecureRandom());
  }

  private static char[] password(int number) {
    return ("pässword " + number).toCharArray();
  }

  private static List<char[]> passwords() {
    List<char[]> passwords = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      passwords.add(password(i));
    }
    return passwords;
  }

  /** The settings alternate. */
  private static List<PasswordAttempt> attempts() {
    List<PasswordAttempt> attempts = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String hash = hasher(i % 2 == 0 ? CHEAP : OTHER).hash(password(i));
      attempts.add(PasswordAttempt.of(hash, password(i)));
    }
    return attempts;
  }

  private static void assertAllTrue(List<BatchResult<Boolean>> results) throws Exception {
    assertThat(results).hasSize(COUNT);
    for (BatchResult<Boolean> result : results) {
      assertThat(result.get()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatABatchHashes_theHasherVerifies(WideKeccaks choice) throws Exception {
    List<BatchResult<String>> hashes = batch(choice, Runnable::run).hash(passwords());
    assertThat(hashes).hasSize(COUNT);
    for (int i = 0; i < COUNT; i++) {
      assertThat(hasher(CHEAP).verify(hashes.get(i).get(), password(i))).isTrue();
      assertThat(hasher(CHEAP).needsRehash(hashes.get(i).get())).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatTheHasherHashes_aBatchVerifies(WideKeccaks choice) throws Exception {
    assertAllTrue(batch(choice, Runnable::run).verify(attempts()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void threads_changeNothing(WideKeccaks choice) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertAllTrue(batch(choice, threads).verify(attempts()));
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void eachAttempt_failsForItself(WideKeccaks choice) throws Exception {
    List<PasswordAttempt> attempts = attempts();
    attempts.set(0, PasswordAttempt.of(attempts.get(0).hash(), new char[0]));
    attempts.set(2, PasswordAttempt.of("no hash", password(2)));
    attempts.set(3, PasswordAttempt.of(attempts.get(3).hash(), password(4)));
    attempts.set(
        5,
        PasswordAttempt.of(hasher(new PasscryptCost(1024, 2, 256)).hash(password(5)), password(5)));
    PasscryptLimit low = new PasscryptLimit(1 << 19, Long.MAX_VALUE);
    List<BatchResult<Boolean>> results =
        new PasswordHashBatch(Runnable::run, CHEAP, low, new SecureRandom(), choice)
            .verify(attempts);
    assertThat(results.get(0).get()).isFalse();
    assertThat(results.get(2).failure()).containsInstanceOf(MalformedMessageException.class);
    assertThat(results.get(3).get()).isFalse();
    assertThat(results.get(5).failure()).containsInstanceOf(MalformedMessageException.class);
    for (int i : new int[] {1, 4, 6}) {
      assertThat(results.get(i).get()).as("attempt %d", i).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void anEmptyPassword_isNotHashed(WideKeccaks choice) throws Exception {
    List<BatchResult<String>> results =
        batch(choice, Runnable::run).hash(List.of(password(0), new char[0], password(2)));
    assertThatThrownBy(results.get(1)::get).isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(hasher(CHEAP).verify(results.get(0).get(), password(0))).isTrue();
    assertThat(hasher(CHEAP).verify(results.get(2).get(), password(2))).isTrue();
  }

  @Test
  void anExecutorThatRefuses_leavesTheWorkToTheCaller() throws Exception {
    Executor refuses =
        task -> {
          throw new RejectedExecutionException();
        };
    assertAllTrue(batch(WideVariants.choosing(null), refuses).verify(attempts()));
  }

  @Test
  void anInterruptedCaller_getsItsResultsAndStaysInterrupted() throws Exception {
    Thread.currentThread().interrupt();
    try {
      assertAllTrue(batch(WideVariants.choosing(null), Runnable::run).verify(attempts()));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void passwords_stayAsTheyAre() {
    List<char[]> passwords = passwords();
    assertThat(batch(WideVariants.choosing(null), Runnable::run).hash(passwords)).hasSize(COUNT);
    for (int i = 0; i < COUNT; i++) {
      assertThat(Arrays.equals(passwords.get(i), password(i))).isTrue();
    }
  }

  @Test
  void noPasswords_noResults() {
    PasswordHashBatch batch = new PasswordHashBatch(Runnable::run);
    assertThat(batch.hash(List.of())).isEmpty();
    assertThat(batch.verify(List.of())).isEmpty();
  }

  @Test
  void anAttempt_showsNothing() {
    assertThat(PasswordAttempt.of("hash", password(0))).hasToString("PasswordAttempt");
  }
}
