package vernam.storage.aiootp;

import java.io.IOException;
import java.util.List;

/** Takes everything and does nothing, for tests that look at one thing. */
class EmptyVisitor implements DirectoryVisitor {
  @Override
  public void enter(StoredDatabase database) throws IOException {}

  @Override
  public void row(StoredRow row) throws IOException {}

  @Override
  public void unreadable(List<Label> path, DatabaseStatus status) throws IOException {}

  @Override
  public void leave() throws IOException {}
}
