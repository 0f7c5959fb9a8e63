package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
import vernam.cipher.Padding;
import vernam.literal.Literal;

/** Derives the padding from key, salt and pid; specification chunky2048, section 7.1. */
public final class FooterPadding {
  private FooterPadding() {}

  /** Returns the padding; the caller wipes it. */
  public static Padding derive(Literal key, String salt, Literal pid) {
    byte[] paddingKey = ArgumentHash.of(Domain.PADDING_KEY.literal(), pid, Literal.text(salt), key);
    try {
      return Padding.derive(Domain.PADDING_KEY.bytes(), paddingKey, paddingKey);
    } finally {
      Arrays.fill(paddingKey, (byte) 0);
    }
  }
}
