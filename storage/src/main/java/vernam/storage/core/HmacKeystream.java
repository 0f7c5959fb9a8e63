package vernam.storage.core;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The key stream of a synthetic IV: HMAC-SHA3-512 in counter mode, blocks of many texts side by
 * side. Block {@code i}, counted from 1, is the HMAC of the siv and {@code i} in 32 bits,
 * big-endian.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the key. Source: NIST SP 800-108
 * for the counter mode.
 */
final class HmacKeystream implements AutoCloseable {
  private static final int BLOCK_SIZE = 64;

  /** Blocks that are made at once: enough for vectors, and little memory for a long text. */
  private static final int GROUP = 4096;

  private final PreparedHmac hmac;

  /** Makes it of a key of at most 72 bytes, which stays the caller's to wipe. */
  HmacKeystream(byte[] key) {
    this.hmac = PreparedHmac.sha3With512(key);
  }

  /**
   * A text that is enciphered or deciphered where it is.
   *
   * @param siv begins with the siv
   * @param bytes whose end is the text
   * @param from where the text begins
   */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  record Text(byte[] siv, byte[] bytes, int from) {
    @Override
    public String toString() {
      return "Text";
    }
  }

  private record Block(Text text, int number) {
    byte[] input() {
      ByteBuffer input = ByteBuffer.allocate(SivCipher.SIV_SIZE + Integer.BYTES);
      return input.put(text.siv, 0, SivCipher.SIV_SIZE).putInt(number).array();
    }

    void xor(byte[] stream) {
      int at = text.from + (number - 1) * BLOCK_SIZE;
      int end = Math.min(at + BLOCK_SIZE, text.bytes.length);
      for (int i = at; i < end; i++) {
        text.bytes[i] ^= stream[i - at];
      }
    }
  }

  /** Overwrites texts with their exclusive or with the key streams of their sivs. */
  void xor(List<Text> texts) {
    List<Block> blocks = new ArrayList<>();
    for (Text text : texts) {
      int size = text.bytes.length - text.from;
      for (int number = 1; (number - 1) * BLOCK_SIZE < size; number++) {
        blocks.add(new Block(text, number));
        if (blocks.size() == GROUP) {
          xorAll(blocks);
          blocks.clear();
        }
      }
    }
    xorAll(blocks);
  }

  private void xorAll(List<Block> blocks) {
    List<byte[]> streams = hmac.of(blocks.stream().map(Block::input).toList());
    for (int i = 0; i < streams.size(); i++) {
      blocks.get(i).xor(streams.get(i));
      Bytes.wipe(streams.get(i));
    }
  }

  @Override
  public void close() {
    hmac.close();
  }
}
