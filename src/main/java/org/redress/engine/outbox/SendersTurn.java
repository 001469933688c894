package org.redress.engine.outbox;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The right to send, of one application at a time: a lease by the database's clock, which is taken
 * over from whoever hangs or dies and does not renew it. Whoever lost it without knowing sends at
 * most what the broker knows by its id already, and marks only what nobody has marked.
 */
@Component
class SendersTurn {

  private static final Duration LEASE = Duration.ofSeconds(5);
  // it is over here before it is over there
  private static final long RENEW_AFTER = LEASE.toNanos() / 2;

  private final JdbcClient jdbc;
  private final UUID me;
  private @Nullable Long renewedAt;

  SendersTurn(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.me = ids.next();
  }

  /** False while it is another's turn. */
  boolean take() {
    var now = System.nanoTime();
    if (renewedAt != null && now - renewedAt < RENEW_AFTER) {
      return true;
    }
    renewedAt = renew() ? now : null;
    return renewedAt != null;
  }

  void giveBack() {
    if (renewedAt != null) {
      renewedAt = null;
      jdbc.sql("update engine_sender set until = clock_timestamp() where owner = ?")
          .param(me)
          .update();
    }
  }

  private boolean renew() {
    return jdbc.sql(
                """
                update engine_sender set owner = :me, until = clock_timestamp() + :millis * interval '1 ms'
                where owner = :me or until <= clock_timestamp()
                """)
            .param("me", me)
            .param("millis", LEASE.toMillis())
            .update()
        == 1;
  }
}
