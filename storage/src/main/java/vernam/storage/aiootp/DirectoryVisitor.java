package vernam.storage.aiootp;

import java.io.IOException;
import java.util.List;

/**
 * Takes what is in a directory, one thing at a time: {@link #enter} a database, its rows, its
 * children with all that is in them, {@link #leave} it. {@link DirectoryReader} calls it and {@link
 * DirectoryWriter} is one.
 *
 * <p>What a method throws ends the reading.
 */
public interface DirectoryVisitor {
  /**
   * Takes a database, the main one first. Its keys, and the root salt of a child, are wiped after
   * {@link #leave}; those who keep them copy them.
   */
  void enter(StoredDatabase database) throws IOException;

  /** Takes a row of the database that was entered last and not left, in manifest order. */
  void row(StoredRow row) throws IOException;

  /**
   * Takes a child that cannot be read. It is not entered, and what is below it is not known.
   *
   * @param path the labels that lead to it from the main database
   */
  void unreadable(List<Label> path, DatabaseStatus status) throws IOException;

  /** Takes the end of the database that was entered last and not left. */
  void leave() throws IOException;
}
