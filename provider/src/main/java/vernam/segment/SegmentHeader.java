package vernam.segment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vernam.cipher.Salts;

/** The first bytes of a container: what it is, how it is cut, and its salt. */
final class SegmentHeader {
  /** Bytes in a header. */
  static final int SIZE = 48;

  /** Bytes in the magic. */
  static final int MAGIC_SIZE = 8;

  private static final byte[] MAGIC = "VERNAMSG".getBytes(US_ASCII);
  private static final int VERSION = 1;

  private final byte[] encoded;
  private final int segmentSize;

  private SegmentHeader(byte[] encoded, int segmentSize) {
    this.encoded = encoded;
    this.segmentSize = segmentSize;
  }

  /** Returns the header of a new container. */
  static SegmentHeader of(int segmentSize, byte[] salt) {
    if (salt.length != Salts.SIZE) {
      throw new IllegalArgumentException("a salt is " + Salts.SIZE + " bytes, not " + salt.length);
    }
    ByteBuffer encoded = ByteBuffer.allocate(SIZE);
    encoded.put(MAGIC).putInt(VERSION).putInt(segmentSize).put(salt);
    return new SegmentHeader(encoded.array(), segmentSize);
  }

  /**
   * Returns the header that bytes hold. That they are genuine shows with the first segment only.
   *
   * @throws NotSegmentedException if they hold none
   */
  static SegmentHeader parse(byte[] bytes) throws NotSegmentedException {
    if (bytes.length != SIZE || !beginsWithMagic(bytes)) {
      throw new NotSegmentedException("this is no segmented container");
    }
    ByteBuffer fields = ByteBuffer.wrap(bytes, MAGIC_SIZE, SIZE - MAGIC_SIZE);
    int version = fields.getInt();
    if (version != VERSION) {
      throw new NotSegmentedException("a container of version " + version + " is not known");
    }
    int segmentSize = fields.getInt();
    if (!SegmentOptions.isSegmentSize(segmentSize)) {
      throw new NotSegmentedException("no container has segments of " + segmentSize + " bytes");
    }
    return new SegmentHeader(bytes.clone(), segmentSize);
  }

  /** Returns whether bytes begin as a header does. */
  static boolean beginsWithMagic(byte[] bytes) {
    return bytes.length >= MAGIC_SIZE && Arrays.equals(bytes, 0, MAGIC_SIZE, MAGIC, 0, MAGIC_SIZE);
  }

  /** Returns the {@value #SIZE} bytes; not to be changed. */
  byte[] encoded() {
    return encoded;
  }

  /** Returns how many bytes of plaintext each segment has, but the last. */
  int segmentSize() {
    return segmentSize;
  }
}
