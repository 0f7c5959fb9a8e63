package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** A connection that fails, at every step. */
class TransactionsTest {
  private final SQLException broken = new SQLException("secret", "08006", 7);
  private final Connection connection = mock(Connection.class);
  private final ConnectionSource source = mock(ConnectionSource.class);

  @BeforeEach
  void connect() throws SQLException {
    when(source.connect()).thenReturn(connection);
    when(connection.getAutoCommit()).thenReturn(true);
  }

  private String run() {
    return Transactions.run(source, rows -> "done");
  }

  @Nested
  class ThatSucceeds {
    @Test
    void isCommittedAndGivesTheConnectionBackAsItWas() throws SQLException {
      assertThat(run()).isEqualTo("done");

      InOrder order = inOrder(connection);
      order.verify(connection).setAutoCommit(false);
      order.verify(connection).commit();
      order.verify(connection).setAutoCommit(true);
      order.verify(connection).close();
      verify(connection, never()).rollback();
    }

    @Test
    void leavesAConnectionWithoutAutocommitWithoutIt() throws SQLException {
      when(connection.getAutoCommit()).thenReturn(false);

      assertThat(run()).isEqualTo("done");

      verify(connection, never()).setAutoCommit(true);
    }

    @Test
    void hasSucceededEvenIfTheConnectionCannotBeGivenBack() throws SQLException {
      doThrow(broken).when(connection).setAutoCommit(true);
      doThrow(broken).when(connection).close();

      assertThat(run()).isEqualTo("done");
      verify(connection).abort(any());
    }
  }

  @Nested
  class ThatFails {
    private final IllegalStateException failure = new IllegalStateException("mine");

    private Throwable runFailing() {
      return catchThrowable(
          () ->
              Transactions.run(
                  source,
                  rows -> {
                    throw failure;
                  }));
    }

    @Test
    void isRolledBackAndGivesTheConnectionBackAsItWas() throws SQLException {
      assertThat(runFailing()).isSameAs(failure).hasNoSuppressedExceptions();

      InOrder order = inOrder(connection);
      order.verify(connection).rollback();
      order.verify(connection).setAutoCommit(true);
      order.verify(connection).close();
      verify(connection, never()).commit();
    }

    @Test
    void keepsItsFirstFailureIfTheRollbackFailsToo() throws SQLException {
      doThrow(broken).when(connection).rollback();

      assertThat(runFailing()).isSameAs(failure);

      assertThat(failure.getSuppressed())
          .singleElement()
          .isInstanceOf(SqlFailure.class)
          .satisfies(later -> assertThat(later).hasMessageNotContaining("secret").hasNoCause());
    }

    @Test
    void doesNotSetAutocommitAfterAFailedRollbackSinceThatCommits() throws SQLException {
      doThrow(broken).when(connection).rollback();

      assertThat(runFailing()).isSameAs(failure);

      verify(connection, never()).setAutoCommit(true);
      verify(connection).abort(any());
      verify(connection).close();
    }

    @Test
    void keepsWhatFailsWhileTheConnectionIsGivenBack() throws SQLException {
      doThrow(broken).when(connection).close();

      assertThat(runFailing()).isSameAs(failure);

      assertThat(failure.getSuppressed()).hasSize(1);
    }
  }

  @Nested
  class WhoseDatabaseFails {
    @Test
    void toConnectIsASqlFailureWithCodesOnly() throws SQLException {
      when(source.connect()).thenThrow(broken);

      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(TransactionsTest.this::run)
          .withMessage("the database failed (SQL state 08006, code 7)")
          .withNoCause()
          .returns("08006", SqlFailure::sqlState)
          .returns(7, SqlFailure::vendorCode);
    }

    @Test
    void toBeginDoesNothing() throws SQLException {
      doThrow(broken).when(connection).setAutoCommit(false);

      assertThatExceptionOfType(SqlFailure.class).isThrownBy(TransactionsTest.this::run);

      verify(connection, never()).commit();
      verify(connection).close();
    }

    @Test
    void toCommitIsRolledBack() throws SQLException {
      doThrow(broken).when(connection).commit();

      assertThatExceptionOfType(SqlFailure.class).isThrownBy(TransactionsTest.this::run);

      verify(connection).rollback();
      verify(connection).close();
    }
  }
}
