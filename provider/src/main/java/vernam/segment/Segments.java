package vernam.segment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import vernam.chunky2048.Layout;
import vernam.cipher.MessageFormat;
import vernam.cipher.RawKey;
import vernam.literal.Literal;
import vernam.message.BatchResult;
import vernam.message.Chunky2048Batch;
import vernam.message.OpenRequest;
import vernam.message.SealRequest;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;
import vernam.spec.SecretBytes;

/**
 * Seals and opens the segments of one container. Each is a message of Chunky2048 whose salt is a
 * hash of the header, the number, and whether it is the last: a segment opens at its own place
 * only.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the key.
 */
final class Segments implements AutoCloseable {
  private final Chunky2048Batch batch;
  private final SecretBytes key;
  private final SegmentHeader header;
  private final Literal context;

  /**
   * Makes the segments of a container.
   *
   * @param key 64 raw bytes, copied
   * @throws IllegalArgumentException if it is another key
   */
  Segments(SecretKey key, SegmentHeader header, byte[] context, SecureRandom random, Clock clock) {
    // Side by side in one thread: the threads are taken care of by the caller.
    this.batch = new Chunky2048Batch(Runnable::run, clock, random);
    this.key = SecretBytes.takeOver(RawKey.bytes(key, Layout.KEY_SIZE), "Chunky2048");
    this.header = header;
    this.context = MessageFormat.pid(context);
  }

  /** Returns the size of a sealed segment that is full, which all but the last are. */
  static int fullSize(SegmentHeader header) {
    return Math.toIntExact(Layout.OUTPUT.sealedSize(header.segmentSize()));
  }

  SegmentHeader header() {
    return header;
  }

  /** Returns segments sealed, in order, and wipes their plaintext. */
  List<byte[]> seal(List<Segment> segments) {
    try {
      List<SealRequest> requests = new ArrayList<>();
      for (int i = 0; i < segments.size(); i++) {
        requests.add(
            SealRequest.of(key, segments.get(i).bytes())
                .withPid(context)
                .withDangerousSalt(HexFormat.of().formatHex(salt(segments.get(i)))));
      }
      List<byte[]> sealed = new ArrayList<>();
      for (BatchResult<SealedMessage> result : batch.seal(requests)) {
        sealed.add(result.get().toCipherInput());
      }
      return sealed;
    } catch (BadPaddingException e) {
      throw new ProviderException("sealing does not verify anything", e);
    } finally {
      segments.forEach(Segment::wipe);
    }
  }

  /** Opens segments in order, up to the first that is not the one that was sealed at its place. */
  Opened open(List<Segment> segments) {
    List<BatchResult<byte[]>> results = batch.open(requests(segments));
    List<byte[]> plaintexts = new ArrayList<>();
    boolean allGood = true;
    for (int i = 0; i < results.size(); i++) {
      Segment segment = segments.get(i);
      Optional<byte[]> plaintext = plaintext(results.get(i));
      allGood = allGood && plaintext.filter(bytes -> isWhole(segment, bytes)).isPresent();
      if (allGood) {
        plaintext.ifPresent(plaintexts::add);
      } else {
        plaintext.ifPresent(unused -> Arrays.fill(unused, (byte) 0));
      }
    }
    int good = plaintexts.size();
    return new Opened(
        plaintexts,
        good == segments.size() ? null : new DamagedSegmentException(segments.get(good).number()));
  }

  /**
   * Returns what is asked for segments that have the size of a message, up to the first without.
   */
  private List<OpenRequest> requests(List<Segment> segments) {
    List<OpenRequest> requests = new ArrayList<>();
    for (Segment segment : segments) {
      try {
        SealedMessage message =
            SealedMessage.fromCipherOutput(WireFormat.CHUNKY_2048, salt(segment), segment.bytes());
        requests.add(OpenRequest.of(key, message).withPid(context));
      } catch (MalformedMessageException e) {
        break;
      }
    }
    return requests;
  }

  /**
   * Returns whether a plaintext has the size that its place asks for: all but the last are full.
   */
  private boolean isWhole(Segment segment, byte[] plaintext) {
    return segment.isLast() || plaintext.length == header.segmentSize();
  }

  private static Optional<byte[]> plaintext(BatchResult<byte[]> result) {
    try {
      return Optional.of(result.get());
    } catch (BadPaddingException e) {
      return Optional.empty();
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
