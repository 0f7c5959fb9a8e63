package vernam.cli.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Turns what the file system says into failures with a hint. */
public final class Failures {
  private Failures() {}

  static Failure fileExists(Path file) {
    return Failure.inputOutput("file exists: " + file, "give --force to replace it");
  }

  static Failure isFolder(Path path) {
    return Failure.inputOutput("is a folder, not a file: " + path, "name a file in it");
  }

  /** The failure for an exception of the file system or of a stream. */
  public static Failure of(IOException exception) {
    if (exception instanceof NoSuchFileException e) {
      return Failure.inputOutput("no such file: " + e.getFile(), "check the name");
    }
    if (exception instanceof FileAlreadyExistsException e) {
      return fileExists(Path.of(e.getFile()));
    }
    if (exception instanceof AccessDeniedException e) {
      return Failure.inputOutput(
          "permission denied: " + e.getFile(), "check who may read and write there");
    }
    if (exception instanceof FileSystemException e && e.getReason() != null) {
      return Failure.inputOutput(
          e.getReason() + ": " + e.getFile(), "check the name and the file system");
    }
    if (exception instanceof FileNotFoundException) {
      return Failure.inputOutput("no such file: " + exception.getMessage(), "check the name");
    }
    return Failure.inputOutput(
        "input or output failed: " + exception.getMessage(), "check disk, pipe and permissions");
  }
}
