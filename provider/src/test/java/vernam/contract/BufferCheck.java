package vernam.contract;

import static vernam.contract.Answers.ILLEGAL_ARGUMENT;
import static vernam.contract.Answers.PLAINTEXT;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.Cipher;

/** The overloads over buffers: what they give, and where they leave the positions. */
enum BufferCheck implements Check {
  HEAP("heap buffers", s -> bothDirections(s, ByteBuffer::allocate, ByteBuffer::allocate)),
  DIRECT(
      "direct buffers",
      s -> bothDirections(s, ByteBuffer::allocateDirect, ByteBuffer::allocateDirect)),
  HEAP_TO_DIRECT(
      "from a heap buffer to a direct one",
      s -> bothDirections(s, ByteBuffer::allocate, ByteBuffer::allocateDirect)),
  DIRECT_TO_HEAP(
      "from a direct buffer to a heap one",
      s -> bothDirections(s, ByteBuffer::allocateDirect, ByteBuffer::allocate)),
  SLICES("slices of heap buffers", s -> bothDirections(s, BufferCheck::slice, BufferCheck::slice)),
  HEAP_IN_PIECES(
      "heap buffers in pieces", s -> inPieces(s, ByteBuffer::allocate, ByteBuffer::allocate)),
  DIRECT_IN_PIECES(
      "direct buffers in pieces",
      s -> inPieces(s, ByteBuffer::allocateDirect, ByteBuffer::allocateDirect)),
  READ_ONLY_INPUT(
      "a read-only input buffer",
      s -> {
        ByteBuffer output = ByteBuffer.allocate(2000);
        s.sealing().doFinal(ByteBuffer.wrap(Subject.PLAINTEXT).asReadOnlyBuffer(), output);
        return Answers.is(Subject.PLAINTEXT, () -> s.opened(written(output, 0)));
      }),
  READ_ONLY_OUTPUT(
      "a read-only output buffer",
      "ReadOnlyBufferException",
      s ->
          Answers.to(
              () ->
                  s.sealing()
                      .doFinal(
                          ByteBuffer.allocate(4), ByteBuffer.allocate(999).asReadOnlyBuffer()))),
  SAME_BUFFER(
      "one buffer for input and output",
      ILLEGAL_ARGUMENT,
      s -> {
        ByteBuffer buffer = ByteBuffer.allocate(999);
        return Answers.to(() -> s.sealing().doFinal(buffer, buffer));
      }),
  NULL_BUFFER(
      "null for a buffer",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.sealing().update(null, ByteBuffer.allocate(4)))),
  EMPTY_UPDATE(
      "update with an empty buffer",
      "0 bytes",
      s -> s.opening().update(ByteBuffer.allocate(0), ByteBuffer.allocate(0)) + " bytes");

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  BufferCheck(String question, Question body) {
    this(question, PLAINTEXT, body);
  }

  BufferCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  /** Makes buffers of one kind. */
  @FunctionalInterface
  private interface Kind {
    ByteBuffer allocate(int capacity);

    /** Returns a buffer whose data neither begins at its start nor goes up to its end. */
    default ByteBuffer input(byte[] bytes) {
      return allocate(bytes.length + 8).position(3).put(bytes).flip().position(3);
    }

    default ByteBuffer output() {
      return allocate(2000).put(Pieces.filled(2000)).position(5).limit(1990);
    }
  }

  private static String bothDirections(Subject subject, Kind in, Kind out) throws Exception {
    for (int size : Pieces.SIZES) {
      byte[] plaintext = Subject.bytes(size, size);
      byte[] message = run(subject.sealing(), in.input(plaintext), out.output());
      if (!Arrays.equals(subject.opened(message), plaintext)) {
        return "a message that does not open";
      }
      if (!Arrays.equals(run(subject.opening(), in.input(message), out.output()), plaintext)) {
        return "another plaintext";
      }
    }
    return PLAINTEXT;
  }

  private static byte[] run(Cipher cipher, ByteBuffer input, ByteBuffer output) throws Exception {
    return taken(input, output, cipher.doFinal(input, output));
  }

  private static String inPieces(Subject subject, Kind in, Kind out) throws Exception {
    byte[] message = halves(subject.sealing(), in.input(Subject.PLAINTEXT), out.output());
    if (!Arrays.equals(subject.opened(message), Subject.PLAINTEXT)) {
      return "a message that does not open";
    }
    return Answers.same(
        Subject.PLAINTEXT, halves(subject.opening(), in.input(message), out.output()));
  }

  private static byte[] halves(Cipher cipher, ByteBuffer input, ByteBuffer output)
      throws Exception {
    int end = input.limit();
    input.limit(3 + (end - 3) / 2);
    int size = cipher.update(input, output);
    if (input.hasRemaining()) {
      throw new IllegalStateException("input was left");
    }
    input.limit(end);
    return taken(input, output, size + cipher.doFinal(input, output));
  }

  /** Returns what was written, after checking the positions and the bytes about it. */
  private static byte[] taken(ByteBuffer input, ByteBuffer output, int size) {
    if (input.hasRemaining() || output.position() != 5 + size || output.limit() != 1990) {
      throw new IllegalStateException("the positions are wrong");
    }
    byte[] all = new byte[2000];
    output.duplicate().clear().get(all);
    return Pieces.cut(all, 5, size);
  }

  private static ByteBuffer slice(int capacity) {
    return ByteBuffer.allocate(capacity + 20).slice(10, capacity);
  }

  private static byte[] written(ByteBuffer output, int from) {
    byte[] bytes = new byte[output.position() - from];
    output.get(from, bytes);
    return bytes;
  }
}
