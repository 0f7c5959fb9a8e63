package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overload by which data goes in and comes out, in both directions. */
class CipherBuffersTest {
  private static final int[] SIZES = {0, 1, 200, 201, 231, 232, 233, 488, 700};
  private static final byte FILL = 0x55;

  /** One way to give a cipher the whole input and to collect the whole output. */
  @FunctionalInterface
  private interface Way {
    byte[] run(Cipher cipher, byte[] input) throws GeneralSecurityException;
  }

  private record NamedWay(String name, Way way) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<NamedWay> arrays() {
    return Stream.of(
        new NamedWay("doFinal(in)", (c, in) -> c.doFinal(in)),
        new NamedWay("doFinal(in, offset, size)", (c, in) -> c.doFinal(shifted(in), 7, in.length)),
        new NamedWay(
            "doFinal(in, offset, size, out)",
            (c, in) -> {
              byte[] out = filled(in.length + 600);
              int size = c.doFinal(shifted(in), 7, in.length, out);
              return cut(out, 0, size);
            }),
        new NamedWay(
            "doFinal(in, offset, size, out, offset)",
            (c, in) -> {
              byte[] out = filled(in.length + 600);
              int size = c.doFinal(shifted(in), 7, in.length, out, 11);
              return cut(out, 11, size);
            }),
        new NamedWay(
            "update(in) + doFinal()",
            (c, in) -> Samples.concat(orEmpty(c.update(in)), c.doFinal())),
        new NamedWay(
            "update(in, offset, size) + doFinal(in)",
            (c, in) -> {
              byte[] head = orEmpty(c.update(shifted(in), 7, in.length / 2));
              return Samples.concat(head, c.doFinal(shifted(in), 7 + in.length / 2, half(in)));
            }),
        new NamedWay(
            "update(in, offset, size, out) + doFinal(out, offset)",
            (c, in) -> {
              byte[] out = filled(in.length + 600);
              int size = c.update(shifted(in), 7, in.length, out);
              size += c.doFinal(out, size);
              return cut(out, 0, size);
            }),
        new NamedWay(
            "update(in, offset, size, out, offset) + doFinal(in, offset, size, out, offset)",
            (c, in) -> {
              byte[] out = filled(in.length + 600);
              int size = c.update(shifted(in), 7, in.length / 2, out, 11);
              size += c.doFinal(shifted(in), 7 + in.length / 2, half(in), out, 11 + size);
              return cut(out, 11, size);
            }),
        new NamedWay(
            "doFinal in place",
            (c, in) -> {
              byte[] array = filled(in.length + 600);
              System.arraycopy(in, 0, array, 0, in.length);
              return Arrays.copyOf(array, c.doFinal(array, 0, in.length, array, 0));
            }));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void arrays_giveTheMessage(NamedWay way) throws GeneralSecurityException {
    for (int size : SIZES) {
      byte[] message = way.way.run(Samples.sealing(), Samples.plaintext(size));
      assertThat(message).as("%d", size).isEqualTo(Samples.sealed(Samples.plaintext(size)));
    }
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void arrays_giveThePlaintext(NamedWay way) throws GeneralSecurityException {
    for (int size : SIZES) {
      byte[] message = Samples.sealed(Samples.plaintext(size));
      assertThat(way.way.run(Samples.opening(), message))
          .as("%d", size)
          .isEqualTo(Samples.plaintext(size));
    }
  }

  /** The kinds of buffers; each has its data not at the beginning and not up to the end. */
  private enum Kind {
    HEAP {
      @Override
      ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity);
      }
    },
    DIRECT {
      @Override
      ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocateDirect(capacity);
      }
    },
    SLICE {
      @Override
      ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity + 20).slice(10, capacity);
      }
    };

    abstract ByteBuffer allocate(int capacity);

    ByteBuffer input(byte[] bytes) {
      return allocate(bytes.length + 8).position(3).put(bytes).flip().position(3);
    }

    ByteBuffer output() {
      return allocate(2000).put(filled(2000)).position(5).limit(1990);
    }
  }

  @ParameterizedTest
  @EnumSource
  void buffers_giveTheMessageAndMoveTheirPositions(Kind kind) throws GeneralSecurityException {
    for (int size : SIZES) {
      byte[] expected = Samples.sealed(Samples.plaintext(size));
      ByteBuffer input = kind.input(Samples.plaintext(size));
      ByteBuffer output = kind.output();
      assertThat(Samples.sealing().doFinal(input, output)).isEqualTo(expected.length);
      assertMoved(input, output, expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void buffers_giveThePlaintextAndMoveTheirPositions(Kind kind) throws GeneralSecurityException {
    for (int size : SIZES) {
      byte[] message = Samples.sealed(Samples.plaintext(size));
      ByteBuffer input = kind.input(message).asReadOnlyBuffer();
      ByteBuffer output = kind.output();
      assertThat(Samples.opening().doFinal(input, output)).isEqualTo(size);
      assertMoved(input, output, Samples.plaintext(size));
    }
  }

  @ParameterizedTest
  @EnumSource
  void buffersInPieces_giveTheMessage(Kind kind) throws GeneralSecurityException {
    byte[] expected = Samples.sealed(Samples.plaintext(700));
    Cipher cipher = Samples.sealing();
    ByteBuffer input = kind.input(Samples.plaintext(700)).asReadOnlyBuffer();
    ByteBuffer output = kind.output();
    input.limit(3 + 500);
    assertThat(cipher.update(input, output)).isEqualTo(16 + 2 * 256);
    assertThat(input.position()).isEqualTo(503);
    assertThat(output.position()).isEqualTo(5 + 528);
    input.limit(703);
    assertThat(cipher.doFinal(input, output)).isEqualTo(expected.length - 528);
    assertMoved(input, output, expected);
  }

  @ParameterizedTest
  @EnumSource
  void buffersInPieces_giveThePlaintext(Kind kind) throws GeneralSecurityException {
    Cipher cipher = Samples.opening();
    ByteBuffer input = kind.input(Samples.sealed(Samples.plaintext(700)));
    ByteBuffer output = kind.output();
    int end = input.limit();
    input.limit(503);
    assertThat(cipher.update(input, output)).isZero();
    assertThat(input.position()).isEqualTo(503);
    input.limit(end);
    assertThat(cipher.doFinal(input, output)).isEqualTo(700);
    assertMoved(input, output, Samples.plaintext(700));
  }

  /** Checks that all input was read and exactly the expected bytes were written. */
  private static void assertMoved(ByteBuffer input, ByteBuffer output, byte[] expected) {
    assertThat(input.remaining()).isZero();
    assertThat(output.position()).isEqualTo(5 + expected.length);
    assertThat(output.limit()).isEqualTo(1990);
    byte[] all = new byte[2000];
    output.duplicate().clear().get(all);
    byte[] whole = filled(2000);
    System.arraycopy(expected, 0, whole, 5, expected.length);
    assertThat(all).isEqualTo(whole);
  }

  private static byte[] shifted(byte[] input) {
    return Samples.concat(new byte[7], input, new byte[3]);
  }

  private static int half(byte[] input) {
    return input.length - input.length / 2;
  }

  private static byte[] orEmpty(byte[] output) {
    return output == null ? new byte[0] : output;
  }

  private static byte[] filled(int size) {
    byte[] array = new byte[size];
    Arrays.fill(array, FILL);
    return array;
  }

  /** Returns the part of an array that was written, after checking that the rest was not. */
  private static byte[] cut(byte[] array, int offset, int size) {
    byte[] rest = array.clone();
    Arrays.fill(rest, offset, offset + size, FILL);
    assertThat(rest).containsOnly(FILL);
    return Arrays.copyOfRange(array, offset, offset + size);
  }
}
