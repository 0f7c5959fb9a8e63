package vernam.benchmarks.aead;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AeadCheckTest {
  private static final byte[] PLAINTEXT = {1, 2, 3};

  /** Adds a counter and a sum instead of a cipher; each part of it can be broken. */
  private static final class Toy implements Aead {
    private final boolean counts;
    private final boolean guards;
    private final UnaryOperator<byte[]> damage;
    private byte number;

    Toy(boolean counts, boolean guards, UnaryOperator<byte[]> damage) {
      this.counts = counts;
      this.guards = guards;
      this.damage = damage;
    }

    @Override
    public List<byte[]> seal(byte[] plaintext, int count) {
      List<byte[]> messages = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        byte[] message = Arrays.copyOf(plaintext, plaintext.length + 2);
        message[plaintext.length] = counts ? number++ : 0;
        message[plaintext.length + 1] = sum(message);
        messages.add(message);
      }
      return messages;
    }

    @Override
    public List<byte[]> open(List<byte[]> messages) throws GeneralSecurityException {
      List<byte[]> plaintexts = new ArrayList<>();
      for (byte[] message : messages) {
        if (guards && message[message.length - 1] != sum(message)) {
          throw new GeneralSecurityException("another sum");
        }
        plaintexts.add(damage.apply(Arrays.copyOf(message, message.length - 2)));
      }
      return plaintexts;
    }

    private static byte sum(byte[] message) {
      byte sum = 0;
      for (int i = 0; i < message.length - 1; i++) {
        sum += message[i];
      }
      return sum;
    }
  }

  @Test
  void aGoodCipher_passes() {
    Toy good = new Toy(true, true, UnaryOperator.identity());

    assertThatCode(() -> new AeadCheck("toy", good).run(PLAINTEXT, 4)).doesNotThrowAnyException();
  }

  @Test
  void aCipherThatChangesTheMessage_isRefused() {
    refuse(new Toy(true, true, bytes -> new byte[bytes.length]), "toy gives back another message");
  }

  @Test
  void aCipherThatTakesAChangedMessage_isRefused() {
    refuse(new Toy(true, false, UnaryOperator.identity()), "toy takes a changed message");
  }

  @Test
  void aCipherThatUsesANonceTwice_isRefused() {
    refuse(new Toy(false, true, UnaryOperator.identity()), "toy seals two messages to the same");
  }

  private static void refuse(Toy broken, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new AeadCheck("toy", broken).run(PLAINTEXT, 4))
        .withMessage(message);
  }
}
