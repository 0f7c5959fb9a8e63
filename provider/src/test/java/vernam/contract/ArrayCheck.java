package vernam.contract;

import static vernam.contract.Answers.ILLEGAL_ARGUMENT;
import static vernam.contract.Answers.PLAINTEXT;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/** Every overload over arrays, in both directions and for sizes about the edges of blocks. */
enum ArrayCheck implements Check {
  WHOLE("doFinal(in)", (c, in) -> c.doFinal(in)),
  RANGE("doFinal(in, offset, size)", (c, in) -> c.doFinal(Pieces.shifted(in), 7, in.length)),
  RANGE_TO_ARRAY(
      "doFinal(in, offset, size, out)",
      (c, in) -> {
        byte[] out = Pieces.room(in);
        return Pieces.cut(out, 0, c.doFinal(Pieces.shifted(in), 7, in.length, out));
      }),
  RANGE_TO_RANGE(
      "doFinal(in, offset, size, out, offset)",
      (c, in) -> {
        byte[] out = Pieces.room(in);
        return Pieces.cut(out, 11, c.doFinal(Pieces.shifted(in), 7, in.length, out, 11));
      }),
  UPDATE_WHOLE("update(in), doFinal()", (c, in) -> Pieces.concat(c.update(in), c.doFinal())),
  UPDATE_RANGE(
      "update(in, offset, size), doFinal(in, offset, size)",
      (c, in) -> {
        int half = in.length / 2;
        byte[] head = c.update(Pieces.shifted(in), 7, half);
        return Pieces.concat(head, c.doFinal(Pieces.shifted(in), 7 + half, in.length - half));
      }),
  UPDATE_TO_ARRAY(
      "update(in, offset, size, out), doFinal(out, offset)",
      (c, in) -> {
        byte[] out = Pieces.room(in);
        int size = c.update(Pieces.shifted(in), 7, in.length, out);
        return Pieces.cut(out, 0, size + c.doFinal(out, size));
      }),
  UPDATE_TO_RANGE(
      "update(in, offset, size, out, offset), doFinal(in, offset, size, out, offset)",
      (c, in) -> {
        byte[] out = Pieces.room(in);
        int half = in.length / 2;
        int size = c.update(Pieces.shifted(in), 7, half, out, 11);
        size += c.doFinal(Pieces.shifted(in), 7 + half, in.length - half, out, 11 + size);
        return Pieces.cut(out, 11, size);
      }),
  SINGLE_BYTES(
      "update of one byte after the other, doFinal()",
      (c, in) -> {
        byte[] out = new byte[0];
        for (byte b : in) {
          out = Pieces.concat(out, c.update(new byte[] {b}));
        }
        return Pieces.concat(out, c.doFinal());
      }),
  EMPTY_PIECES(
      "update without data in between",
      (c, in) -> {
        byte[] none = c.update(new byte[0]);
        byte[] head = c.update(in);
        byte[] still = c.update(in, in.length, 0);
        return Pieces.concat(none, head, still, c.doFinal(new byte[0]));
      }),
  NOTHING_TO_GIVE(
      "update of one byte, decrypting",
      "an empty array",
      s -> {
        byte[] none = s.opening().update(new byte[1]);
        return none == null ? "null" : none.length == 0 ? "an empty array" : "some bytes";
      }),
  NOTHING_TO_TAKE(
      "update of no bytes",
      "null",
      s -> s.opening().update(new byte[0]) == null ? "null" : "an array"),
  NULL_INPUT("update(null)", ILLEGAL_ARGUMENT, s -> Answers.to(() -> s.sealing().update(null))),
  NULL_LAST_INPUT(
      "doFinal(null)", ILLEGAL_ARGUMENT, s -> Answers.to(() -> s.sealing().doFinal(null))),
  NEGATIVE_SIZE(
      "a negative size",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.sealing().doFinal(new byte[4], 2, -1))),
  RANGE_BEYOND_THE_END(
      "a range beyond the end of the array",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.sealing().doFinal(new byte[4], 2, 3))),
  NEGATIVE_OUTPUT_OFFSET(
      "a negative offset of the output",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.sealing().doFinal(new byte[4], 0, 4, new byte[999], -1))),
  WRONG_ARGUMENTS_DO_NO_HARM(
      "doFinal after a call with wrong arguments",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        String wrong = Answers.to(() -> cipher.update(new byte[4], 2, 3));
        return wrong.equals(ILLEGAL_ARGUMENT)
            ? Answers.is(Subject.PLAINTEXT, () -> s.opened(cipher.doFinal(Subject.PLAINTEXT)))
            : wrong;
      });

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  ArrayCheck(String question, Way way) {
    this(question, PLAINTEXT, subject -> bothDirections(subject, way));
  }

  ArrayCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  /** One way to give a cipher the whole input and to collect the whole output. */
  @FunctionalInterface
  private interface Way {
    byte[] run(Cipher cipher, byte[] input) throws GeneralSecurityException;
  }

  private static String bothDirections(Subject subject, Way way) throws Exception {
    for (int size : Pieces.SIZES) {
      byte[] plaintext = Subject.bytes(size, size);
      byte[] message = way.run(subject.sealing(), plaintext);
      if (!Arrays.equals(subject.opened(message), plaintext)) {
        return "a message that does not open";
      }
      if (!Arrays.equals(way.run(subject.opening(), message), plaintext)) {
        return "another plaintext";
      }
    }
    return PLAINTEXT;
  }
}
