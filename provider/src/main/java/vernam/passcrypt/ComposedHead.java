package vernam.passcrypt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptParameterSpec;

/**
 * The head of a composed hash: settings and salt, which are also the algorithm's parameters
 * (specification passcrypt, section 5.1).
 *
 * <pre>
 * kb 4 | cpu 2 | hardness 4 | salt 32        numbers big-endian, 42 bytes in all
 * </pre>
 */
public final class ComposedHead {
  private static final int KB = 0;
  private static final int CPU = KB + Integer.BYTES;
  private static final int HARDNESS = CPU + Short.BYTES;
  private static final int SALT = HARDNESS + Integer.BYTES;

  /** Bytes in a head. */
  public static final int SIZE = SALT + PasscryptParameterSpec.SALT_SIZE;

  private ComposedHead() {}

  /**
   * Reads the head at the beginning of an array.
   *
   * @throws MalformedMessageException if the array is shorter, or a setting is out of bounds
   */
  public static PasscryptParameterSpec read(byte[] raw) throws MalformedMessageException {
    if (raw.length < SIZE) {
      throw new MalformedMessageException(
          "settings and salt are " + SIZE + " bytes, not " + raw.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(raw);
    try {
      PasscryptCost cost =
          new PasscryptCost(
              buffer.getInt(KB) & 0xFFFF_FFFFL,
              buffer.getShort(CPU) & 0xFFFF,
              buffer.getInt(HARDNESS) & 0xFFFF_FFFFL);
      return new PasscryptParameterSpec(Arrays.copyOfRange(raw, SALT, SIZE), cost);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a setting of the password hash is out of bounds");
    }
  }

  /** Returns the {@value #SIZE} bytes of a head. */
  public static byte[] write(PasscryptParameterSpec parameters) {
    PasscryptCost cost = parameters.cost();
    return ByteBuffer.allocate(SIZE)
        .putInt((int) cost.kb())
        .putShort((short) cost.cpu())
        .putInt((int) cost.hardness())
        .put(parameters.salt())
        .array();
  }
}
