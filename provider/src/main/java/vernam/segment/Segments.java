package vernam.segment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.chunky2048.Format;
import vernam.chunky2048.Layout;
import vernam.cipher.Encryptor;
import vernam.cipher.MessageFormat;
import vernam.cipher.Plaintext;
import vernam.spec.SecretBytes;

/**
 * Seals and opens the segments of one container. Each is a message of Chunky2048 whose salt is a
 * hash of the header, the number, and whether it is the last: a segment opens at its own place
 * only.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the key.
 */
final class Segments implements AutoCloseable {
  private final MessageFormat format;
  private final SecretBytes key;
  private final SegmentHeader header;
  private final byte[] context;
  private final SecureRandom random;

  /**
   * Makes the segments of a container.
   *
   * @param key 64 raw bytes, copied
   * @throws IllegalArgumentException if it is another key
   */
  Segments(SecretKey key, SegmentHeader header, byte[] context, SecureRandom random, Clock clock) {
    this.format = new Format(clock);
    this.key = copy(key);
    this.header = header;
    this.context = context;
    this.random = random;
  }

  private static SecretBytes copy(SecretKey key) {
    byte[] bytes = "RAW".equals(key.getFormat()) ? key.getEncoded() : null;
    if (bytes == null) {
      throw new IllegalArgumentException("the key does not show its bytes");
    }
    if (bytes.length != Layout.KEY_SIZE) {
      Arrays.fill(bytes, (byte) 0);
      throw new IllegalArgumentException(
          "a key is " + Layout.KEY_SIZE + " bytes, not " + bytes.length);
    }
    return SecretBytes.takeOver(bytes, "Chunky2048");
  }

  /** Returns the size of a sealed segment that is full, which all but the last are. */
  static int fullSize(SegmentHeader header) {
    return Math.toIntExact(Layout.OUTPUT.sealedSize(header.segmentSize()));
  }

  SegmentHeader header() {
    return header;
  }

  /** Returns a segment, sealed. */
  byte[] seal(long number, boolean last, byte[] plaintext, int length) {
    byte[] keyBytes = keyBytes();
    Encryptor encryptor = format.encryptor(keyBytes, salt(number, last), context, random);
    try {
      byte[] sealed = new byte[Math.toIntExact(encryptor.finishSize(length))];
      int written = encryptor.update(plaintext, 0, length, sealed, 0);
      encryptor.finish(sealed, written);
      return sealed;
    } finally {
      encryptor.wipe();
      Arrays.fill(keyBytes, (byte) 0);
    }
  }

  /**
   * Returns the plaintext of a segment; the caller wipes it.
   *
   * @throws DamagedSegmentException if it is not the one that was sealed for this place
   */
  byte[] open(long number, boolean last, byte[] sealed, int length) throws DamagedSegmentException {
    byte[] keyBytes = keyBytes();
    try (Plaintext opened =
        format.decrypt(keyBytes, salt(number, last), context, sealed, 0, length, null)) {
      if (!last && opened.size() != header.segmentSize()) {
        throw new DamagedSegmentException(number);
      }
      return opened.toBytes();
    } catch (GeneralSecurityException e) {
      throw new DamagedSegmentException(number);
    } finally {
      Arrays.fill(keyBytes, (byte) 0);
    }
  }

  @Override
  public void close() {
    key.close();
  }

  private byte[] keyBytes() {
    byte @Nullable [] bytes = key.getEncoded();
    if (bytes == null) {
      throw new IllegalStateException("the container is closed");
    }
    return bytes;
  }

  /** Every part has a fixed size, so no two segments are hashed alike. */
  private byte[] salt(long number, boolean last) {
    ByteBuffer place = ByteBuffer.allocate(SegmentHeader.SIZE + Long.BYTES + 1);
    place.put(header.encoded()).putLong(number).put((byte) (last ? 1 : 0));
    try {
      return MessageDigest.getInstance("SHA3-256").digest(place.array());
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no SHA3-256", e);
    }
  }
}
