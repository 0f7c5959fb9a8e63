package vernam.storage.core;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens short texts without a salt: equal texts in equal contexts are equal when sealed,
 * and that is all that is seen, besides their lengths in steps of {@value #STEP} bytes.
 *
 * <p>A sealed text is its siv, {@value #SIV_SIZE} bytes, and the padded text, exclusive-or the
 * siv's key stream. The siv is the beginning of the HMAC-SHA3-512 of context and padded text.
 * Padding is a byte 0x80 and zeros. Texts are sealed and opened side by side, where that is faster.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the keys. Source: the synthetic
 * IV construction of Rogaway and Shrimpton ("Deterministic Authenticated-Encryption", EUROCRYPT
 * 2006); ISO/IEC 7816-4 for the padding; the format is our own.
 */
final class SivCipher implements AutoCloseable {
  /** Bytes in a synthetic IV, which is tag and IV in one. */
  static final int SIV_SIZE = 32;

  /** Padded texts have a multiple of so many bytes. */
  static final int STEP = 128;

  /** Most bytes in a padded text, 1 GiB; some databases store no more in a column. */
  static final int MAX_PADDED = 1 << 30;

  private static final byte END = (byte) 0x80;

  private final PreparedHmac sivs;
  private final HmacKeystream keystream;

  /**
   * Makes a cipher.
   *
   * @param macKey gives sivs: 64 bytes, which stay the caller's to wipe
   * @param streamKey gives key streams: 64 other bytes, which stay the caller's to wipe
   */
  SivCipher(byte[] macKey, byte[] streamKey) {
    this.sivs = PreparedHmac.sha3With512(macKey);
    this.keystream = new HmacKeystream(streamKey);
  }

  /**
   * A text, or a sealed one.
   *
   * @param context what it is bound to, in an encoding that does not begin with any other's
   * @param bytes stay the caller's to wipe
   */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  record Bound(byte[] context, byte[] bytes) {
    @Override
    public String toString() {
      return "Bound";
    }
  }

  /**
   * Returns texts, sealed, in the same order: 32 + 128·n bytes each.
   *
   * @throws IllegalArgumentException if a text has 1 GiB or more
   */
  List<byte[]> seal(List<Bound> texts) {
    List<byte[]> inputs = texts.stream().map(SivCipher::padded).toList();
    List<byte[]> macs = sivs.of(inputs);
    List<byte[]> sealed = new ArrayList<>(texts.size());
    for (int i = 0; i < inputs.size(); i++) {
      byte[] input = inputs.get(i);
      int from = texts.get(i).context().length;
      byte[] one = Arrays.copyOf(macs.get(i), SIV_SIZE + input.length - from);
      System.arraycopy(input, from, one, SIV_SIZE, input.length - from);
      sealed.add(one);
      Bytes.wipe(input, macs.get(i));
    }
    keystream.xor(sealed.stream().map(one -> new HmacKeystream.Text(one, one, SIV_SIZE)).toList());
    return sealed;
  }

  /**
   * Returns texts in the same order, none for what was not sealed in its context; the caller wipes
   * them.
   */
  List<byte @Nullable []> open(List<Bound> sealed) {
    List<Bound> whole = sealed.stream().filter(one -> isSize(one.bytes().length)).toList();
    List<byte[]> inputs = deciphered(whole);
    List<byte[]> macs = sivs.of(inputs);
    List<byte @Nullable []> texts = new ArrayList<>(sealed.size());
    int next = 0;
    for (Bound one : sealed) {
      if (isSize(one.bytes().length)) {
        texts.add(verified(one, inputs.get(next), macs.get(next)));
        Bytes.wipe(inputs.get(next), macs.get(next));
        next++;
      } else {
        texts.add(null);
      }
    }
    return texts;
  }

  @Override
  public void close() {
    sivs.close();
    keystream.close();
  }

  /** Returns whether a sealed text can have so many bytes. */
  static boolean isSize(int size) {
    int padded = size - SIV_SIZE;
    return padded > 0 && padded <= MAX_PADDED && padded % STEP == 0;
  }

  /** Returns what the siv is made of: the context, then the padded text. */
  private static byte[] padded(Bound text) {
    int from = text.context().length;
    int size = text.bytes().length;
    if (size >= MAX_PADDED) {
      throw new IllegalArgumentException("a text of " + size + " bytes is too long to be sealed");
    }
    int padded = (size / STEP + 1) * STEP;
    byte[] input = Arrays.copyOf(text.context(), from + padded);
    System.arraycopy(text.bytes(), 0, input, from, size);
    input[from + size] = END;
    return input;
  }

  /** Returns what the sivs are made of, if they are right; nothing of it is verified. */
  private List<byte[]> deciphered(List<Bound> sealed) {
    List<byte[]> inputs = new ArrayList<>(sealed.size());
    List<HmacKeystream.Text> texts = new ArrayList<>(sealed.size());
    for (Bound one : sealed) {
      int from = one.context().length;
      int padded = one.bytes().length - SIV_SIZE;
      byte[] input = Arrays.copyOf(one.context(), from + padded);
      System.arraycopy(one.bytes(), SIV_SIZE, input, from, padded);
      inputs.add(input);
      texts.add(new HmacKeystream.Text(one.bytes(), input, from));
    }
    keystream.xor(texts);
    return inputs;
  }

  private static byte @Nullable [] verified(Bound sealed, byte[] input, byte[] mac) {
    byte[] siv = Arrays.copyOf(mac, SIV_SIZE);
    boolean right = MessageDigest.isEqual(siv, Arrays.copyOf(sealed.bytes(), SIV_SIZE));
    Bytes.wipe(siv);
    return right ? withoutPadding(input, sealed.context().length) : null;
  }

  /** Returns the text; none if its padding is not the one that it is given when it is sealed. */
  private static byte @Nullable [] withoutPadding(byte[] input, int from) {
    int end = input.length - 1;
    while (end > input.length - STEP && input[end] == 0) {
      end--;
    }
    return input[end] == END ? Arrays.copyOfRange(input, from, end) : null;
  }
}
