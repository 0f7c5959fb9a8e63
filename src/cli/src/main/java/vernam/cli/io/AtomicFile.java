package vernam.cli.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: the bytes go to a temporary file in the same folder, onto the
 * disk, and only then does the file get its name. The temporary file goes away also when the
 * process is interrupted; only where it is killed outright, or the power fails, it stays.
 */
final class AtomicFile implements Sink {
  private final Path file;
  private final boolean replace;
  private final Path temporary;
  private final FileChannel channel;
  private final Thread removal;

  private AtomicFile(Path file, boolean replace, Path temporary) throws IOException {
    this.file = file;
    this.replace = replace;
    this.temporary = temporary;
    this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
    this.removal = new Thread(this::removeTemporary, "vernam-remove");
  }

  /**
   * Begins a file.
   *
   * @param replace whether a file of this name may be replaced; if not, {@link
   *     java.nio.file.FileAlreadyExistsException} at the end
   */
  static AtomicFile begin(Path target, Access access, boolean replace) throws IOException {
    // A link to a file stays a link: what it points to is replaced.
    Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path temporary =
        Files.createTempFile(file.getParent(), ".vernam-", ".part", access.attributes());
    try {
      AtomicFile begun = new AtomicFile(file, replace, temporary);
      Runtime.getRuntime().addShutdownHook(begun.removal);
      return begun;
    } catch (IOException | IllegalStateException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  @Override
  public OutputStream stream() {
    return new OpenEnd(Channels.newOutputStream(channel));
  }

  @Override
  public void commit() throws IOException {
    channel.force(true);
    channel.close();
    if (replace) {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } else {
      publish();
    }
  }

  /**
   * Gives the file its name unless the name is taken. A hard link does both in one step; a move
   * looks first and renames afterwards, so it serves only where there are no hard links, as on FAT.
   */
  private void publish() throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.move(temporary, file);
    }
  }

  /** Removes the temporary file, if it has not become the file. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(temporary);
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      // the process is ending, and the hook finds nothing to remove
    }
  }

  private void removeTemporary() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
