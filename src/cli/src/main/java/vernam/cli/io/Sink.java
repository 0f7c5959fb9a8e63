package vernam.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes a result piece by piece. Only {@link #commit} says that it is whole; closing a sink without
 * that takes back what can be taken back, which is all of a file and nothing of a pipe.
 */
public interface Sink extends Closeable {
  /** Returns where the pieces go; closing that stream closes nothing. */
  OutputStream stream();

  /** Ends a result that is whole. */
  void commit() throws IOException;
}
