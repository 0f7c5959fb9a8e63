package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Cipher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However input is cut into pieces, the output is that of one piece. */
class CipherPiecesTest {
  @Property(tries = 600)
  void plaintextInAnyPieces_givesTheMessageOfOne(
      @ForAll @Size(max = 1500) byte[] plaintext,
      @ForAll @Size(max = 40) byte[] aad,
      @ForAll Random cuts)
      throws GeneralSecurityException {
    byte[] output = inPieces(Samples.sealing(aad), plaintext, cuts);
    assertThat(output).isEqualTo(Samples.sealed(plaintext, aad));
  }

  @Property(tries = 600)
  void messageInAnyPieces_givesThePlaintext(
      @ForAll @Size(max = 1500) byte[] plaintext,
      @ForAll @Size(max = 40) byte[] aad,
      @ForAll Random cuts)
      throws GeneralSecurityException {
    byte[] message = Samples.sealed(plaintext, aad);
    assertThat(inPieces(Samples.opening(aad), message, cuts)).isEqualTo(plaintext);
  }

  @Property(tries = 200)
  void associatedDataInAnyPieces_givesTheMessageOfOne(
      @ForAll @Size(max = 600) byte[] aad, @ForAll @IntRange(min = 1, max = 100) int pieceSize)
      throws GeneralSecurityException {
    Cipher cipher = Samples.sealing();
    for (int from = 0; from < aad.length; from += pieceSize) {
      cipher.updateAAD(aad, from, Math.min(pieceSize, aad.length - from));
    }
    assertThat(cipher.doFinal()).isEqualTo(Samples.sealed(new byte[0], aad));
  }

  /** Feeds random pieces, small and large, each by an overload drawn at random. */
  private static byte[] inPieces(Cipher cipher, byte[] input, Random random)
      throws GeneralSecurityException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int taken = 0;
    while (random.nextInt(8) > 0) {
      int limit = random.nextBoolean() ? 20 : 700;
      int size = Math.min(random.nextInt(limit), input.length - taken);
      output.writeBytes(update(cipher, input, taken, size, random.nextInt(4)));
      taken += size;
    }
    output.writeBytes(finish(cipher, input, taken, input.length - taken, random.nextInt(4)));
    return output.toByteArray();
  }

  private static byte[] update(Cipher cipher, byte[] input, int offset, int size, int overload)
      throws GeneralSecurityException {
    byte[] array = new byte[size + 300];
    ByteBuffer output = ByteBuffer.wrap(array);
    switch (overload) {
      case 0 -> {
        byte[] given = cipher.update(input, offset, size);
        return given == null ? new byte[0] : given;
      }
      case 1 -> output.position(cipher.update(input, offset, size, array, 0));
      case 2 -> cipher.update(ByteBuffer.wrap(input, offset, size), output);
      default -> cipher.update(direct(input, offset, size), output);
    }
    return taken(output);
  }

  private static byte[] finish(Cipher cipher, byte[] input, int offset, int size, int overload)
      throws GeneralSecurityException {
    byte[] array = new byte[cipher.getOutputSize(size)];
    ByteBuffer output = ByteBuffer.wrap(array);
    switch (overload) {
      case 0 -> {
        return cipher.doFinal(input, offset, size);
      }
      case 1 -> output.position(cipher.doFinal(input, offset, size, array, 0));
      case 2 -> cipher.doFinal(ByteBuffer.wrap(input, offset, size), output);
      default -> cipher.doFinal(direct(input, offset, size), output);
    }
    return taken(output);
  }

  private static ByteBuffer direct(byte[] input, int offset, int size) {
    return ByteBuffer.allocateDirect(size).put(input, offset, size).flip();
  }

  private static byte[] taken(ByteBuffer output) {
    byte[] bytes = new byte[output.position()];
    output.flip().get(bytes);
    return bytes;
  }
}
