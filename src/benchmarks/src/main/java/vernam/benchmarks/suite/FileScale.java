package vernam.benchmarks.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;
import vernam.segment.SegmentOptions;
import vernam.segment.SegmentedInputStream;
import vernam.segment.SegmentedOutputStream;

/** Seals segmented files of some sizes into nowhere, in one thread. */
public final class FileScale {
  private static final int MIB = 1 << 20;

  /** Enough until vectors are compiled and at work, where there are any. */
  private static final long WARM_UP = 128L * MIB;

  private final SecretKey key;
  private final byte[] plaintext = new byte[MIB];

  private FileScale() {
    SecureRandom random = new SecureRandom();
    byte[] bytes = new byte[64];
    random.nextBytes(bytes);
    random.nextBytes(plaintext);
    key = new SecretKeySpec(bytes, "Chunky2048");
  }

  /**
   * Measures.
   *
   * @param args the file for the figures, then sizes in bytes
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    FileScale scale = new FileScale();
    scale.check();
    scale.seal(WARM_UP, OutputStream.nullOutputStream());
    List<Figure> figures = new ArrayList<>();
    for (String size : Arrays.asList(args).subList(1, args.length)) {
      figures.add(scale.measure(Long.parseLong(size)));
    }
    new FigureFile(Map.of(), figures).write(Path.of(args[0]));
  }

  /** Proves that a file comes back, and that a changed one is refused. */
  private void check() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    seal(MIB, file);
    byte[] sealed = file.toByteArray();
    boolean comesBack = Arrays.equals(open(sealed), plaintext);
    sealed[sealed.length / 2] ^= 1;
    if (!comesBack || !isRefused(sealed)) {
      throw new IllegalStateException("a segmented file is not kept or not guarded");
    }
  }

  private byte[] open(byte[] sealed) throws IOException {
    try (InputStream opened =
        new SegmentedInputStream(
            new ByteArrayInputStream(sealed), key, SegmentOptions.standard())) {
      return opened.readAllBytes();
    }
  }

  private boolean isRefused(byte[] sealed) {
    try {
      open(sealed);
    } catch (IOException expected) {
      return true;
    }
    return false;
  }

  private Figure measure(long size) throws IOException {
    System.gc();
    long start = System.nanoTime();
    seal(size, OutputStream.nullOutputStream());
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    System.out.printf("segmented file of %,d bytes: %.3f s%n", size, seconds);
    return new Figure(
        Part.SCALE, "file", vectors ? "seal, vectors" : "seal", size, 1, "s", seconds, 0);
  }

  private void seal(long size, OutputStream target) throws IOException {
    try (OutputStream sealing = new SegmentedOutputStream(target, key, SegmentOptions.standard())) {
      for (long left = size; left > 0; left -= plaintext.length) {
        sealing.write(plaintext, 0, (int) Math.min(left, plaintext.length));
      }
    }
  }
}
