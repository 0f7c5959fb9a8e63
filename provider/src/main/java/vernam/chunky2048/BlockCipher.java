package vernam.chunky2048;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import vernam.cipher.HashKey;
import vernam.cipher.Hex;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.sponge.WideKeccak;

/**
 * Enciphers or deciphers the blocks of one message in order, while a validator takes the
 * ciphertext; specification chunky2048, sections 6.3, 10 and 16. It neither pads nor ends the
 * message.
 *
 * <p>Not safe for use by several threads.
 */
public final class BlockCipher {
  private final StreamHmac validator;
  private final BlockPads pads;
  private final boolean encrypting;
  private final byte[] seed = new byte[2 * StreamHmac.SIZE];
  private boolean started;

  /**
   * Begins a message in the direction that the validator has chosen.
   *
   * @param validator not wiped with this object
   * @throws IllegalArgumentException if the validator has not chosen a direction, or the key is
   *     falsy
   */
  public BlockCipher(StreamHmac validator, HashKey key, String salt, Literal pid) {
    this(validator, () -> Keystream.start(key, Literal.text(salt), pid));
  }

  /**
   * Begins a message with a keystream of the caller's.
   *
   * @param validator not wiped with this object
   * @param keystream gives one that has not taken a step; wiped with this object
   * @throws IllegalArgumentException if the validator has not chosen a direction; no keystream is
   *     asked for then
   */
  public BlockCipher(StreamHmac validator, Supplier<KeystreamRatchet> keystream) {
    if (!validator.isEncrypting() && !validator.isDecrypting()) {
      throw new IllegalArgumentException("the validator has not chosen a direction");
    }
    this.validator = validator;
    this.encrypting = validator.isEncrypting();
    this.pads = new BlockPads(keystream.get());
  }

  /**
   * Enciphers or deciphers the next block. Before the first block of a message is enciphered, its
   * synthetic IV is derived and set in the validator.
   *
   * @param input has 256 bytes from the offset on
   * @param output another array, with room for 256 bytes
   * @throws IllegalStateException if the validator had an IV before the first block was enciphered,
   *     or has ended the message
   */
  public void apply(byte[] input, int offset, byte[] output, int outputOffset) {
    validator.requireUnfinished();
    if (encrypting) {
      pads.apply(
          started ? nextSeed() : derivedSeed(input, offset), input, offset, output, outputOffset);
      validator.update(output, outputOffset, Layout.BLOCK_SIZE);
    } else {
      byte[] blockSeed = started ? nextSeed() : ascii(validator.siv());
      validator.update(input, offset, Layout.BLOCK_SIZE);
      pads.apply(blockSeed, input, offset, output, outputOffset);
    }
    started = true;
  }

  /**
   * Enciphers blocks after the first with their hashes side by side.
   *
   * @param input has 256 bytes for each block from the offset on
   * @param output another array, with as much room
   * @throws IllegalStateException if no block was enciphered before, the direction is the other, or
   *     the message has ended
   */
  void applySideBySide(
      WideKeccak keccak, byte[] input, int offset, int blocks, byte[] output, int outputOffset) {
    validator.requireUnfinished();
    if (!encrypting || !started) {
      throw new IllegalStateException("the first block is enciphered by itself");
    }
    byte[] before =
        new LanedEncipher(keccak, pads.keystream(), validator.mac())
            .encipher(input, offset, blocks, output, outputOffset);
    validator.took(blocks, before);
  }

  /** Overwrites keys, pads and seeds with zeros; the object cannot be used afterwards. */
  public void wipe() {
    pads.wipe();
    Arrays.fill(seed, (byte) 0);
  }

  private byte[] derivedSeed(byte[] input, int offset) {
    byte[] first = Arrays.copyOfRange(input, offset, offset + Layout.BLOCK_SIZE);
    try {
      validator.setSiv(HexFormat.of().formatHex(validator.deriveSiv(first)));
    } finally {
      Arrays.fill(first, (byte) 0);
    }
    return ascii(validator.siv());
  }

  private byte[] nextSeed() {
    Hex.encode(validator.currentMacDigest(), seed);
    return seed;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
