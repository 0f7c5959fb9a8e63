package vernam.onetimepad;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.BlockValidator;
import vernam.cipher.HashKey;
import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/**
 * The validator: a running tag over the ciphertext blocks of one message (specification
 * onetimepad-0.18, section 5).
 *
 * <p>Calls out of order throw {@link IllegalStateException}. Not safe for use by several threads.
 * {@link #wipe} overwrites its keys.
 */
public final class StreamHmac implements BlockValidator {
  /** Bytes in a result and in a current digest. */
  public static final int SIZE = Layout.HMAC_SIZE;

  private enum Mode {
    NONE,
    ENCRYPTION,
    DECRYPTION,
    PREEMPTIVE
  }

  private final Sha3 mac = Sha3.sha3With256Bits();
  private final byte[] encodedKey;
  private long count;
  private Mode mode = Mode.NONE;
  private byte @Nullable [] result;

  /**
   * Makes a validator.
   *
   * @throws IllegalArgumentException if the key is falsy or the salt malformed or zero
   */
  public StreamHmac(HashKey key, String salt, Literal pid) {
    RawKey.requireTruthy(key.literal());
    Salts.requireValid(salt);
    encodedKey =
        key.hash(
            HashKey.Prefix.ONE_TIME_PAD, key.literal(), pid, Literal.text(salt), key.literal());
    mac.absorb(encodedKey);
  }

  /** Chooses to encrypt: possible once. */
  public StreamHmac forEncryption() {
    choose(Mode.ENCRYPTION);
    return this;
  }

  /** Chooses to decrypt block by block: possible once. */
  public StreamHmac forDecryption() {
    choose(Mode.DECRYPTION);
    return this;
  }

  /**
   * Chooses to decrypt after all blocks are verified: takes them, ends the message, and compares
   * its tag with an untrusted one.
   *
   * @throws AEADBadTagException if they differ
   */
  public void validatePreemptively(List<byte[]> blocks, byte[] tag) throws AEADBadTagException {
    choose(Mode.PREEMPTIVE);
    for (byte[] block : blocks) {
      update(block);
    }
    finish();
    verify(tag);
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
    requireUnfinished();
    Objects.checkFromIndexSize(offset, length, array.length);
    mac.absorb(array, offset, length);
    count++;
  }

  /**
   * Enciphers or deciphers a block with a pad and, unless all blocks were verified before, takes
   * the ciphertext.
   *
   * @param block 256 bytes
   * @param pad 256 bytes
   * @return 256 bytes
   * @throws IllegalArgumentException if one of them has another size; nothing is taken then
   */
  public byte[] validatedXor(byte[] block, byte[] pad) {
    if (mode == Mode.NONE) {
      throw new IllegalStateException("choose encryption or decryption first");
    }
    if (block.length != Layout.BLOCK_SIZE || pad.length != Layout.BLOCK_SIZE) {
      throw new IllegalArgumentException("a block and its pad are 256 bytes each");
    }
    byte[] output = new byte[Layout.BLOCK_SIZE];
    for (int i = 0; i < output.length; i++) {
      output[i] = (byte) (block[i] ^ pad[i]);
    }
    if (mode != Mode.PREEMPTIVE) {
      update(mode == Mode.ENCRYPTION ? output : block);
    }
    return output;
  }

  /** Returns a digest of all blocks so far. */
  public byte[] currentDigest() {
    requireUnfinished();
    byte[] counted = Sha3.sha3With256Bits().absorb(encodedKey).absorb(countBytes()).digest();
    return Sha3.sha3With256Bits().absorb(counted).absorb(mac.digest()).digest();
  }

  /** Ends the message and returns its tag of {@value #SIZE} bytes. */
  @Override
  public byte[] finish() {
    byte[] last = currentDigest();
    mac.absorb(last);
    byte[] tag = Sha3.sha3With256Bits().absorb(last).absorb(mac.digest()).digest();
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

  /** Overwrites the state with zeros; the object cannot be used afterwards. */
  @Override
  public void wipe() {
    mac.wipe();
    Arrays.fill(encodedKey, (byte) 0);
  }

  private void choose(Mode chosen) {
    if (mode != Mode.NONE) {
      throw new IllegalStateException("the direction is already chosen");
    }
    requireUnfinished();
    mode = chosen;
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

  private void requireUnfinished() {
    if (result != null) {
      throw new IllegalStateException("the message has ended");
    }
  }

  private static void requireEqual(byte[] expected, byte[] actual) throws AEADBadTagException {
    if (!MessageDigest.isEqual(expected, actual)) {
      throw new AEADBadTagException("tag mismatch");
    }
  }
}
