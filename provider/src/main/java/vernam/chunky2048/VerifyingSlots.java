package vernam.chunky2048;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Plaintext;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;

/**
 * Messages whose tags are verified side by side, for {@link WideDecryption}. The digests that seed
 * the pads are kept, an eighth of the size of the messages: so only some are done at a time.
 */
final class VerifyingSlots
    extends RefilledSlots<WideDecryption.Message, VerifyingSlots.Verifying, WideStreamHmac> {
  /**
   * Permutations of messages after which no more are taken: about 60 MB in long messages, or 50,000
   * of two blocks.
   */
  private static final long ENOUGH = 1 << 22;

  private final Supply<WideDecryption.Message, Callable<Plaintext>> supply;
  private final long now;
  private final WideTags tags;
  private final long[] digest;
  private final long[] block;
  private final List<Verifying> genuine = new ArrayList<>();
  private long work;

  VerifyingSlots(
      WideKeccak keccak, Supply<WideDecryption.Message, Callable<Plaintext>> supply, long now) {
    super(keccak, supply);
    this.supply = supply;
    this.now = now;
    tags = new WideTags(keccak);
    digest = new long[WideStreamHmac.WORDS * width];
    block = new long[Layout.BLOCK_WORDS * width];
  }

  /** Returns whether there may be messages left that were not taken, as these are enough. */
  boolean isFull() {
    return work >= ENOUGH;
  }

  /** Returns the messages whose tags are right, the longest first, of those not deciphered yet. */
  List<Verifying> genuine() {
    genuine.sort(Comparator.comparingInt((Verifying message) -> message.blockCount).reversed());
    return genuine;
  }

  @Override
  List<Integer> take(boolean nothingRuns) {
    return isFull() ? List.of() : super.take(nothingRuns);
  }

  @Override
  List<Verifying> begin(List<Integer> numbers, List<WideDecryption.Message> messages) {
    WideSeeds seeds =
        new WideSeeds(keccak, messages.stream().map(WideDecryption.Message::context).toList());
    String[] sivs = messages.stream().map(message -> message.sealed().siv()).toArray(String[]::new);
    long[] key = seeds.validatorKey();
    long[] lastKey = seeds.validatorKey(key, sivs);
    WideStreamHmac macs = new WideStreamHmac(keccak, key);
    List<Verifying> begun = new ArrayList<>();
    for (int slot = 0; slot < sivs.length; slot++) {
      SealedMessage sealed = messages.get(slot).sealed();
      byte[] shown = Interleaved.bytes(lastKey, width, slot, WideSeeds.DIGEST_WORDS);
      begun.add(new Verifying(numbers.get(slot), sealed, shown, macs, slot));
    }
    absorb(begun, macs);
    boolean shortest = begun.stream().allMatch(message -> message.blockCount == 1);
    if (shortest) {
      decipher(begun, macs.tags(lastKey), new Given(numbers, messages));
    } else {
      begun.forEach(message -> work += Layout.permutations(message.blockCount));
    }
    Arrays.fill(key, 0);
    Arrays.fill(lastKey, 0);
    return shortest ? List.of() : begun;
  }

  /** Does all of messages of one block, which need no slot, while their keys are there. */
  private void decipher(List<Verifying> begun, long[] words, Given given) {
    int others = genuine.size();
    for (Verifying message : begun) {
      Arrays.fill(message.lastKey, (byte) 0);
      verify(message, Interleaved.bytes(words, width, message.slot, WideStreamHmac.WORDS));
    }
    List<Verifying> ended = genuine.subList(others, genuine.size());
    new DecipheringSlots(keccak, given, ended, now).run();
    ended.clear();
  }

  @Override
  void step(WideStreamHmac macs, List<@Nullable Verifying> messages) {
    macs.digest(digest);
    for (int slot = 0; slot < width; slot++) {
      Verifying message = messages.get(slot);
      if (message != null) {
        Interleaved.get(
            digest,
            width,
            slot,
            WideStreamHmac.WORDS,
            message.digests,
            message.index * StreamHmac.SIZE);
      }
    }
    absorb(messages, macs);
  }

  private void absorb(List<? extends @Nullable Verifying> messages, WideStreamHmac validator) {
    for (int slot = 0; slot < messages.size(); slot++) {
      Verifying message = messages.get(slot);
      if (message != null) {
        int at = message.sealed.blockOffset(message.index);
        Interleaved.put(message.sealed.array(), at, block, width, slot, Layout.BLOCK_WORDS);
      }
    }
    validator.update(block);
  }

  @Override
  void leave(Verifying message) {
    tags.add(message.hashes, message.slot, message.lastKey, tag -> verify(message, tag));
  }

  private void verify(Verifying message, byte[] tag) {
    if (MessageDigest.isEqual(tag, message.sealed.hmac())) {
      genuine.add(message);
    } else {
      Arrays.fill(message.digests, (byte) 0);
      supply.done(
          message.number,
          () -> {
            throw new AEADBadTagException("tag mismatch");
          });
    }
  }

  @Override
  void finish() {
    tags.flush();
  }

  @Override
  void wipe() {
    Arrays.fill(digest, 0);
  }

  /** A message that is being verified. */
  static final class Verifying extends RefilledSlots.Begun<WideStreamHmac> {
    /** For each block, the digest over all blocks before it; none for the first. */
    final byte[] digests;

    private final SealedMessage sealed;
    private final byte[] lastKey;

    Verifying(int number, SealedMessage sealed, byte[] lastKey, WideStreamHmac macs, int slot) {
      super(number, sealed.blockCount(), macs, slot);
      this.digests = new byte[sealed.blockCount() * StreamHmac.SIZE];
      this.sealed = sealed;
      this.lastKey = lastKey;
    }
  }

  /** Messages whose keys are there. */
  private final class Given implements Supply<WideDecryption.Message, Callable<Plaintext>> {
    private final List<Integer> all;
    private final List<WideDecryption.Message> messages;

    Given(List<Integer> all, List<WideDecryption.Message> messages) {
      this.all = all;
      this.messages = messages;
    }

    @Override
    public List<Integer> take(int least, int most) {
      return List.of();
    }

    @Override
    public void begin(List<Integer> numbers, Consumer<List<WideDecryption.Message>> begin) {
      if (numbers.equals(all)) {
        begin.accept(messages);
      } else {
        begin.accept(numbers.stream().map(number -> messages.get(all.indexOf(number))).toList());
      }
    }

    @Override
    public void done(int number, Callable<Plaintext> result) {
      supply.done(number, result);
    }
  }
}
