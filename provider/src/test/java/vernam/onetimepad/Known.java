package vernam.onetimepad;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The known answers of aiootp 0.18.1, and what of them the JCA can express. */
final class Known {
  /** Bytes before the blocks in the bytes form: hmac and salt. */
  static final int HEADER_SIZE = 64;

  private Known() {}

  static Stream<VectorCase> cases(String list) {
    return Vectors.cases("onetimepad-0.18.json", list);
  }

  static Stream<VectorCase> messages() {
    return Stream.concat(cases("end_to_end"), cases("json_end_to_end"));
  }

  /** Returns the message as the cipher takes it: blocks, then hmac. */
  static byte[] cipherInput(byte[] bytesForm) {
    byte[] input = Arrays.copyOfRange(bytesForm, HEADER_SIZE, bytesForm.length + 32);
    System.arraycopy(bytesForm, 0, input, bytesForm.length - HEADER_SIZE, 32);
    return input;
  }

  static byte[] salt(byte[] bytesForm) {
    return Arrays.copyOfRange(bytesForm, 32, HEADER_SIZE);
  }

  /** Returns the 64 bytes for which a key of 128 lowercase digits stands; null for other keys. */
  static byte[] key(VectorCase vector) {
    Literal key = vector.literal("key");
    if (!vector.node("key").get("t").textValue().equals("str")) {
      return null;
    }
    String text = vector.node("key").get("v").textValue();
    if (!text.matches("[0-9a-f]{128}")) {
      return null;
    }
    byte[] bytes = HexFormat.of().parseHex(text);
    return Arrays.equals(Literal.hexView(bytes).encode(), key.encode()) ? bytes : null;
  }

  /** Returns the associated data for which a pid stands; null for pids that none stands for. */
  static byte[] aad(VectorCase vector) {
    byte[] printed = vector.literal("pid").encode();
    if (Arrays.equals(printed, Literal.integer(0).encode())) {
      return new byte[0];
    }
    boolean bytes = vector.node("pid").get("t").textValue().equals("bytes");
    return bytes ? vector.object("pid").bytes("hex") : null;
  }

  /** Returns whether key, pid and bytes form of a case can be handed to a {@code Cipher}. */
  static boolean isForCipher(VectorCase vector) {
    return vector.has("key")
        && key(vector) != null
        && aad(vector) != null
        && vector.object("input").has("bytes_hex")
        && vector.object("input").bytes("bytes_hex").length >= HEADER_SIZE;
  }
}
