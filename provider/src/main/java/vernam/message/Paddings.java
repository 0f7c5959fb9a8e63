package vernam.message;

import java.util.Arrays;
import vernam.cipher.Padding;
import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/** What padder and depadder share. */
final class Paddings {
  private Paddings() {}

  static Padding derive(WireFormat format, Literal key, String salt, Literal pid) {
    RawKey.requireTruthy(key);
    Salts.requireValid(salt);
    return switch (format) {
      case CHUNKY_2048 -> vernam.chunky2048.FooterPadding.derive(key, salt, pid);
      case ONE_TIME_PAD -> vernam.onetimepad.FooterPadding.derive(key, salt, pid);
    };
  }

  static int headerSize(WireFormat format) {
    return switch (format) {
      case CHUNKY_2048 -> vernam.chunky2048.Layout.BODY;
      case ONE_TIME_PAD -> vernam.onetimepad.Layout.BODY;
    };
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, Math.addExact(first.length, second.length));
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
