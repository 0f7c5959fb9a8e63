package vernam.contract;

import static vernam.contract.Answers.PLAINTEXT;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.Cipher;

/** Input and output that share memory. */
enum OverlapCheck implements Check {
  IN_PLACE("arrays in place", s -> arrays(s, 0)),
  ONE_BEHIND("output one byte behind the input", s -> arrays(s, 1)),
  ONE_BEFORE("output one byte before the input", s -> arrays(s, -1)),
  FAR_BEHIND("output 100 bytes behind the input", s -> arrays(s, 100)),
  FAR_BEFORE("output 100 bytes before the input", s -> arrays(s, -100)),
  IN_PLACE_IN_PIECES(
      "arrays in place, in pieces",
      s -> {
        byte[] message = inPieces(s.sealing(), Subject.PLAINTEXT);
        if (!Arrays.equals(s.opened(message), Subject.PLAINTEXT)) {
          return "a message that does not open";
        }
        return Answers.same(Subject.PLAINTEXT, inPieces(s.opening(), message));
      }),
  BUFFERS_IN_PLACE("buffers over one array, in place", s -> buffers(s, 0, false)),
  BUFFERS_BEHIND("buffers over one array, output behind", s -> buffers(s, 1, false)),
  BUFFERS_BEFORE("buffers over one array, output before", s -> buffers(s, -1, false)),
  DIRECT_IN_PLACE("direct buffers over one memory, in place", s -> buffers(s, 0, true)),
  DIRECT_BEHIND("direct buffers over one memory, output behind", s -> buffers(s, 1, true)),
  DIRECT_BEFORE("direct buffers over one memory, output before", s -> buffers(s, -1, true));

  private static final int START = 100;
  private static final int CAPACITY = 2000;

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  OverlapCheck(String question, Question body) {
    row = new Row(question, PLAINTEXT, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static String arrays(Subject subject, int shift) throws Exception {
    return bothDirections(subject, (cipher, input) -> inOneArray(cipher, input, shift));
  }

  private static String buffers(Subject subject, int shift, boolean direct) throws Exception {
    return bothDirections(subject, (cipher, input) -> inOneMemory(cipher, input, shift, direct));
  }

  /** One way to encrypt or decrypt. */
  @FunctionalInterface
  private interface Way {
    byte[] run(Cipher cipher, byte[] input) throws Exception;
  }

  private static String bothDirections(Subject subject, Way way) throws Exception {
    byte[] message = way.run(subject.sealing(), Subject.PLAINTEXT);
    if (!Answers.is(Subject.PLAINTEXT, () -> subject.opened(message)).equals(PLAINTEXT)) {
      return "a message that does not open";
    }
    return Answers.is(Subject.PLAINTEXT, () -> way.run(subject.opening(), subject.sealed()));
  }

  private static byte[] inOneArray(Cipher cipher, byte[] input, int shift) throws Exception {
    byte[] array = new byte[CAPACITY];
    System.arraycopy(input, 0, array, START, input.length);
    int size = cipher.doFinal(array, START, input.length, array, START + shift);
    return Arrays.copyOfRange(array, START + shift, START + shift + size);
  }

  private static byte[] inOneMemory(Cipher cipher, byte[] input, int shift, boolean direct)
      throws Exception {
    ByteBuffer memory =
        direct ? ByteBuffer.allocateDirect(CAPACITY) : ByteBuffer.allocate(CAPACITY);
    memory.put(START, input);
    ByteBuffer in = memory.duplicate().position(START).limit(START + input.length);
    ByteBuffer out = memory.duplicate().position(START + shift);
    byte[] output = new byte[cipher.doFinal(in, out)];
    memory.get(START + shift, output);
    return output;
  }

  /** Feeds 10, 100 and all other bytes; the output follows the input at the front of the array. */
  private static byte[] inPieces(Cipher cipher, byte[] input) throws Exception {
    byte[] array = Arrays.copyOf(input, CAPACITY);
    byte[] output = new byte[0];
    int taken = 0;
    for (int size : new int[] {10, 100}) {
      // What one call gives must not run over what the next one reads, so each has its own place.
      byte[] piece = Arrays.copyOf(Arrays.copyOfRange(array, taken, taken + size), CAPACITY);
      int written = cipher.update(piece, 0, size, piece, 0);
      output = Pieces.concat(output, Arrays.copyOf(piece, written));
      taken += size;
    }
    byte[] rest = Arrays.copyOf(Arrays.copyOfRange(array, taken, input.length), CAPACITY);
    int written = cipher.doFinal(rest, 0, input.length - taken, rest, 0);
    return Pieces.concat(output, Arrays.copyOf(rest, written));
  }
}
