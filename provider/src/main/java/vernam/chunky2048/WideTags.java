package vernam.chunky2048;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;

/**
 * Makes the tags of messages that end at different times, as many side by side as there are slots:
 * those that have ended wait here, where they keep no slot from another message.
 *
 * <p>Not safe for use by several threads.
 */
final class WideTags {
  private final int width;
  private final WideStreamHmac macs;
  private final long[] keys;
  private final List<Consumer<byte[]>> waiting = new ArrayList<>();

  WideTags(WideKeccak keccak) {
    width = keccak.width();
    macs = new WideStreamHmac(keccak);
    keys = new long[WideSeeds.DIGEST_WORDS * width];
  }

  /**
   * Takes over a message that has ended.
   *
   * @param running where it is, and leaves zeros
   * @param key with the synthetic IV mixed in; wiped
   * @param tag is given the tag, now or later
   */
  void add(WideStreamHmac running, int from, byte[] key, Consumer<byte[]> tag) {
    int slot = waiting.size();
    macs.take(slot, running, from);
    Interleaved.put(key, 0, keys, width, slot, WideSeeds.DIGEST_WORDS);
    Arrays.fill(key, (byte) 0);
    waiting.add(tag);
    if (waiting.size() == width) {
      flush();
    }
  }

  /** Makes the tags of all that wait. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    long[] tags = macs.tags(keys);
    Arrays.fill(keys, 0);
    List<Consumer<byte[]>> ended = List.copyOf(waiting);
    waiting.clear();
    for (int slot = 0; slot < ended.size(); slot++) {
      ended.get(slot).accept(Interleaved.bytes(tags, width, slot, WideStreamHmac.WORDS));
    }
  }
}
