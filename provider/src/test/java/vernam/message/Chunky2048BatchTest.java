package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.spec.MessageExpiredException;
import vernam.spec.SecretBytes;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;
import vernam.sponge.WideVariants;

class Chunky2048BatchTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final int[] SIZES = {
    0, 1, 199, 200, 201, 231, 232, 233, 256, 488, 489, 3_000, 5, 5, 5, 700, 700, 70_000, 12
  };

  static Stream<WideKeccaks> choices() {
    return Stream.concat(
        Stream.of(WideVariants.choosing(null)), WideVariants.fast().map(WideVariants::choosing));
  }

  private static Chunky2048Batch batch(WideKeccaks choice, Executor executor, Instant now) {
    return new Chunky2048Batch(
        executor, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom(), choice);
  }

  private static SecretBytes key(int number) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) (number + 1));
    return SecretBytes.takeOver(bytes, "Chunky2048");
  }

  private static byte[] plaintext(int number) {
    byte[] plaintext = new byte[SIZES[number]];
    Arrays.fill(plaintext, (byte) number);
    return plaintext;
  }

  private static Literal pid(int number) {
    return number % 3 == 0 ? Literal.integer(0) : Literal.text("é".repeat(number));
  }

  private static List<SealRequest> requests() {
    List<SealRequest> requests = new ArrayList<>();
    for (int i = 0; i < SIZES.length; i++) {
      requests.add(SealRequest.of(key(i), plaintext(i)).withPid(pid(i)));
    }
    return requests;
  }

  private static List<OpenRequest> sealed(Chunky2048Batch batch) throws Exception {
    List<OpenRequest> opening = new ArrayList<>();
    List<BatchResult<SealedMessage>> results = batch.seal(requests());
    for (int i = 0; i < SIZES.length; i++) {
      opening.add(OpenRequest.of(key(i), results.get(i).get()).withPid(pid(i)));
    }
    return opening;
  }

  private static void assertOpened(List<BatchResult<byte[]>> results) throws Exception {
    assertThat(results).hasSize(SIZES.length);
    for (int i = 0; i < SIZES.length; i++) {
      assertThat(results.get(i).get()).isEqualTo(plaintext(i));
      assertThat(results.get(i).failure()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatABatchSeals_theCipherOpens(WideKeccaks choice) throws Exception {
    List<BatchResult<SealedMessage>> sealed = batch(choice, Runnable::run, NOW).seal(requests());
    for (int i = 0; i < SIZES.length; i++) {
      assertThat(new Chunky2048(key(i)).open(sealed.get(i).get(), pid(i))).isEqualTo(plaintext(i));
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatTheCipherSeals_aBatchOpens(WideKeccaks choice) throws Exception {
    List<OpenRequest> opening = new ArrayList<>();
    for (int i = 0; i < SIZES.length; i++) {
      opening.add(
          OpenRequest.of(key(i), new Chunky2048(key(i)).seal(plaintext(i), pid(i)))
              .withPid(pid(i)));
    }
    assertOpened(batch(choice, Runnable::run, NOW).open(opening));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void threads_changeNothing(WideKeccaks choice) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Chunky2048Batch batch = batch(choice, threads, NOW);
      assertOpened(batch.open(sealed(batch)));
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void eachMessage_failsForItself(WideKeccaks choice) throws Exception {
    Chunky2048Batch batch = batch(choice, Runnable::run, NOW);
    List<OpenRequest> opening = sealed(batch);
    SealedMessage genuine = opening.get(4).message();
    opening.set(4, OpenRequest.of(key(5), genuine).withPid(pid(4)));
    opening.set(6, opening.get(6).withPid(Literal.text("another")));
    opening.set(13, opening.get(13).withMaxAge(Duration.ofSeconds(10)));
    List<BatchResult<byte[]>> results =
        batch(choice, Runnable::run, NOW.plusSeconds(60)).open(opening);
    assertThatThrownBy(results.get(4)::get).isInstanceOf(AEADBadTagException.class);
    assertThatThrownBy(results.get(6)::get).isInstanceOf(AEADBadTagException.class);
    assertThatThrownBy(results.get(13)::get).isInstanceOf(MessageExpiredException.class);
    for (int i = 0; i < SIZES.length; i++) {
      if (i != 4 && i != 6 && i != 13) {
        assertThat(results.get(i).get()).isEqualTo(plaintext(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aDestroyedKey_failsForItself(WideKeccaks choice) throws Exception {
    SecretBytes destroyed = key(1);
    List<SealRequest> requests =
        List.of(
            SealRequest.of(key(0), new byte[10]),
            SealRequest.of(destroyed, new byte[10]),
            SealRequest.of(key(2), new byte[10]));
    destroyed.destroy();
    List<BatchResult<SealedMessage>> results = batch(choice, Runnable::run, NOW).seal(requests);
    assertThatThrownBy(results.get(1)::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the key was destroyed");
    assertThat(new Chunky2048(key(0)).open(results.get(0).get())).isEqualTo(new byte[10]);
    assertThat(new Chunky2048(key(2)).open(results.get(2).get())).isEqualTo(new byte[10]);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void destroyedKeys_amongMessagesOfAllSizes_hurtNoOther(WideKeccaks choice) throws Exception {
    Chunky2048Batch batch = batch(choice, Runnable::run, NOW);
    List<OpenRequest> opening = sealed(batch);
    List<SealRequest> sealing = requests();
    for (int i : new int[] {3, 11, 17}) {
      SecretBytes destroyed = key(i);
      sealing.set(i, SealRequest.of(destroyed, plaintext(i)));
      opening.set(i, OpenRequest.of(destroyed, opening.get(i).message()));
      destroyed.destroy();
    }
    List<BatchResult<SealedMessage>> sealed = batch.seal(sealing);
    List<BatchResult<byte[]>> opened = batch.open(opening);
    for (int i = 0; i < SIZES.length; i++) {
      if (i == 3 || i == 11 || i == 17) {
        assertThatThrownBy(sealed.get(i)::get).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(opened.get(i)::get).isInstanceOf(IllegalStateException.class);
      } else {
        assertThat(new Chunky2048(key(i)).open(sealed.get(i).get(), pid(i)))
            .isEqualTo(plaintext(i));
        assertThat(opened.get(i).get()).isEqualTo(plaintext(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aGivenSalt_isUsed(WideKeccaks choice) throws Exception {
    String salt = "ab".repeat(32);
    SealRequest request =
        SealRequest.of(Literal.text("key"), "one".getBytes(StandardCharsets.US_ASCII))
            .withDangerousSalt(salt);
    for (BatchResult<SealedMessage> result :
        batch(choice, Runnable::run, NOW).seal(List.of(request, request))) {
      assertThat(result.get().salt()).isEqualTo(salt);
      assertThat(new Chunky2048(Literal.text("key")).open(result.get()))
          .isEqualTo("one".getBytes(StandardCharsets.US_ASCII));
    }
    assertThatThrownBy(() -> request.withDangerousSalt("AB".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCallerWhoIsAllOfTheExecutor_waitsForNobody() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Chunky2048Batch batch = batch(WideVariants.choosing(null), one, NOW);
      one.submit(
              () -> {
                assertOpened(batch.open(sealed(batch)));
                return true;
              })
          .get();
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void anExecutorThatRefuses_leavesTheWorkToTheCaller() throws Exception {
    Executor refuses =
        task -> {
          throw new RejectedExecutionException();
        };
    Chunky2048Batch batch = batch(WideVariants.choosing(null), refuses, NOW);
    assertOpened(batch.open(sealed(batch)));
  }

  @Test
  void noRequests_noResults() {
    assertThat(new Chunky2048Batch().seal(List.of())).isEmpty();
    assertThat(new Chunky2048Batch().open(List.of())).isEmpty();
  }

  @Test
  void results_showNothing() {
    @Nullable WideKeccak none = null;
    BatchResult<SealedMessage> result =
        batch(WideVariants.choosing(none), Runnable::run, NOW)
            .seal(List.of(SealRequest.of(key(0), new byte[3])))
            .get(0);
    assertThat(result).hasToString("BatchResult[done]");
  }
}
