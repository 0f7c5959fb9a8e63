package vernam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vernam.provider.VernamProvider;
import vernam.spec.DangerousSaltParameterSpec;

/** Ciphers fed in pieces by any overload: the outcome is that of one piece. */
class CipherFuzzTest {
  private static final Provider VERNAM = new VernamProvider();
  private static final byte[] SALT = filled(32, 3);

  /** More than any call here gives out beyond what it took. */
  private static final int MORE = 600;

  @FuzzTest(maxDuration = LongRun.EACH)
  void sealedInPieces_opensToThePlaintext(FuzzedDataProvider data) throws GeneralSecurityException {
    String algorithm = data.pickValue(new String[] {"Chunky2048", "OneTimePad"});
    List<Cut> whenSealing = cuts(data);
    List<Cut> whenOpening = cuts(data);
    byte[] aad = data.consumeBytes(data.consumeInt(0, 40));
    byte[] plaintext = data.consumeBytes(1500);

    byte[] salt = saltFrom(plaintext);

    byte[] message = inPieces(sealing(algorithm, salt, aad), plaintext, whenSealing);
    assertThat(opening(algorithm, salt, aad).doFinal(message)).isEqualTo(plaintext);
    assertThat(inPieces(opening(algorithm, salt, aad), message, whenOpening)).isEqualTo(plaintext);
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void anythingElse_isABadTag(FuzzedDataProvider data) throws GeneralSecurityException {
    String algorithm = data.pickValue(new String[] {"Chunky2048", "OneTimePad"});
    List<Cut> cuts = cuts(data);
    Cipher cipher = opening(algorithm, SALT, data.consumeBytes(data.consumeInt(0, 40)));
    byte[] message = data.consumeBytes(1500);
    byte[] output;
    try {
      output = inPieces(cipher, message, cuts);
    } catch (AEADBadTagException e) {
      return;
    }
    throw new AssertionError("a forged message opened, to " + output.length + " bytes");
  }

  /**
   * Returns a salt that changes with the plaintext. The mark in front of the padding follows from
   * key and salt, and a plaintext that holds it is cut there, as the format says; with a fixed salt
   * the fuzzer learns the mark from the comparisons that it watches.
   */
  private static byte[] saltFrom(byte[] plaintext) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA3-256").digest(plaintext);
  }

  private static Cipher sealing(String algorithm, byte[] salt, byte[] aad)
      throws GeneralSecurityException {
    return cipher(Cipher.ENCRYPT_MODE, algorithm, aad, new DangerousSaltParameterSpec(salt));
  }

  private static Cipher opening(String algorithm, byte[] salt, byte[] aad)
      throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, algorithm, aad, new IvParameterSpec(salt));
  }

  private static Cipher cipher(
      int mode, String algorithm, byte[] aad, AlgorithmParameterSpec parameters)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(algorithm, VERNAM);
    cipher.init(mode, new SecretKeySpec(filled(64, 1), algorithm), parameters);
    cipher.updateAAD(aad);
    return cipher;
  }

  /**
   * Where an input is cut and how the piece is handed over.
   *
   * @param size of the piece, modulo what is left
   * @param overload which method takes it
   */
  private record Cut(int size, int overload) {}

  /**
   * Draws cuts, the last of which is for the rest. To be called before bytes are drawn: those take
   * all that is left of a short input.
   */
  private static List<Cut> cuts(FuzzedDataProvider data) {
    List<Cut> cuts = new ArrayList<>();
    int count = data.consumeInt(1, 12);
    for (int i = 0; i < count; i++) {
      cuts.add(new Cut(data.consumeInt(0, 1000), data.consumeInt(0, 5)));
    }
    return cuts;
  }

  private static byte[] inPieces(Cipher cipher, byte[] input, List<Cut> cuts)
      throws GeneralSecurityException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int taken = 0;
    for (Cut cut : cuts.subList(0, cuts.size() - 1)) {
      int size = cut.size() % (input.length - taken + 1);
      byte[] piece = Arrays.copyOfRange(input, taken, taken + size);
      output.writeBytes(update(cipher, piece, cut.overload()));
      taken += size;
    }
    byte[] rest = Arrays.copyOfRange(input, taken, input.length);
    output.writeBytes(finish(cipher, rest, cuts.get(cuts.size() - 1).overload()));
    return output.toByteArray();
  }

  private static byte[] update(Cipher cipher, byte[] piece, int overload)
      throws GeneralSecurityException {
    byte[] array = Arrays.copyOf(piece, piece.length + MORE);
    ByteBuffer output = ByteBuffer.wrap(array);
    switch (overload) {
      case 0 -> {
        byte[] given = cipher.update(piece);
        return given == null ? new byte[0] : given;
      }
      case 1 -> output.position(cipher.update(array, 0, piece.length, array, 0));
      case 2 -> output.position(cipher.update(piece, 0, piece.length, array));
      case 3 -> cipher.update(ByteBuffer.wrap(array, 0, piece.length), output);
      case 4 -> cipher.update(ByteBuffer.wrap(piece).asReadOnlyBuffer(), output);
      default -> cipher.update(direct(piece), output);
    }
    return Arrays.copyOf(array, output.position());
  }

  private static byte[] finish(Cipher cipher, byte[] piece, int overload)
      throws GeneralSecurityException {
    byte[] array = Arrays.copyOf(piece, piece.length + cipher.getOutputSize(piece.length));
    ByteBuffer output = ByteBuffer.wrap(array);
    switch (overload) {
      case 0 -> {
        return cipher.doFinal(piece);
      }
      case 1 -> output.position(cipher.doFinal(array, 0, piece.length, array, 0));
      case 2 -> output.position(cipher.doFinal(piece, 0, piece.length, array));
      case 3 -> cipher.doFinal(ByteBuffer.wrap(array, 0, piece.length), output);
      case 4 -> cipher.doFinal(ByteBuffer.wrap(piece).asReadOnlyBuffer(), output);
      default -> cipher.doFinal(direct(piece), output);
    }
    return Arrays.copyOf(array, output.position());
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private static byte[] filled(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
