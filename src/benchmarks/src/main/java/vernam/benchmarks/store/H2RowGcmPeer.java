package vernam.benchmarks.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** H2 with each row encrypted by the program, which is what the others are compared with. */
final class H2RowGcmPeer implements Peer {
  static final String TITLE = "H2, AES-GCM per row";

  private final RowForm form = new AesGcmForm();

  @Override
  public String title() {
    return TITLE;
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
