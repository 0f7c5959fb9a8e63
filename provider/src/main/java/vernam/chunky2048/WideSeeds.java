package vernam.chunky2048;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import vernam.cipher.Domain;
import vernam.literal.Literal;
import vernam.sponge.Interleaved;
import vernam.sponge.WideHash;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * What is derived from key, salt and pid before the first block, for several messages side by side.
 * The formulas are those of {@link Keystream}, {@link FooterPadding} and {@link StreamHmac}.
 */
final class WideSeeds {
  static final int DIGEST_WORDS = 8;

  private static final WideHash HASH = WideHash.sha3With512Bits(new byte[0]);
  private static final Literal EMPTY = Literal.text("");
  private static final Literal ZERO = Literal.integer(0);

  private final WideKeccak keccak;
  private final List<MessageContext> messages;

  WideSeeds(WideKeccak keccak, List<MessageContext> messages) {
    this.keccak = keccak;
    this.messages = messages;
  }

  /** Returns the keystreams, their first step taken. */
  WideKeystream keystream() {
    Literal domain = Domain.CHUNKY_2048.literal();
    long[] seed0 = hash((m, slot) -> Literal.tuple(domain, m.key(), m.saltText(), m.pid()));
    byte[][] shown = bytes(seed0);
    long[] seed1 =
        hash(
            (m, slot) ->
                Literal.tuple(
                    domain, Literal.bytesView(shown[slot]), m.key(), m.saltText(), m.pid()));
    wipe(shown);
    WideKeystream keystream = new WideKeystream(keccak, seed0, seed1);
    Arrays.fill(seed0, 0);
    Arrays.fill(seed1, 0);
    return keystream;
  }

  /** Returns sponges that squeeze the padding of each message. */
  WideSponge padding() {
    Literal domain = Domain.PADDING_KEY.literal();
    long[] key = hash((m, slot) -> Literal.tuple(domain, m.pid(), m.saltText(), m.key()));
    WideSponge shake = WideSponge.shake256(keccak);
    shake.absorb(word(Domain.PADDING_KEY)).absorb(key, DIGEST_WORDS).absorb(key, DIGEST_WORDS);
    Arrays.fill(key, 0);
    return shake;
  }

  /** Returns the validators' keys before the synthetic IV is known. */
  long[] validatorKey() {
    Literal domain = Domain.KDF.literal();
    return hash((m, slot) -> Literal.tuple(domain, m.key(), m.pid(), m.saltText(), m.key()));
  }

  /** Returns the validators' keys with the synthetic IVs mixed in. */
  long[] validatorKey(long[] former, String[] sivs) {
    Literal domain = Domain.KDF.literal();
    byte[][] shown = bytes(former);
    long[] key =
        hash(
            (m, slot) ->
                Literal.tuple(
                    domain,
                    Literal.hexView(shown[slot]),
                    Literal.text(sivs[slot]),
                    ZERO,
                    EMPTY,
                    EMPTY));
    wipe(shown);
    return key;
  }

  /** Returns a domain constant as it is absorbed. */
  static long word(Domain domain) {
    long[] word = new long[1];
    Interleaved.put(domain.bytes(), 0, word, 1, 0, 1);
    return word[0];
  }

  private byte[][] bytes(long[] digests) {
    byte[][] bytes = new byte[messages.size()][];
    Arrays.setAll(bytes, slot -> Interleaved.bytes(digests, keccak.width(), slot, DIGEST_WORDS));
    return bytes;
  }

  private static void wipe(byte[][] secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private long[] hash(BiFunction<MessageContext, Integer, Literal> arguments) {
    byte[][] printed = new byte[messages.size()][];
    for (int slot = 0; slot < printed.length; slot++) {
      printed[slot] = arguments.apply(messages.get(slot), slot).encode();
    }
    long[] digests = HASH.digests(keccak, printed);
    wipe(printed);
    return digests;
  }
}
