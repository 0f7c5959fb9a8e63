package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The format of labels once more, told as simply as it can be, with the platform's HMAC: {@code
 * src/docs/formats/store.md}.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PlainLabels(byte[] macKey, byte[] streamKey) {
  static PlainLabels of(KeyTree tree, RowKind kind) {
    return new PlainLabels(tree.labelMacKey(kind), tree.labelStreamKey(kind));
  }

  byte[] seal(String rowId, long position, byte[] text) {
    return sealPadded(rowId, position, padded(text));
  }

  /** Seals what may have a padding that nobody gives it; a multiple of 64 bytes. */
  byte[] sealPadded(String rowId, long position, byte[] padded) {
    byte[] row = rowId.getBytes(US_ASCII);
    byte[] place = ByteBuffer.allocate(12).putLong(position).putInt(row.length).array();
    byte[] siv = Arrays.copyOf(hmac(macKey, Bytes.concat(place, row, padded)), 32);
    ByteBuffer sealed = ByteBuffer.allocate(32 + padded.length).put(siv);
    for (int at = 0; at < padded.length; at += 64) {
      byte[] number = ByteBuffer.allocate(4).putInt(at / 64 + 1).array();
      byte[] block = hmac(streamKey, Bytes.concat(siv, number));
      for (int i = 0; i < 64; i++) {
        sealed.put((byte) (block[i] ^ padded[at + i]));
      }
    }
    return sealed.array();
  }

  static byte[] padded(byte[] text) {
    byte[] padded = Arrays.copyOf(text, (text.length + 128) / 128 * 128);
    padded[text.length] = (byte) 0x80;
    return padded;
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA3-512");
      mac.init(new SecretKeySpec(key, "HmacSHA3-512"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
