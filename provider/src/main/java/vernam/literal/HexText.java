package vernam.literal;

/** The hexadecimal digits of an array of the caller. */
final class HexText extends Literal {
  private final byte[] bytes;

  HexText(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public boolean isFalsy() {
    return bytes.length == 0;
  }

  @Override
  void printTo(TextBuffer out) {
    out.ascii('\'');
    printUnquotedTo(out);
    out.ascii('\'');
  }

  @Override
  void printUnquotedTo(TextBuffer out) {
    out.hex(bytes);
  }
}
