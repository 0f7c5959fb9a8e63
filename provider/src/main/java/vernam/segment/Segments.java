package vernam.segment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import vernam.chunky2048.Format;
import vernam.chunky2048.Layout;
import vernam.cipher.Encryptor;
import vernam.cipher.MessageFormat;
import vernam.cipher.Plaintext;
import vernam.cipher.RawKey;
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
    this.key = SecretBytes.takeOver(RawKey.bytes(key, Layout.KEY_SIZE), "Chunky2048");
    this.header = header;
    this.context = context;
    this.random = random;
  }

  /** Returns the size of a sealed segment that is full, which all but the last are. */
  static int fullSize(SegmentHeader header) {
    return Math.toIntExact(Layout.OUTPUT.sealedSize(header.segmentSize()));
  }

  SegmentHeader header() {
    return header;
  }

  /** Returns segments sealed, in order, and wipes their plaintext. */
  List<byte[]> seal(List<Segment> batch) {
    try {
      return batch.stream().map(this::seal).toList();
    } finally {
      batch.forEach(Segment::wipe);
    }
  }

  /** Opens segments in order, up to the first that is not the one that was sealed at its place. */
  Opened open(List<Segment> batch) {
    List<byte[]> plaintexts = new ArrayList<>();
    for (Segment segment : batch) {
      try {
        plaintexts.add(open(segment));
      } catch (DamagedSegmentException e) {
        return new Opened(plaintexts, e);
      }
    }
    return new Opened(plaintexts, null);
  }

  private byte[] seal(Segment segment) {
    byte[] keyBytes = key.getEncoded();
    Encryptor encryptor = format.encryptor(keyBytes, salt(segment), context, random);
    try {
      byte[] sealed = new byte[Math.toIntExact(encryptor.finishSize(segment.size()))];
      int written = encryptor.update(segment.bytes(), 0, segment.size(), sealed, 0);
      encryptor.finish(sealed, written);
      return sealed;
    } finally {
      encryptor.wipe();
      Arrays.fill(keyBytes, (byte) 0);
    }
  }

  private byte[] open(Segment segment) throws DamagedSegmentException {
    byte[] keyBytes = key.getEncoded();
    try (Plaintext opened =
        format.decrypt(
            keyBytes, salt(segment), context, segment.bytes(), 0, segment.size(), null)) {
      if (!segment.isLast() && opened.size() != header.segmentSize()) {
        throw new DamagedSegmentException(segment.number());
      }
      return opened.toBytes();
    } catch (GeneralSecurityException e) {
      throw new DamagedSegmentException(segment.number());
    } finally {
      Arrays.fill(keyBytes, (byte) 0);
    }
  }

  @Override
  public void close() {
    key.close();
  }

  /** Every part has a fixed size, so no two segments are hashed alike. */
  private byte[] salt(Segment segment) {
    ByteBuffer place = ByteBuffer.allocate(SegmentHeader.SIZE + Long.BYTES + 1);
    place.put(header.encoded());
    place.putLong(segment.number()).put((byte) (segment.isLast() ? 1 : 0));
    try {
      return MessageDigest.getInstance("SHA3-256").digest(place.array());
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no SHA3-256", e);
    }
  }
}
