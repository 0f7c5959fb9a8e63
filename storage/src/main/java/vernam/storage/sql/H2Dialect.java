package vernam.storage.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** H2. */
final class H2Dialect implements Dialect {
  /**
   * Keeps values of the usual size in the row itself; H2 would put them aside from 256 bytes on.
   */
  @Override
  public List<String> beforeTables() {
    return List.of("SET MAX_LENGTH_INPLACE_LOB 4096");
  }

  /**
   * Asks for pairs: for a list of single values H2 uses an index only if they are its first column,
   * so it would compare every row of the store with every name.
   */
  @Override
  public String named(int names) {
    return IntStream.rangeClosed(2, names + 1)
        .mapToObj("(?1, ?%d)"::formatted)
        .collect(Collectors.joining(", ", "(store_id, row_id) IN (", ")"));
  }
}
