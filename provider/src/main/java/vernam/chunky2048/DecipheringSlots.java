package vernam.chunky2048;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Padding;
import vernam.cipher.Plaintext;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/** Genuine messages that are deciphered side by side, for {@link WideDecryption}. */
final class DecipheringSlots
    extends RefilledSlots<WideDecryption.Message, DecipheringSlots.Deciphering, WideKeystream> {
  private static final int MARK_WORDS = Padding.MARK_SIZE / Long.BYTES;

  private final Supply<?, Callable<Plaintext>> supply;
  private final List<VerifyingSlots.Verifying> genuine;
  private final long now;
  private final long[] digest;
  private final long[] seed;
  private final long[] pad;
  private int taken;

  DecipheringSlots(
      WideKeccak keccak,
      Supply<WideDecryption.Message, Callable<Plaintext>> supply,
      List<VerifyingSlots.Verifying> genuine,
      long now) {
    super(keccak, supply);
    this.supply = supply;
    this.genuine = genuine;
    this.now = now;
    digest = new long[WideStreamHmac.WORDS * width];
    seed = new long[2 * WideStreamHmac.WORDS * width];
    pad = new long[Layout.BLOCK_WORDS * width];
  }

  @Override
  List<Integer> take(boolean nothingRuns) {
    List<Integer> numbers = new ArrayList<>();
    while (numbers.size() < width && taken < genuine.size()) {
      numbers.add(genuine.get(taken++).number);
    }
    return numbers;
  }

  @Override
  List<Deciphering> begin(List<Integer> numbers, List<WideDecryption.Message> messages) {
    WideSeeds seeds =
        new WideSeeds(keccak, messages.stream().map(WideDecryption.Message::context).toList());
    WideKeystream keystream = seeds.keystream();
    long[] marks = new long[MARK_WORDS * width];
    WideSponge shake = seeds.padding();
    shake.squeeze(marks, 0, MARK_WORDS);
    shake.wipe();
    List<Deciphering> begun = new ArrayList<>();
    for (int slot = 0; slot < messages.size(); slot++) {
      byte[] digests = genuine.get(taken - messages.size() + slot).digests;
      byte[] mark = Interleaved.bytes(marks, width, slot, MARK_WORDS);
      begun.add(
          new Deciphering(numbers.get(slot), messages.get(slot), digests, mark, keystream, slot));
      byte[] siv = messages.get(slot).sealed().siv().getBytes(StandardCharsets.US_ASCII);
      Interleaved.put(siv, 0, seed, width, slot, siv.length / Long.BYTES);
    }
    keystream.next(seed, 2 * Layout.SIV_SIZE / Long.BYTES, pad);
    decipher(begun);
    Arrays.fill(marks, 0);
    return begun;
  }

  @Override
  void step(WideKeystream keystream, List<@Nullable Deciphering> messages) {
    for (int slot = 0; slot < width; slot++) {
      Deciphering message = messages.get(slot);
      if (message != null) {
        int at = message.index * StreamHmac.SIZE;
        Interleaved.put(message.digests, at, digest, width, slot, WideStreamHmac.WORDS);
      }
    }
    keccak.words().hex(digest, seed, WideStreamHmac.WORDS);
    keystream.next(seed, 2 * WideStreamHmac.WORDS, pad);
    decipher(messages);
  }

  private void decipher(List<? extends @Nullable Deciphering> messages) {
    for (int slot = 0; slot < messages.size(); slot++) {
      Deciphering message = messages.get(slot);
      if (message != null) {
        Interleaved.xor(
            message.sealed.array(),
            message.sealed.blockOffset(message.index),
            pad,
            width,
            slot,
            Layout.BLOCK_WORDS,
            message.opened,
            message.index * Layout.BLOCK_SIZE);
      }
    }
  }

  @Override
  void leave(Deciphering message) {
    Arrays.fill(message.digests, (byte) 0);
    supply.done(
        message.number,
        () -> Decryption.plaintext(message.opened, new Padding(message.mark), now, message.maxAge));
  }

  @Override
  void finish() {}

  @Override
  void wipe() {
    // Those of messages that could not be begun, too.
    genuine.forEach(message -> Arrays.fill(message.digests, (byte) 0));
    Arrays.fill(digest, 0);
    Arrays.fill(seed, 0);
    Arrays.fill(pad, 0);
  }

  /** A message that is being deciphered. */
  static final class Deciphering extends RefilledSlots.Begun<WideKeystream> {
    private final SealedMessage sealed;
    private final @Nullable Duration maxAge;
    private final byte[] digests;
    private final byte[] mark;
    private final byte[] opened;

    Deciphering(
        int number,
        WideDecryption.Message message,
        byte[] digests,
        byte[] mark,
        WideKeystream keystream,
        int slot) {
      super(number, message.sealed().blockCount(), keystream, slot);
      this.sealed = message.sealed();
      this.maxAge = message.maxAge();
      this.digests = digests;
      this.mark = mark;
      this.opened = new byte[blockCount * Layout.BLOCK_SIZE];
    }
  }
}
