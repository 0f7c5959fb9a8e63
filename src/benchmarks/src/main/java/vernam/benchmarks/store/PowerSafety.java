package vernam.benchmarks.store;

import java.sql.SQLException;

/** How a database is told that a commit has to reach the disk. */
interface PowerSafety extends AutoCloseable {
  /** Is called once, before the first put that has to. */
  void begin() throws SQLException;

  /** Is called after each put, before and after {@link #begin}. */
  void afterPut() throws SQLException;

  @Override
  void close() throws SQLException;
}
