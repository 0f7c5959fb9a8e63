package vernam.spi;

import javax.crypto.BadPaddingException;
import javax.crypto.ShortBufferException;

/**
 * What one {@code init} of a cipher begins: one direction under one key and salt. A {@link
 * ShortBufferException} leaves everything as it was before the call.
 */
interface CipherOperation {
  /** Returns the most bytes that {@link #update} gives for so much input. */
  int updateSize(int inputSize);

  /** Returns the most bytes that {@link #finish} gives for so much input. */
  int finishSize(int inputSize);

  void updateAad(byte[] input, int offset, int length);

  /** Takes input and writes output that does not overlap it; returns the bytes written. */
  int update(byte[] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException;

  /** Takes the last input and writes output that does not overlap it; returns the bytes written. */
  int finish(byte[] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException, BadPaddingException;

  /** Overwrites what the operation holds of keys and plaintext. */
  void wipe();
}
