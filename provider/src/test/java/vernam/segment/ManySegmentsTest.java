package vernam.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vernam.spec.SecretBytes;

/** 10 GiB in a heap of 64 MiB; {@code -Dvernam.bytes} says another number of bytes. */
@Tag("long")
class ManySegmentsTest {
  private static final String BYTES = System.getProperty("vernam.bytes", "10737418240");

  /** Seals zeros into a pipe, opens what comes out of it, and prints how many zeros these are. */
  static final class Worker {
    private static final int PIECE = 1 << 16;
    private static final SecretKey KEY = SecretBytes.takeOver(new byte[64], "Chunky2048");

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(3);
      SegmentOptions options = SegmentOptions.standard().withExecutor(threads, 2);
      PipedOutputStream end = new PipedOutputStream();
      try (PipedInputStream begin = new PipedInputStream(end, 1 << 20)) {
        Future<?> sealing =
            threads.submit(
                () -> {
                  seal(Long.parseLong(arguments[0]), end, options);
                  return null;
                });
        try (InputStream in = new SegmentedInputStream(begin, KEY, options)) {
          System.out.println(zeros(in));
        }
        sealing.get();
      } finally {
        threads.shutdownNow();
      }
    }

    private static void seal(long count, OutputStream target, SegmentOptions options)
        throws IOException {
      byte[] zeros = new byte[PIECE];
      try (OutputStream out = new SegmentedOutputStream(target, KEY, options)) {
        for (long left = count; left > 0; left -= PIECE) {
          out.write(zeros, 0, (int) Math.min(PIECE, left));
        }
      }
    }

    private static long zeros(InputStream in) throws IOException {
      byte[] piece = new byte[PIECE];
      long count = 0;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        for (int i = 0; i < read; i++) {
          count += piece[i] == 0 ? 1 : 0;
        }
      }
      return count;
    }
  }

  @Test
  void fitInASmallHeap() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path"),
                Worker.class.getName(),
                BYTES)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualToIgnoringNewLines(BYTES);
      assertThat(child.waitFor()).isZero();
    } finally {
      child.destroyForcibly();
    }
  }
}
