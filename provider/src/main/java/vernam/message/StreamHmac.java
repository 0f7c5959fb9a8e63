package vernam.message;

import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import vernam.cipher.HashKey;
import vernam.literal.Literal;

/**
 * The validator of Chunky2048: a running tag over the blocks of one message, with a digest and an
 * id for each block on the way.
 *
 * <p>The order of calls is the specification's (section 8.3); a call out of order throws {@link
 * IllegalStateException} and changes nothing:
 *
 * <pre>
 * sender      forEncryption   BlockCipher, then nextBlockId, for each block   finish
 * receiver    forDecryption   verifyNextBlockId, then BlockCipher             finish   verify
 * </pre>
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites the keys. Source: specification
 * chunky2048, section 8.
 */
public final class StreamHmac implements AutoCloseable {
  /** Bytes in a tag and in a current digest; the most bytes in a block id. */
  public static final int SIZE = vernam.chunky2048.StreamHmac.SIZE;

  /** The fewest bytes in a block id, which is also the usual size. */
  public static final int MIN_BLOCK_ID_SIZE = vernam.chunky2048.StreamHmac.MIN_BLOCK_ID_SIZE;

  private final vernam.chunky2048.StreamHmac validator;
  private boolean closed;

  /**
   * Makes a validator for a message that will be encrypted; it gets its IV from the first block.
   *
   * @param key not kept
   * @param salt 64 hexadecimal digits
   * @throws IllegalArgumentException if Python would take the key for false, or the salt is
   *     malformed or zero
   */
  public StreamHmac(Literal key, String salt, Literal pid) {
    validator = new vernam.chunky2048.StreamHmac(HashKey.of(key), salt, pid);
  }

  /**
   * Makes a validator for a message that will be decrypted.
   *
   * @param key not kept
   * @param salt 64 hexadecimal digits
   * @param syntheticIv the message's, 16 bytes
   * @throws IllegalArgumentException if Python would take the key for false, the salt is malformed
   *     or zero, or the IV of another size
   */
  public StreamHmac(Literal key, String salt, Literal pid, byte[] syntheticIv) {
    if (syntheticIv.length != WireFormat.CHUNKY_2048.sivSize()) {
      throw new IllegalArgumentException("a synthetic IV is 16 bytes, not " + syntheticIv.length);
    }
    validator =
        new vernam.chunky2048.StreamHmac(
            HashKey.of(key), salt, pid, HexFormat.of().formatHex(syntheticIv));
  }

  /** Chooses to encrypt: possible once, and only without an IV. */
  public StreamHmac forEncryption() {
    open().forEncryption();
    return this;
  }

  /** Chooses to decrypt: possible once, and only with an IV. */
  public StreamHmac forDecryption() {
    open().forDecryption();
    return this;
  }

  /** Returns whether it has chosen to encrypt. */
  public boolean isEncrypting() {
    return open().isEncrypting();
  }

  /** Returns whether it has chosen to decrypt. */
  public boolean isDecrypting() {
    return open().isDecrypting();
  }

  /**
   * Returns the synthetic IV of 16 bytes, which travels with the message.
   *
   * @throws IllegalStateException if there is none yet
   */
  public byte[] syntheticIv() {
    String siv = open().siv();
    if (siv.isEmpty()) {
      throw new IllegalStateException("the IV comes from the first block");
    }
    return HexFormat.of().parseHex(siv);
  }

  /**
   * Mixes values into the key that authenticates; possible until {@link #finish}. The peer has to
   * mix the same in at the same place. What is not needed is an empty text, for the pid the integer
   * 0, as in aiootp.
   */
  public void updateKey(Literal key, Literal salt, Literal pid, Literal siv) {
    open().updateKey(key, salt, pid, siv);
  }

  /** Takes ciphertext of any size as the next block, without deciphering it. */
  public void update(byte[] ciphertext) {
    open().update(ciphertext);
  }

  /**
   * Enciphers or deciphers a block with a pad of the caller's and takes the ciphertext.
   *
   * @param block 256 bytes
   * @param pad 256 bytes
   * @return 256 bytes
   * @throws IllegalArgumentException if one of them has another size; nothing is taken then
   */
  public byte[] validatedXor(byte[] block, byte[] pad) {
    return open().validatedXor(block, pad);
  }

  /** Returns a digest over all blocks so far, 32 bytes, which may be sent to the peer. */
  public byte[] currentDigest() {
    return open().currentDigest();
  }

  /** Returns the id of a block, {@value #MIN_BLOCK_ID_SIZE} bytes; see the other overload. */
  public byte[] nextBlockId(byte[] ciphertext) {
    return nextBlockId(ciphertext, MIN_BLOCK_ID_SIZE);
  }

  /**
   * Returns the id of a block: when encrypting after the block was enciphered, when decrypting
   * before it is deciphered. It proves the block and all before it, in their order.
   *
   * @param size from {@value #MIN_BLOCK_ID_SIZE} to {@value #SIZE}; ids of different sizes have
   *     nothing in common
   * @throws IllegalArgumentException if the size is another
   */
  public byte[] nextBlockId(byte[] ciphertext, int size) {
    requireIdSize(size);
    return open().nextBlockId(ciphertext, size);
  }

  /** Ends the message and returns its tag, 32 bytes. */
  public byte[] finish() {
    return open().finish();
  }

  /** Returns the tag again. */
  public byte[] result() {
    return open().result();
  }

  /**
   * Compares the tag with an untrusted one, in constant time.
   *
   * @throws AEADBadTagException if they differ
   */
  public void verify(byte[] tag) throws AEADBadTagException {
    open().verify(tag);
  }

  /**
   * Compares the current digest with an untrusted one, in constant time.
   *
   * @throws AEADBadTagException if they differ; more blocks can follow all the same
   */
  public void verifyCurrentDigest(byte[] digest) throws AEADBadTagException {
    open().verifyCurrentDigest(digest);
  }

  /**
   * Compares the id of a block with an untrusted one, in constant time.
   *
   * @param id {@value #MIN_BLOCK_ID_SIZE} to {@value #SIZE} bytes; aiootp takes shorter ones, even
   *     the empty one, which proves nothing
   * @throws IllegalArgumentException if the id has another size
   * @throws AEADBadTagException if they differ; nothing has changed, and another block can be tried
   */
  public void verifyNextBlockId(byte[] id, byte[] ciphertext) throws AEADBadTagException {
    requireIdSize(id.length);
    open().verifyNextBlockId(id, ciphertext);
  }

  /** Overwrites the keys with zeros; nothing can be called afterwards. */
  @Override
  public void close() {
    validator.wipe();
    closed = true;
  }

  /** Returns the validator, which must not leave the package. */
  vernam.chunky2048.StreamHmac open() {
    if (closed) {
      throw new IllegalStateException("the validator is closed");
    }
    return validator;
  }

  private static void requireIdSize(int size) {
    if (size < MIN_BLOCK_ID_SIZE || size > SIZE) {
      throw new IllegalArgumentException(
          "a block id has " + MIN_BLOCK_ID_SIZE + " to " + SIZE + " bytes, not " + size);
    }
  }
}
