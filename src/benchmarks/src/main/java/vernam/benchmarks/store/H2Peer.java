package vernam.benchmarks.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** H2, nothing encrypted. */
final class H2Peer implements Peer {
  private final RowForm form = new PlainForm();

  @Override
  public String title() {
    return "H2, plain";
  }

  @Override
  public PeerStore create(Path folder) throws SQLException {
    return file(folder).create(form);
  }

  @Override
  public PeerStore open(Path folder) throws SQLException {
    return file(folder).open(form);
  }

  private static H2File file(Path folder) {
    return new H2File(folder, "", "");
  }
}
