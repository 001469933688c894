package org.redress.engine.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.redress.engine.broker.Backoff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The unsent part of the outbox, as who has the sender's turn works on it. */
@Component
class UnsentMessages {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final JdbcClient jdbc;

  UnsentMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean any() {
    return jdbc.sql("select exists (select 1 from engine_outbox where sent_at is null)")
        .query(Boolean.class)
        .single();
  }

  /** The oldest of each subject, if it may be tried now: the later ones wait for it. */
  List<OutboxMessage> first(int limit, Instant now) {
    return jdbc.sql(
            """
            select seq, id, subject_id, message, job_key, retries, variables, attempts
            from engine_outbox m
            where sent_at is null and next_attempt_at <= ? and not exists (
              select 1 from engine_outbox earlier
              where earlier.marketplace_id = m.marketplace_id and earlier.subject_id = m.subject_id
                and earlier.sent_at is null and earlier.seq < m.seq)
            order by seq limit ?\
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(limit)
        .query(UnsentMessages::message)
        .list();
  }

  private static OutboxMessage message(ResultSet row, int number) throws SQLException {
    return new OutboxMessage(
        row.getLong("seq"),
        row.getObject("id", UUID.class),
        row.getObject("subject_id", UUID.class),
        row.getString("message"),
        row.getObject("job_key", Long.class),
        row.getObject("retries", Integer.class),
        row.getString("variables"),
        row.getInt("attempts"));
  }

  void sent(List<Delivery.Taken> taken, Instant now) {
    if (!taken.isEmpty()) {
      jdbc.sql("update engine_outbox set sent_at = ? where sent_at is null and seq = any(?)")
          .param(now.atOffset(ZoneOffset.UTC))
          .param(taken.stream().map(delivery -> delivery.message().seq()).toArray(Long[]::new))
          .update();
    }
  }

  void refused(Delivery.Refused refused, Instant now) {
    var attempts = refused.message().attempts() + 1;
    jdbc.sql(
            """
            update engine_outbox set attempts = ?, last_error = ?, next_attempt_at = ?
            where sent_at is null and seq = ?\
            """)
        .param(attempts)
        .param(refused.reason())
        .param(now.plus(BACKOFF.after(attempts)).atOffset(ZoneOffset.UTC))
        .param(refused.message().seq())
        .update();
  }
}
