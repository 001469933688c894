package org.redress.engine.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The right to send, of one application at a time: a lock held by the very connection that reads
 * and marks the messages, so that who lost the lock cannot go on.
 */
@Component
class SendersTurn {

  private static final Logger LOG = LoggerFactory.getLogger(SendersTurn.class);
  private static final long LOCK = 0x7265_6472_6573_73L;

  private final DataSource dataSource;
  private @Nullable Connection connection;

  SendersTurn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The connection to work with, or empty while it is another's turn. Throws SQLException if the
   * database is away.
   */
  Optional<JdbcClient> take() throws SQLException {
    if (connection == null) {
      connection = lock(dataSource.getConnection());
    }
    return Optional.ofNullable(connection)
        .map(held -> JdbcClient.create(new SingleConnectionDataSource(held, true)));
  }

  void giveBack() {
    if (connection != null) {
      unlock(connection);
      connection = null;
    }
  }

  private static @Nullable Connection lock(Connection candidate) throws SQLException {
    try (var statement = candidate.createStatement();
        var answer = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
      if (answer.next() && answer.getBoolean(1)) {
        return candidate;
      }
    } catch (SQLException e) {
      candidate.close();
      throw e;
    }
    candidate.close();
    return null;
  }

  private static void unlock(Connection held) {
    try (held;
        var statement = held.createStatement()) {
      statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
    } catch (SQLException e) {
      LOG.debug("the connection broke, and the lock with it", e);
    }
  }
}
