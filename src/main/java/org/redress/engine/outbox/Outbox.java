package org.redress.engine.outbox;

import java.time.ZoneOffset;
import org.redress.engine.process.Trigger;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the broker is told, written in the transaction of the change it tells of. */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final SystemClock clock;

  Outbox(JdbcClient jdbc, Ids ids, SystemClock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  void put(MarketplaceId marketplace, OrderId subject, Trigger trigger, String variables) {
    var now = clock.now().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into engine_outbox
              (marketplace_id, id, subject_id, message, variables, created_at, next_attempt_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)\
            """)
        .param(marketplace.value())
        .param(ids.next())
        .param(subject.value())
        .param(trigger.message())
        .param(variables)
        .param(now)
        .param(now)
        .update();
  }

  /** How many messages the broker does not have yet; all tenants. */
  public long unsent() {
    return jdbc.sql("select count(*) from engine_outbox where sent_at is null")
        .query(Long.class)
        .single();
  }
}
