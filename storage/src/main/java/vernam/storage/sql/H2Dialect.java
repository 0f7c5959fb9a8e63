package vernam.storage.sql;

import java.util.List;

/** H2. */
final class H2Dialect implements Dialect {
  /**
   * Keeps values of the usual size in the row itself; H2 would put them aside from 256 bytes on.
   */
  @Override
  public List<String> beforeTables() {
    return List.of("SET MAX_LENGTH_INPLACE_LOB 4096");
  }
}
