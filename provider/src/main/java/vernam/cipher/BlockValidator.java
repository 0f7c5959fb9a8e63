package vernam.cipher;

/** A running tag over the ciphertext blocks of one message. Not safe for use by several threads. */
public interface BlockValidator {
  /** Takes the next block, of any size. */
  void update(byte[] array, int offset, int length);

  /** Ends the message and returns its tag. */
  byte[] finish();

  /** Overwrites the state with zeros; the object cannot be used afterwards. */
  void wipe();
}
