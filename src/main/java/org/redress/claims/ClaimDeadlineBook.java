package org.redress.claims;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.redress.shared.DeadlineBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the processes of all claims of all marketplaces look at them again; what is being weighed is
 * due at once.
 */
@Component
class ClaimDeadlineBook implements DeadlineBook {

  private final JdbcClient jdbc;

  ClaimDeadlineBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long dueAt(Instant now) {
    return jdbc.sql(
            """
            select count(*) from claim where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR', 'REVIEW')
              and (next_until <= ? or status = 'UNDER_REVIEW' and next <> 'REVIEW')\
            """)
        .param(Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbc.sql(
            """
            select next_until from claim
            where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR', 'REVIEW') and next_until > ?
            order by next_until limit 1
            """)
        .param(Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }
}
