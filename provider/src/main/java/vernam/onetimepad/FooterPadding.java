package vernam.onetimepad;

import java.util.Arrays;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Padding;
import vernam.literal.Literal;

/** Derives the padding from key, salt and pid; specification onetimepad-0.18, section 4. */
public final class FooterPadding {
  private FooterPadding() {}

  /** Returns the padding; the caller wipes it. */
  public static Padding derive(Literal key, String salt, Literal pid) {
    byte[] paddingKey = ArgumentHash.of(pid, Literal.text(salt), key);
    try {
      return Padding.derive(paddingKey);
    } finally {
      Arrays.fill(paddingKey, (byte) 0);
    }
  }
}
