package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.literal.Literal;
import vernam.message.Chunky2048;
import vernam.message.SealedMessage;
import vernam.spec.SecretBytes;
import vernam.sponge.KeptHashes;
import vernam.sponge.Sha3;

class KeyPrefixesTest {
  private static final String NAME = "Chunky2048";
  private static final HashKey.Prefix PREFIX = HashKey.Prefix.CHUNKY_2048_SEED;

  private final byte[] bytes = filled(7);

  private static byte[] filled(int value) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void aHashOverWhatIsKept_isThatOfTheWholeList(HashKey.Prefix prefix) {
    HashKey key = KeyPrefixes.of(new SecretKeySpec(bytes, NAME)).key(bytes);
    for (String salt : List.of("a salt", "another", "")) {
      Literal[] arguments = arguments(prefix, key.literal(), Literal.text(salt));
      byte[] whole = ArgumentHash.of(arguments);
      assertThat(key.hash(prefix, arguments)).isEqualTo(whole);
      assertThat(HashKey.of(key.literal()).hash(prefix, arguments)).isEqualTo(whole);
    }
  }

  private static Literal[] arguments(HashKey.Prefix prefix, Literal key, Literal salt) {
    return switch (prefix) {
      case CHUNKY_2048_SEED -> new Literal[] {Domain.CHUNKY_2048.literal(), key, salt};
      case CHUNKY_2048_VALIDATOR -> new Literal[] {Domain.KDF.literal(), key, salt};
      case ONE_TIME_PAD -> new Literal[] {key, salt};
    };
  }

  private byte[] hash(HashKey key) {
    return key.hash(PREFIX, arguments(PREFIX, key.literal(), Literal.text("salt")));
  }

  @Test
  void aKeyOfOurs_keepsThemItselfUntilItIsDestroyed() {
    SecretBytes key = SecretBytes.copyOf(bytes, NAME);
    KeyPrefixes prefixes = KeyPrefixes.of(key);
    hash(prefixes.key(bytes));
    assertThat(prefixes.keptHere()).isSameAs(KeyPrefixes.none());
    prefixes.wipe();
    assertThat(keeps(KeptHashes.of(key))).isTrue();
    key.destroy();
    assertThat(keeps(KeptHashes.of(key))).isFalse();
  }

  @Test
  void aMessageThatHadTheBytesBeforeTheKeyWasDestroyed_leavesNothingInIt() {
    SecretBytes key = SecretBytes.copyOf(bytes, NAME);
    HashKey message = KeyPrefixes.of(key).key(bytes);
    key.destroy();
    byte[] digest = hash(message);
    assertThat(digest).isEqualTo(hash(HashKey.of(Literal.hexView(bytes))));
    assertThat(keeps(KeptHashes.of(key))).isFalse();
  }

  @Test
  void thoseOfAnIndestructibleKey_areWipedWhenAnotherIsGiven() {
    SecretKey key = new SecretKeySpec(bytes, NAME);
    KeyPrefixes prefixes = KeyPrefixes.of(key);
    hash(prefixes.key(bytes));
    assertThat(prefixes.keptHere().turnTo(key)).isSameAs(prefixes);
    assertThat(keeps(prefixes.kept())).isTrue();
    assertThat(prefixes.turnTo(new SecretKeySpec(bytes, NAME))).isNotSameAs(prefixes);
    assertThat(keeps(prefixes.kept())).isFalse();
  }

  @Test
  void keysOfOtherClasses_haveNoneThatAreKept() {
    SecretKey key = new SecretKeySpec(bytes, NAME) {};
    assertThat(KeyPrefixes.of(key)).isSameAs(KeyPrefixes.none());
    assertThat(KeyPrefixes.none().turnTo(key)).isSameAs(KeyPrefixes.none());
  }

  @Test
  void aKeyDestroyedWhileThreadsSeal_endsThemAndSpoilsNoMessage() throws Exception {
    int threads = 4;
    Chunky2048 reader = new Chunky2048(new SecretKeySpec(bytes, NAME));
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 20; round++) {
        SecretBytes key = SecretBytes.copyOf(bytes, NAME);
        Chunky2048 cipher = new Chunky2048(key);
        CountDownLatch sealed = new CountDownLatch(3 * round);
        List<SealedMessage> messages = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          ends.add(executor.submit(() -> sealUntilDestroyed(cipher, messages, sealed)));
        }
        sealed.await();
        key.destroy();
        for (Future<?> end : ends) {
          end.get();
        }
        assertThat(keeps(KeptHashes.of(key))).isFalse();
        for (SealedMessage message : messages) {
          assertThat(reader.open(message)).isEqualTo(bytes);
        }
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private Void sealUntilDestroyed(
      Chunky2048 cipher, List<SealedMessage> messages, CountDownLatch sealed)
      throws GeneralSecurityException {
    assertThatThrownBy(
            () -> {
              while (true) {
                messages.add(cipher.seal(bytes));
                sealed.countDown();
              }
            })
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the key was destroyed");
    return null;
  }

  private static boolean keeps(KeptHashes hashes) {
    return hashes.restore(PREFIX, Sha3.sha3With512Bits());
  }
}
