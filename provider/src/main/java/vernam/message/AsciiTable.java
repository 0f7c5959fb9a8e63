package vernam.message;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The digits of an ASCII form; specification chunky2048, section 11.4; onetimepad-0.18, 7. */
enum AsciiTable {
  /** All 128 characters of ASCII. */
  ALL(7, IntStream.range(0, 128).mapToObj(Character::toString).collect(Collectors.joining())),

  /** 64 characters in the order of their codes; not those of Base64. */
  URL_SAFE(6, "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

  private final int bits;
  private final String digits;

  AsciiTable(int bits, String digits) {
    this.bits = bits;
    this.digits = digits;
  }

  /** Returns how many bits one digit holds. */
  int bits() {
    return bits;
  }

  char digit(int value) {
    return digits.charAt(value);
  }

  /** Returns the value of a digit, or -1 if the character is none. */
  int value(char digit) {
    return digits.indexOf(digit);
  }
}
