package vernam.storage.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 whose files are not harmed by interrupts: the usual one, but for {@link
 * UninterruptedFile}.
 *
 * <p>Of H2's own, the usual one closes the file for all threads when one of them is interrupted in
 * it; {@code retry:} forgets the interrupt and lets go of the lock for a moment; and {@code async:}
 * hands each page over to another thread, which takes ten times as long as reading it.
 */
public final class UninterruptedPath extends FilePathWrapper {
  /** What its paths begin with. */
  static final String PREFIX = "vernam:";

  /** For H2, which makes paths of the one that was registered. */
  public UninterruptedPath() {}

  /** Makes the file system known to H2, in the whole process. */
  static void register() {
    FilePath.register(new UninterruptedPath());
  }

  @Override
  public String getScheme() {
    return PREFIX.substring(0, PREFIX.length() - 1);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new UninterruptedFile(getBase().toString(), mode);
  }
}
