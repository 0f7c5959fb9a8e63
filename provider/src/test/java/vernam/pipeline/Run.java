package vernam.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends whole lists through stages, as a pipeline would. */
final class Run {
  private Run() {}

  static <T, R> List<R> all(Stage<? super T, R> stage, List<? extends T> items) {
    Stage.Work<? super T, R> work = stage.start();
    try {
      List<R> out = new ArrayList<>();
      items.forEach(item -> work.take(item, out::add));
      work.end(out::add);
      return out;
    } finally {
      work.close();
    }
  }

  static byte[] join(List<byte[]> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pieces.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** Cuts bytes into pieces of these sizes in turn, at least 1. */
  static List<byte[]> cut(byte[] bytes, int... sizes) {
    List<byte[]> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; at < bytes.length; i++) {
      int end = Math.min(bytes.length, at + sizes[i % sizes.length]);
      pieces.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return pieces;
  }
}
