package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.ArgumentHash;
import vernam.cipher.BlockValidator;
import vernam.cipher.Domain;
import vernam.cipher.HashKey;
import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/**
 * The validator: a running tag over the ciphertext blocks of one message, with a digest and an id
 * for each block on the way (specification chunky2048, section 8).
 *
 * <p>Calls out of order throw {@link IllegalStateException}, as listed in section 8.3. Not safe for
 * use by several threads. {@link #wipe} overwrites its keys.
 */
public final class StreamHmac implements BlockValidator {
  /** Bytes in a result and in a current digest; the most bytes in a block id. */
  public static final int SIZE = Layout.HMAC_SIZE;

  /** The fewest bytes of a block id that {@link #verifyNextBlockId} accepts; the default size. */
  public static final int MIN_BLOCK_ID_SIZE = 16;

  private static final Literal EMPTY = Literal.text("");

  private enum Mode {
    NONE,
    ENCRYPTION,
    DECRYPTION
  }

  private final Sha3 mac = Sha3.sha3With256Bits();
  private final byte[] macDigest = new byte[SIZE];
  private final byte[] macDigestBefore = new byte[SIZE];
  private boolean macDigestKnown;
  private byte[] encodedKey;
  private long count;
  private String siv = "";
  private Mode mode = Mode.NONE;
  private byte @Nullable [] result;

  /**
   * Makes a validator for a message whose synthetic IV is not known yet.
   *
   * @throws IllegalArgumentException if the key is falsy or the salt malformed or zero
   */
  public StreamHmac(HashKey key, String salt, Literal pid) {
    RawKey.requireTruthy(key.literal());
    Salts.requireValid(salt);
    encodedKey =
        key.hash(
            HashKey.Prefix.CHUNKY_2048_VALIDATOR,
            Domain.KDF.literal(),
            key.literal(),
            pid,
            Literal.text(salt),
            key.literal());
    mac.absorb(Domain.SHMAC.bytes()).absorb(encodedKey).absorb(encodedKey);
    System.arraycopy(currentMacDigest(), 0, macDigestBefore, 0, SIZE);
  }

  /**
   * Makes a validator for a message with a known synthetic IV; an empty one counts as unknown.
   *
   * @throws IllegalArgumentException if the key is falsy or the salt malformed or zero
   */
  public StreamHmac(HashKey key, String salt, Literal pid, String siv) {
    this(key, salt, pid);
    setSiv(siv);
  }

  /** Chooses to encrypt: possible once, and before an IV is set. */
  public StreamHmac forEncryption() {
    requireUndecided();
    require(siv.isEmpty(), "a validator for encryption gets its IV from the first block");
    mode = Mode.ENCRYPTION;
    return this;
  }

  /** Chooses to decrypt: possible once, and after an IV is set. */
  public StreamHmac forDecryption() {
    requireUndecided();
    require(!siv.isEmpty(), "a validator for decryption needs the IV of the message");
    mode = Mode.DECRYPTION;
    return this;
  }

  /** Sets the synthetic IV, once, and mixes it into the key. An empty one is ignored. */
  public void setSiv(String siv) {
    require(this.siv.isEmpty(), "the IV is already set");
    if (!siv.isEmpty()) {
      this.siv = siv;
      updateKey(EMPTY, EMPTY, Literal.integer(0), Literal.text(siv));
    }
  }

  /** Mixes values into the key that authenticates; possible until {@link #finish}. */
  public void updateKey(Literal key, Literal salt, Literal pid, Literal siv) {
    requireUnfinished();
    byte[] former = encodedKey;
    encodedKey =
        ArgumentHash.of(Domain.KDF.literal(), Literal.hexView(former), siv, pid, salt, key);
    Arrays.fill(former, (byte) 0);
  }

  /** Takes the next block of ciphertext, of any size. */
  public void update(byte[] block) {
    update(block, 0, block.length);
  }

  /**
   * Takes the next block of ciphertext from a part of an array.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  @Override
  public void update(byte[] array, int offset, int length) {
    requireMode();
    requireUnfinished();
    Objects.checkFromIndexSize(offset, length, array.length);
    System.arraycopy(currentMacDigest(), 0, macDigestBefore, 0, SIZE);
    mac.absorb(array, offset, length);
    macDigestKnown = false;
    count++;
  }

  /**
   * Enciphers or deciphers a block with a pad and takes the ciphertext.
   *
   * @param block 256 bytes
   * @param pad 256 bytes
   * @return 256 bytes
   * @throws IllegalArgumentException if one of them has another size; nothing is taken then
   */
  public byte[] validatedXor(byte[] block, byte[] pad) {
    requireMode();
    if (block.length != Layout.BLOCK_SIZE || pad.length != Layout.BLOCK_SIZE) {
      throw new IllegalArgumentException("a block and its pad are 256 bytes each");
    }
    byte[] output = new byte[Layout.BLOCK_SIZE];
    for (int i = 0; i < output.length; i++) {
      output[i] = (byte) (block[i] ^ pad[i]);
    }
    update(mode == Mode.ENCRYPTION ? output : block);
    return output;
  }

  /** Returns a digest of all blocks so far, which may be sent to the peer. */
  public byte[] currentDigest() {
    requireUnfinished();
    byte[] domain = Domain.DIGEST.bytes();
    return Sha3.sha3With256Bits()
        .absorb(domain)
        .absorb(encodedKey)
        .absorb(countBytes())
        .absorb(currentMacDigest())
        .absorb(domain)
        .digest();
  }

  /** Returns the id of {@value #MIN_BLOCK_ID_SIZE} bytes of a block. */
  public byte[] nextBlockId(byte[] block) {
    return nextBlockId(block, MIN_BLOCK_ID_SIZE);
  }

  /**
   * Returns the id of a block: when encrypting after the block was taken, when decrypting before.
   *
   * @param size how many bytes are wanted; ids of different sizes have nothing in common, and there
   *     are never more than {@value #SIZE}
   * @throws IllegalArgumentException if the size is less than 1
   */
  public byte[] nextBlockId(byte[] block, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a block id has at least one byte");
    }
    return blockId(block, size);
  }

  /** Returns an id of any size, even of none, as the reference does. */
  byte[] blockId(byte[] block, int size) {
    requireMode();
    if (mode == Mode.DECRYPTION) {
      requireUnfinished();
    }
    byte[] state = mode == Mode.ENCRYPTION ? macDigestBefore : currentMacDigest();
    byte[] prefix = ByteBuffer.allocate(8).putInt(size).putInt(block.length).array();
    byte[] id =
        Sha3.sha3With256Bits()
            .absorb(Domain.BLOCK_ID.bytes())
            .absorb(prefix)
            .absorb(encodedKey)
            .absorb(prefix)
            .absorb(state)
            .absorb(state)
            .absorb(block)
            .digest();
    return Arrays.copyOf(id, Math.min(size, SIZE));
  }

  /** Ends the message and returns its tag of {@value #SIZE} bytes. */
  @Override
  public byte[] finish() {
    requireUnfinished();
    mac.absorb(encodedKey);
    macDigestKnown = false;
    byte[] last = currentMacDigest();
    byte[] tag =
        Sha3.sha3With256Bits()
            .absorb(Domain.SHMAC.bytes())
            .absorb(encodedKey)
            .absorb(countBytes())
            .absorb(last)
            .absorb(last)
            .digest();
    result = tag;
    return tag.clone();
  }

  /** Returns the tag again. */
  public byte[] result() {
    return finished().clone();
  }

  /**
   * Compares the tag with an untrusted one, in constant time.
   *
   * @throws AEADBadTagException if they differ
   */
  public void verify(byte[] tag) throws AEADBadTagException {
    requireEqual(finished(), tag);
  }

  /**
   * Compares the current digest with an untrusted one, in constant time.
   *
   * @throws AEADBadTagException if they differ
   */
  public void verifyCurrentDigest(byte[] digest) throws AEADBadTagException {
    requireEqual(currentDigest(), digest);
  }

  /**
   * Compares the id of a block with an untrusted one, in constant time. The size of the id enters
   * it, so a genuine id cannot be cut.
   *
   * @throws IllegalArgumentException if the id has fewer than {@value #MIN_BLOCK_ID_SIZE} bytes
   * @throws AEADBadTagException if they differ
   */
  public void verifyNextBlockId(byte[] id, byte[] block) throws AEADBadTagException {
    if (id.length < MIN_BLOCK_ID_SIZE) {
      throw new IllegalArgumentException("an id this short proves too little: " + id.length);
    }
    requireEqual(nextBlockId(block, id.length), id);
  }

  /** Overwrites the state with zeros; the object cannot be used afterwards. */
  @Override
  public void wipe() {
    mac.wipe();
    Arrays.fill(encodedKey, (byte) 0);
    Arrays.fill(macDigest, (byte) 0);
    Arrays.fill(macDigestBefore, (byte) 0);
  }

  /** Returns the synthetic IV in its text form, empty as long as there is none. */
  public String siv() {
    return siv;
  }

  /** Returns whether it has chosen to encrypt. */
  public boolean isEncrypting() {
    return mode == Mode.ENCRYPTION;
  }

  /** Returns whether it has chosen to decrypt. */
  public boolean isDecrypting() {
    return mode == Mode.DECRYPTION;
  }

  /** Returns the hash over all blocks, for who lets it absorb blocks beside other hashes. */
  Sha3 mac() {
    return mac;
  }

  /**
   * Counts blocks that were absorbed by the hash itself.
   *
   * @param before the digest before the last of them; wiped
   */
  void took(int blocks, byte[] before) {
    System.arraycopy(before, 0, macDigestBefore, 0, SIZE);
    Arrays.fill(before, (byte) 0);
    macDigestKnown = false;
    count += blocks;
  }

  /** Returns the synthetic IV for a message with this first block of padded plaintext. */
  byte[] deriveSiv(byte[] firstBlock) {
    return SyntheticIv.derive(encodedKey, currentMacDigest(), firstBlock);
  }

  /**
   * Returns the digest that seeds the next block's pad, in an array that is still the validator's.
   * It is computed once for this use and for {@link #update}, and must never leave the package.
   */
  byte[] currentMacDigest() {
    if (!macDigestKnown) {
      mac.digest(macDigest, 0);
      macDigestKnown = true;
    }
    return macDigest;
  }

  private byte[] countBytes() {
    return ByteBuffer.allocate(SIZE).putLong(SIZE - Long.BYTES, count).array();
  }

  private byte[] finished() {
    if (result == null) {
      throw new IllegalStateException("the message has not ended");
    }
    return result;
  }

  private void requireUndecided() {
    require(mode == Mode.NONE, "the direction is already chosen");
    requireUnfinished();
  }

  private void requireMode() {
    require(mode != Mode.NONE, "choose encryption or decryption first");
  }

  /** Checks that the message has not ended. */
  void requireUnfinished() {
    require(result == null, "the message has ended");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }

  private static void requireEqual(byte[] expected, byte[] actual) throws AEADBadTagException {
    if (!MessageDigest.isEqual(expected, actual)) {
      throw new AEADBadTagException("tag mismatch");
    }
  }
}
