package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.Hex;
import vernam.cipher.MessageAge;
import vernam.cipher.Padding;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.spec.MessageExpiredException;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;

/**
 * Decrypts whole messages; specification chunky2048, section 10.2, in an order of its own: the tag
 * depends on the ciphertext alone, so it is verified before anything is deciphered. The digests
 * that seed the pads are kept from the first pass for the second. Of a longer message the second
 * runs its hashes side by side, where that pays.
 */
public final class Decryption {
  /** Below this, starting the hashes side by side costs more than it saves. */
  private static final int FEWEST_SIDE_BY_SIDE = 4;

  private final HashKey key;
  private final Literal pid;
  private final WideKeccaks choice;

  /** Makes an object that decrypts messages of one key and pid; both are shown, not copied. */
  public Decryption(HashKey key, Literal pid) {
    this(key, pid, WideKeccaks.system());
  }

  /** Makes one that has its permutations chosen by a choice of its own. */
  Decryption(HashKey key, Literal pid, WideKeccaks choice) {
    this.key = key;
    this.pid = pid;
    this.choice = choice;
  }

  /**
   * Verifies and decrypts a message.
   *
   * @param now seconds since 1970
   * @param maxAge the greatest age; none or zero for no limit
   * @throws IllegalArgumentException if the key is falsy, the salt malformed or zero
   * @throws IllegalStateException if the message has no siv
   * @throws AEADBadTagException if there is no block, or key, pid or any part of the message is
   *     wrong
   * @throws MessageExpiredException if the message is genuine but too old
   */
  public Plaintext decrypt(SealedMessage message, long now, @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException {
    Optional<WideKeccak> lanes =
        choice
            .forOneMessage(Layout.permutations(message.blockCount()))
            .filter(keccak -> keccak.width() >= LanedDecipher.SLOTS)
            .filter(keccak -> message.blockCount() >= FEWEST_SIDE_BY_SIDE);
    byte[] seeds = verify(message, lanes);
    byte[] opened;
    try {
      opened = decipher(message, seeds, lanes);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
    return plaintext(opened, FooterPadding.derive(key.literal(), message.salt(), pid), now, maxAge);
  }

  /**
   * Finds the plaintext in the opened blocks of a verified message.
   *
   * @param opened wiped if the message is too old, otherwise with the plaintext
   * @param padding of the message; wiped
   * @throws MessageExpiredException if the message is too old
   */
  static Plaintext plaintext(byte[] opened, Padding padding, long now, @Nullable Duration maxAge)
      throws MessageExpiredException {
    boolean done = false;
    try {
      MessageAge.check(ByteBuffer.wrap(opened).getLong(Layout.TIMESTAMP), now, maxAge);
      int end = padding.indexIn(opened, Layout.BODY);
      done = true;
      return new Plaintext(opened, Layout.BODY, end - Layout.BODY);
    } finally {
      padding.wipe();
      if (!done) {
        Arrays.fill(opened, (byte) 0);
      }
    }
  }

  /** Verifies the tag and returns, for each block, the digest over all blocks before it. */
  private byte[] verify(SealedMessage message, Optional<WideKeccak> lanes)
      throws AEADBadTagException {
    StreamHmac validator = new StreamHmac(key, message.salt(), pid, message.siv()).forDecryption();
    byte[] seeds = new byte[message.blockCount() * StreamHmac.SIZE];
    try {
      if (message.blockCount() == 0) {
        throw new AEADBadTagException("a message has at least one block");
      }
      if (lanes.isPresent()) {
        LanedDigests.absorb(lanes.get(), validator.mac(), message, seeds);
        int last = (message.blockCount() - 1) * StreamHmac.SIZE;
        validator.took(
            message.blockCount(), Arrays.copyOfRange(seeds, last, last + StreamHmac.SIZE));
      } else {
        absorbInTurn(validator, message, seeds);
      }
      validator.finish();
      validator.verify(message.hmac());
    } catch (AEADBadTagException e) {
      Arrays.fill(seeds, (byte) 0);
      throw e;
    } finally {
      validator.wipe();
    }
    return seeds;
  }

  private static void absorbInTurn(StreamHmac validator, SealedMessage message, byte[] seeds) {
    for (int i = 0; i < message.blockCount(); i++) {
      System.arraycopy(
          validator.currentMacDigest(), 0, seeds, i * StreamHmac.SIZE, StreamHmac.SIZE);
      validator.update(message.array(), message.blockOffset(i), Layout.BLOCK_SIZE);
    }
  }

  private byte[] decipher(SealedMessage message, byte[] seeds, Optional<WideKeccak> lanes) {
    BlockPads pads = new BlockPads(key, message.salt(), pid);
    byte[] opened =
        lanes.isPresent()
            ? LanedDecipher.decipher(lanes.get(), pads.keystream(), message, seeds)
            : decipherInTurn(pads, message, seeds);
    pads.wipe();
    return opened;
  }

  private static byte[] decipherInTurn(BlockPads pads, SealedMessage message, byte[] seeds) {
    byte[] opened = new byte[message.blockCount() * Layout.BLOCK_SIZE];
    byte[] digest = new byte[StreamHmac.SIZE];
    byte[] seed = new byte[2 * StreamHmac.SIZE];
    byte[] firstSeed = message.siv().getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < message.blockCount(); i++) {
      System.arraycopy(seeds, i * StreamHmac.SIZE, digest, 0, StreamHmac.SIZE);
      Hex.encode(digest, seed);
      pads.apply(
          i == 0 ? firstSeed : seed,
          message.array(),
          message.blockOffset(i),
          opened,
          i * Layout.BLOCK_SIZE);
    }
    Arrays.fill(digest, (byte) 0);
    Arrays.fill(seed, (byte) 0);
    return opened;
  }
}
