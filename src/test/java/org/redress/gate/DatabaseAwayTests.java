package org.redress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"08006", "08001", "08003", "57P01", "57P02", "57P03", "53300", "53100", "58030"})
  void isSaidByTheStateOfAStatementWhateverWrapsIt(String state) {
    var broken = new SQLException("This connection has been closed.", state);
    var failure =
        new TransactionSystemException("Could not roll back", new IllegalStateException(broken));

    assertThat(DatabaseAway.isCauseOf(failure)).isTrue();
    assertThat(DatabaseAway.words(failure)).isEqualTo("This connection has been closed.");
  }

  @Test
  void isSaidByThePoolAndTheTransaction() {
    assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("timed out"))).isTrue();
    assertThat(DatabaseAway.isCauseOf(new CannotCreateTransactionException("no connection")))
        .isTrue();
    assertThat(DatabaseAway.isCauseOf(new DataAccessResourceFailureException("gone"))).isTrue();
  }

  @Test
  void isNotSaidByWhatIsWrongOrOurs() {
    assertThat(DatabaseAway.isCauseOf(new NullPointerException())).isFalse();
    assertThat(
            DatabaseAway.isCauseOf(
                new DataIntegrityViolationException("x", new SQLException("twice", "23505"))))
        .isFalse();
    assertThat(DatabaseAway.isCauseOf(new SQLException("syntax", "42601"))).isFalse();
  }
}
