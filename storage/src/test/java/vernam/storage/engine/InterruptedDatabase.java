package vernam.storage.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;

/** A database whose connection breaks at a statement or commit of the test's choice. */
public final class InterruptedDatabase {
  private final String url;
  private int left = Integer.MAX_VALUE;

  /** Makes the database of a URL. */
  public InterruptedDatabase(String url) {
    this.url = url;
  }

  /** Lets so many statements and commits through from now on, then breaks the connection. */
  public void interruptAfter(int steps) {
    left = steps;
  }

  /** Returns what connects to the database. */
  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          return connection(DriverManager.getConnection(url));
        });
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit")) {
            step(real);
          }
          Object result = call(real, method, arguments);
          return result instanceof PreparedStatement statement
              ? statement(real, statement)
              : result;
        });
  }

  private PreparedStatement statement(Connection connection, PreparedStatement real) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            step(connection);
          }
          return call(real, method, arguments);
        });
  }

  private void step(Connection connection) throws SQLException {
    if (left == 0) {
      // closing does not commit here: the store has switched that off
      connection.rollback();
      connection.close();
      throw new SQLNonTransientConnectionException("interrupted", "08006");
    }
    left--;
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            InterruptedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
