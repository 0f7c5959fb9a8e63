package vernam.storage.sql;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

  /** H2 compares and writes texts character by character, bytes all at once. */
  @Override
  public String nameType() {
    return "VARBINARY(49)";
  }

  /**
   * Binds bytes: a text would be converted at first, but refused as of another type when H2
   * prepares a statement of its cache anew, as it does once tables have changed.
   */
  @Override
  public void bind(PreparedStatement statement, int index, Name name) throws SQLException {
    statement.setBytes(index, name.text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String nameOf(String column) {
    return "CAST(" + column + " AS " + nameType() + ")";
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
