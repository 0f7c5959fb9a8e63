package vernam.chunky2048;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Plaintext;
import vernam.sponge.WideKeccak;

/**
 * Decrypts messages of any lengths side by side in the slots of a permutation, as {@link
 * Decryption} does one: first tags are verified, then the genuine messages are deciphered. When a
 * message ends, another takes its slot.
 */
public final class WideDecryption {
  private WideDecryption() {}

  /**
   * Verifies and decrypts messages until the supply has none, or a single one and nothing else is
   * left. The result of each is a call that gives its plaintext or throws what {@link
   * Decryption#decrypt} would throw; to be made once.
   *
   * @param supply may be shared by several threads that do this; genuine messages are begun twice,
   *     if they have more than a block
   * @param now seconds since 1970
   */
  public static void decrypt(
      WideKeccak keccak, Supply<Message, Callable<Plaintext>> supply, long now) {
    VerifyingSlots verifying;
    do {
      verifying = new VerifyingSlots(keccak, supply, now);
      verifying.run();
      new DecipheringSlots(keccak, supply, verifying.genuine(), now).run();
    } while (verifying.isFull());
  }

  /**
   * A message to be decrypted.
   *
   * @param sealed one block or more, its synthetic IV in 32 lowercase digits
   * @param maxAge the greatest age; none or zero for no limit
   */
  public record Message(MessageContext context, SealedMessage sealed, @Nullable Duration maxAge) {}
}
