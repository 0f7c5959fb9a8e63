package vernam.chunky2048;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/** Messages that are encrypted side by side, for {@link WideEncryption}. */
final class SealingSlots
    extends RefilledSlots<WideEncryption.Message, SealingSlots.Sealing, SealingSlots.Hashes> {
  private static final int SIV_WORDS = Layout.SIV_SIZE / Long.BYTES;

  private final Supply<?, SealedMessage> supply;
  private final WideTags tags;
  private final long[] digest;
  private final long[] seed;
  private final long[] pad;

  SealingSlots(WideKeccak keccak, Supply<WideEncryption.Message, SealedMessage> supply) {
    super(keccak, supply);
    this.supply = supply;
    tags = new WideTags(keccak);
    digest = new long[WideStreamHmac.WORDS * width];
    seed = new long[2 * WideStreamHmac.WORDS * width];
    pad = new long[Layout.BLOCK_WORDS * width];
  }

  @Override
  List<Sealing> begin(List<Integer> numbers, List<WideEncryption.Message> messages) {
    WideSeeds seeds =
        new WideSeeds(keccak, messages.stream().map(WideEncryption.Message::context).toList());
    List<byte[]> padded = padded(seeds, messages);
    for (int slot = 0; slot < padded.size(); slot++) {
      Interleaved.put(padded.get(slot), 0, pad, width, slot, Layout.BLOCK_WORDS);
    }
    long[] key = seeds.validatorKey();
    WideStreamHmac macs = new WideStreamHmac(keccak, key);
    long[] siv = macs.deriveSivs(key, pad);
    String[] sivs = new String[padded.size()];
    for (int slot = 0; slot < sivs.length; slot++) {
      sivs[slot] = HexFormat.of().formatHex(Interleaved.bytes(siv, width, slot, SIV_WORDS));
    }
    long[] lastKey = seeds.validatorKey(key, sivs);
    Hashes hashes = new Hashes(seeds.keystream(), macs);
    List<Sealing> begun = new ArrayList<>();
    for (int slot = 0; slot < sivs.length; slot++) {
      begun.add(
          new Sealing(
              numbers.get(slot),
              padded.get(slot),
              messages.get(slot).context().salt(),
              sivs[slot],
              Interleaved.bytes(lastKey, width, slot, WideSeeds.DIGEST_WORDS),
              hashes,
              slot));
    }
    keccak.words().hex(siv, seed, SIV_WORDS);
    hashes.keystream.next(seed, 2 * SIV_WORDS, pad);
    encipher(begun, macs);
    Arrays.fill(key, 0);
    Arrays.fill(lastKey, 0);
    return begun;
  }

  /** Returns header, plaintext and padding of each message, where the ciphertext will be. */
  private List<byte[]> padded(WideSeeds seeds, List<WideEncryption.Message> messages) {
    int longest = messages.stream().mapToInt(WideEncryption.Message::paddingSize).max().orElse(0);
    int words = (longest + Long.BYTES - 1) / Long.BYTES;
    long[] padding = new long[words * width];
    WideSponge shake = seeds.padding();
    if (words > 0) {
      shake.squeeze(padding, 0, words);
    }
    shake.wipe();
    List<byte[]> padded = new ArrayList<>();
    for (WideEncryption.Message message : messages) {
      byte[] bytes = Interleaved.bytes(padding, width, padded.size(), words);
      padded.add(message.padded(bytes));
      Arrays.fill(bytes, (byte) 0);
    }
    Arrays.fill(padding, 0);
    return padded;
  }

  @Override
  void step(Hashes hashes, List<@Nullable Sealing> messages) {
    hashes.macs.digest(digest);
    keccak.words().hex(digest, seed, WideStreamHmac.WORDS);
    hashes.keystream.next(seed, 2 * WideStreamHmac.WORDS, pad);
    encipher(messages, hashes.macs);
  }

  /** Enciphers the next block of each message in its place; the pads become ciphertext too. */
  private void encipher(List<? extends @Nullable Sealing> messages, WideStreamHmac validator) {
    for (int slot = 0; slot < messages.size(); slot++) {
      Sealing message = messages.get(slot);
      if (message != null) {
        int at = message.index * Layout.BLOCK_SIZE;
        Interleaved.xorBoth(message.blocks, at, pad, width, slot, Layout.BLOCK_WORDS);
      }
    }
    validator.update(pad);
  }

  @Override
  void leave(Sealing message) {
    tags.add(
        message.hashes.macs,
        message.slot,
        message.lastKey,
        tag -> supply.done(message.number, message.sealed(tag)));
  }

  @Override
  void finish() {
    tags.flush();
  }

  @Override
  void wipe() {
    Arrays.fill(digest, 0);
    Arrays.fill(seed, 0);
    Arrays.fill(pad, 0);
  }

  /** The hashes of messages that are being encrypted. */
  record Hashes(WideKeystream keystream, WideStreamHmac macs) implements SlotHashes<Hashes> {
    @Override
    public boolean canTake(int slot, Hashes other, int from) {
      return keystream.canTake(slot, other.keystream, from) && macs.canTake(slot, other.macs, from);
    }

    @Override
    public void take(int slot, Hashes other, int from) {
      keystream.take(slot, other.keystream, from);
      macs.take(slot, other.macs, from);
    }

    @Override
    public void clear(int slot) {
      keystream.clear(slot);
      macs.clear(slot);
    }

    @Override
    public void wipe() {
      keystream.wipe();
      macs.wipe();
    }
  }

  /** A message that is being encrypted. */
  static final class Sealing extends RefilledSlots.Begun<Hashes> {
    private final byte[] blocks;
    private final String salt;
    private final String siv;
    private final byte[] lastKey;

    Sealing(
        int number,
        byte[] blocks,
        String salt,
        String siv,
        byte[] lastKey,
        Hashes hashes,
        int slot) {
      super(number, blocks.length / Layout.BLOCK_SIZE, hashes, slot);
      this.blocks = blocks;
      this.salt = salt;
      this.siv = siv;
      this.lastKey = lastKey;
    }

    private SealedMessage sealed(byte[] tag) {
      return new SealedMessage(salt, siv, tag, blocks, 0, blockCount);
    }
  }
}
