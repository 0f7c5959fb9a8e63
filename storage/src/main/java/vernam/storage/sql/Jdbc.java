package vernam.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one connection; the one place where they are prepared and their errors met.
 */
final class Jdbc {
  private final Connection connection;
  private @Nullable SqlFailure failure;
  private @Nullable Dialect dialect;

  Jdbc(Connection connection) {
    this.connection = connection;
  }

  /** Returns in what the database differs from others. */
  Dialect dialect() {
    Dialect known = dialect;
    if (known == null) {
      try {
        known = Dialect.of(connection.getMetaData().getDatabaseProductName());
      } catch (SQLException e) {
        throw failed(e);
      }
      dialect = known;
    }
    return known;
  }

  /** Turns the current row into an object. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Returns all rows of a query, which are fetched before this method returns. */
  <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> mapped = new ArrayList<>();
      while (rows.next()) {
        mapped.add(mapper.map(rows));
      }
      return mapped;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Returns the row of a key, if there is one. Keys are unique, unless another has changed the
   * tables: then none of the two is taken.
   */
  <T> Optional<T> queryOne(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
    List<T> found = query(sql, mapper, parameters);
    if (found.size() > 1) {
      throw SqlFailure.of("the database has two rows of one key");
    }
    return found.stream().findFirst();
  }

  /**
   * Runs a change of at most one row.
   *
   * @return whether it changed one
   */
  boolean changeOne(String sql, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      int count = statement.executeUpdate();
      if (count != 0 && count != 1) {
        throw SqlFailure.of("a change of one row changed " + count);
      }
      return count == 1;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs a change of any number of rows, none included. */
  void change(String sql, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs a change of exactly one row once for each item, all in one go. */
  <T> void changeEach(String sql, List<T> items, Function<T, @Nullable Object[]> parameters) {
    if (items.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T item : items) {
        bindAll(statement, parameters.apply(item));
        statement.addBatch();
      }
      for (int count : statement.executeBatch()) {
        // some drivers rewrite a batch, and then know only that it worked
        if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
          throw SqlFailure.of("a change of one row changed " + count);
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs a statement that defines something. */
  void define(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Throws the last failure of a statement, if there was one, whoever has caught it. PostgreSQL
   * takes the commit of such a transaction for a rollback, and its driver does not say so.
   */
  void throwIfFailed() {
    if (failure != null) {
      throw failure;
    }
  }

  private SqlFailure failed(SQLException e) {
    SqlFailure met = SqlFailure.of(e);
    failure = met;
    return met;
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bindAll(statement, parameters);
      return statement;
    } catch (SQLException | RuntimeException e) {
      try (statement) {
        throw e;
      }
    }
  }

  private void bindAll(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bind(statement, i + 1, parameters[i]);
    }
  }

  private void bind(PreparedStatement statement, int index, @Nullable Object parameter)
      throws SQLException {
    if (parameter == null) {
      // only sealed bytes can be missing
      statement.setBytes(index, null);
    } else if (parameter instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (parameter instanceof Name name) {
      dialect().bind(statement, index, name);
    } else if (parameter instanceof String text) {
      statement.setString(index, text);
    } else if (parameter instanceof Long number) {
      statement.setLong(index, number);
    } else {
      throw new IllegalArgumentException("no SQL type for " + parameter.getClass());
    }
  }
}
