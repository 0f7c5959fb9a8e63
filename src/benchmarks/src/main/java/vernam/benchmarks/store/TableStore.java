package vernam.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * One table over one connection with statements prepared once: about the least that a program can
 * do by itself.
 */
final class TableStore implements PeerStore {
  private static final String COLUMNS = "SELECT item_key, item_value FROM item ";

  private final Connection connection;
  private final RowForm form;
  private final PowerSafety powerSafety;
  private final PreparedStatement upsert;
  private final PreparedStatement select;
  private final PreparedStatement firstPage;
  private final PreparedStatement nextPage;

  /** Takes a connection; it is closed with the store. */
  TableStore(Connection connection, String upsert, RowForm form, PowerSafety powerSafety)
      throws SQLException {
    this.connection = connection;
    this.form = form;
    this.powerSafety = powerSafety;
    this.upsert = connection.prepareStatement(upsert);
    this.select = connection.prepareStatement(COLUMNS + "WHERE item_key = ?");
    String order = "ORDER BY item_key LIMIT " + PAGE;
    this.firstPage = connection.prepareStatement(COLUMNS + order);
    this.nextPage = connection.prepareStatement(COLUMNS + "WHERE item_key > ? " + order);
  }

  @Override
  public void putAll(Stream<Map.Entry<String, String>> rows) throws SQLException {
    connection.setAutoCommit(false);
    Iterator<Map.Entry<String, String>> rest = rows.iterator();
    while (rest.hasNext()) {
      for (int i = 0; i < PAGE && rest.hasNext(); i++) {
        Map.Entry<String, String> row = rest.next();
        bind(row.getKey(), row.getValue());
        upsert.addBatch();
      }
      upsert.executeBatch();
      connection.commit();
    }
    connection.setAutoCommit(true);
  }

  @Override
  public void put(String tag, String value) throws SQLException {
    bind(tag, value);
    upsert.executeUpdate();
    powerSafety.afterPut();
  }

  private void bind(String tag, String value) throws SQLException {
    Object key = form.key(tag);
    upsert.setObject(1, key);
    upsert.setBytes(2, form.seal(key, tag, value));
  }

  @Override
  public void makePowerSafe() throws SQLException {
    powerSafety.begin();
  }

  @Override
  public Optional<String> get(String tag) throws SQLException {
    Object key = form.key(tag);
    select.setObject(1, key);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(form.open(key, row.getBytes(2)).value()) : Optional.empty();
    }
  }

  @Override
  public void forEach(BiConsumer<String, String> action) throws SQLException {
    Optional<Object> last = give(firstPage, action);
    while (last.isPresent()) {
      nextPage.setObject(1, last.get());
      last = give(nextPage, action);
    }
  }

  /** Returns the key of the last row, if there was one. */
  private Optional<Object> give(PreparedStatement page, BiConsumer<String, String> action)
      throws SQLException {
    Optional<Object> last = Optional.empty();
    try (ResultSet rows = page.executeQuery()) {
      while (rows.next()) {
        Object key = rows.getObject(1);
        RowForm.Row row = form.open(key, rows.getBytes(2));
        action.accept(row.tag(), row.value());
        last = Optional.of(key);
      }
    }
    return last;
  }

  @Override
  public void close() throws SQLException {
    powerSafety.close();
    for (PreparedStatement statement :
        new PreparedStatement[] {upsert, select, firstPage, nextPage}) {
      statement.close();
    }
    connection.close();
  }
}
