package vernam.cipher;

/**
 * Encrypts one message, piece by piece.
 *
 * <p>The input and output of a call must not overlap. Not safe for use by several threads.
 */
public interface Encryptor {
  /** Returns how many bytes {@link #update} will write for so many bytes of plaintext. */
  long updateSize(long plaintextSize);

  /** Returns how many bytes {@link #finish} will write after so many more bytes of plaintext. */
  long finishSize(long plaintextSize);

  /** Takes plaintext and writes all ciphertext that is then known; returns its size in bytes. */
  int update(byte[] input, int offset, int length, byte[] output, int outputOffset);

  /** Writes the rest of the ciphertext and the tag; returns their size in bytes. */
  int finish(byte[] output, int outputOffset);

  /** Overwrites keys, pads and plaintext with zeros. */
  void wipe();
}
