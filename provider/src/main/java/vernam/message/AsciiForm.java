package vernam.message;

import vernam.spec.MalformedMessageException;

/**
 * The ASCII form of a message: the bytes form as one number, written with 128 or (OneTimePad) 64
 * different digits. It exists for old data; new data are better written as {@link TokenForm}.
 *
 * <p>A number has no leading zeros, so a message whose tag begins with a zero byte, one in 256,
 * cannot be read back: aiootp writes it and then fails to read it, Vernam refuses to write it. Seal
 * such a plaintext again. Some of the 128 digits are control characters, which not every channel
 * carries.
 *
 * <p>Only aiootp's two default tables are supported. Both conversions take time in proportion to
 * the size. Stateless. Source: specification chunky2048, section 11.4; onetimepad-0.18, section 7
 * and appendix A.4, where 0.17 has this form in place of a token.
 */
public final class AsciiForm {
  private AsciiForm() {}

  /**
   * Returns the ASCII form of a message.
   *
   * @throws MalformedMessageException if the message has no bytes form, or the tag begins with a
   *     zero byte, which would be lost
   */
  public static String encode(SealedMessage message) throws MalformedMessageException {
    byte[] bytes = BytesForm.encode(message);
    if (bytes[0] == 0) {
      throw new MalformedMessageException(
          "the ASCII form would lose the leading zero of this message; seal it again");
    }
    AsciiTable table = message.format().asciiTable();
    long size =
        Byte.SIZE * (long) bytes.length - Integer.numberOfLeadingZeros(bytes[0] & 0xFF) + 24;
    char[] digits = new char[Math.toIntExact((size + table.bits() - 1) / table.bits())];
    int pending = 0;
    int pendingBits = 0;
    int at = bytes.length;
    for (int i = digits.length - 1; i >= 0; i--) {
      if (pendingBits < table.bits() && at > 0) {
        pending |= (bytes[--at] & 0xFF) << pendingBits;
        pendingBits += Byte.SIZE;
      }
      digits[i] = table.digit(pending & ((1 << table.bits()) - 1));
      pending >>>= table.bits();
      pendingBits -= table.bits();
    }
    return new String(digits);
  }

  /**
   * Returns the message in an ASCII form; nothing is verified.
   *
   * @throws MalformedMessageException if a character is no digit, the first digit is a zero, or no
   *     message of the format has the size; the last is so for a message that has lost its leading
   *     zeros
   */
  public static SealedMessage decode(WireFormat format, String ascii)
      throws MalformedMessageException {
    AsciiTable table = format.asciiTable();
    int first = ascii.isEmpty() ? 0 : table.value(ascii.charAt(0));
    if (first <= 0) {
      throw new MalformedMessageException("an ASCII form begins with a digit other than zero");
    }
    long size =
        (long) table.bits() * (ascii.length() - 1)
            + Integer.SIZE
            - Integer.numberOfLeadingZeros(first);
    long byteCount = (size + Byte.SIZE - 1) / Byte.SIZE;
    BytesForm.requireSize(format, byteCount);
    byte[] bytes = new byte[Math.toIntExact(byteCount)];
    int pending = 0;
    int pendingBits = 0;
    int at = ascii.length();
    for (int i = bytes.length - 1; i >= 0; i--) {
      while (pendingBits < Byte.SIZE && at > 0) {
        pending |= value(table, ascii.charAt(--at)) << pendingBits;
        pendingBits += table.bits();
      }
      bytes[i] = (byte) pending;
      pending >>>= Byte.SIZE;
      pendingBits -= Byte.SIZE;
    }
    return BytesForm.decode(format, bytes);
  }

  private static int value(AsciiTable table, char digit) throws MalformedMessageException {
    int value = table.value(digit);
    if (value < 0) {
      throw new MalformedMessageException("a character is no digit of this ASCII form");
    }
    return value;
  }
}
