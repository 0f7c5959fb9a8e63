package vernam.benchmarks.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

/** H2 with its own encryption of the file, AES-128 in XTS mode, which detects no change. */
final class H2CipherPeer implements Peer {
  private final RowForm form = new PlainForm();
  private final String password;

  H2CipherPeer() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    password = HexFormat.of().formatHex(bytes);
  }

  @Override
  public String title() {
    return "H2 with `CIPHER=AES`";
  }

  @Override
  public PeerStore create(Path folder) throws SQLException {
    return file(folder).create(form);
  }

  @Override
  public PeerStore open(Path folder) throws SQLException {
    return file(folder).open(form);
  }

  private H2File file(Path folder) {
    return new H2File(folder, ";CIPHER=AES", password + " ");
  }
}
