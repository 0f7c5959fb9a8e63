package vernam.cli.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A pipe or a device: what has gone there cannot be taken back. */
final class StreamSink implements Sink {
  private final OutputStream target;

  private StreamSink(OutputStream target) {
    this.target = target;
  }

  static StreamSink standardOutput(Console console) {
    return new StreamSink(new OpenEnd(console.output()));
  }

  static StreamSink device(Path device) throws IOException {
    return new StreamSink(Files.newOutputStream(device, StandardOpenOption.WRITE));
  }

  @Override
  public OutputStream stream() {
    return new OpenEnd(target);
  }

  @Override
  public void commit() throws IOException {
    target.flush();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
