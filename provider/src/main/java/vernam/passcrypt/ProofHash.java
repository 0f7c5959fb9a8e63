package vernam.passcrypt;

/**
 * The running SHA3-512 of a proof: absorbs columns, and gives digests of all so far without being
 * disturbed. Not safe for use by several threads.
 */
interface ProofHash {
  /** Bytes in a digest. */
  int DIGEST_SIZE = 64;

  /** Bytes that are absorbed for each permutation. */
  int RATE = 72;

  /** Appends a part of an array to the input, whole words of eight bytes. */
  void absorb(byte[] input, int offset, int length);

  /**
   * Writes the digest of everything absorbed so far: at once, or when {@value #RATE} more bytes are
   * absorbed, or when {@link #finish} is called. There is one digest to be written at a time.
   */
  void digest(byte[] output, int offset);

  /** Writes a digest that is not written yet. */
  void finish();

  /** Overwrites the state with zeros. */
  void wipe();
}
