package vernam.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** H2 writes a commit, but leaves it to the system when; a checkpoint waits for the disk. */
final class H2Checkpoint implements PowerSafety {
  private final PreparedStatement checkpoint;
  private boolean wanted;

  /** Takes a connection, which the caller closes. */
  H2Checkpoint(Connection connection) throws SQLException {
    this.checkpoint = connection.prepareStatement("CHECKPOINT SYNC");
  }

  @Override
  public void begin() {
    wanted = true;
  }

  @Override
  public void afterPut() throws SQLException {
    if (wanted) {
      checkpoint.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    checkpoint.close();
  }
}
