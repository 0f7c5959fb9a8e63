package vernam.cli.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import javax.crypto.SecretKey;
import vernam.segment.DamagedSegmentException;
import vernam.segment.NotSegmentedException;
import vernam.segment.SegmentedInputStream;
import vernam.segment.SegmentedOutputStream;

/** Seals and opens files of any size in bounded memory, on all processors. */
final class SegmentCipher {
  private static final int PIECE = 1 << 16;

  private final Clock clock;
  private final SecureRandom random;
  private final int threads;

  SegmentCipher(Clock clock) {
    this(clock, new SecureRandom(), Runtime.getRuntime().availableProcessors());
  }

  SegmentCipher(Clock clock, SecureRandom random, int threads) {
    this.clock = clock;
    this.random = random;
    this.threads = threads;
  }

  /**
   * Seals all of a stream.
   *
   * @param out gets a container, which stays incomplete if this fails
   */
  void seal(SecretKey key, InputStream in, OutputStream out, int segmentSize) throws IOException {
    try (Workers workers = new Workers(threads);
        SegmentedOutputStream sealed =
            new SegmentedOutputStream(
                out, key, workers.options().withSegmentSize(segmentSize), random, clock)) {
      boolean whole = false;
      try {
        copy(in, sealed);
        whole = true;
      } finally {
        if (!whole) {
          sealed.abandon();
        }
      }
    }
  }

  /**
   * Opens a container.
   *
   * @param out gets what is verified, and all there is only if nothing is thrown
   * @throws NotSegmentedException if it is none
   * @throws DamagedSegmentException if a segment does not verify
   */
  void open(SecretKey key, InputStream in, OutputStream out) throws IOException {
    try (Workers workers = new Workers(threads);
        SegmentedInputStream opened = new SegmentedInputStream(in, key, workers.options())) {
      copy(opened, out);
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    try {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, read);
      }
    } finally {
      Arrays.fill(piece, (byte) 0);
    }
  }
}
