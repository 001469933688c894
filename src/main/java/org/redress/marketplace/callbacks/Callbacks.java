package org.redress.marketplace.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what guarantors are told. */
@Component
class Callbacks {

  /** Longer than a call can take: who died while calling is followed by another one. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Ids ids;
  private final SystemClock clock;

  Callbacks(JdbcClient jdbc, Ids ids, SystemClock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the guarantor has an address, and wants to hear. */
  boolean areHeard(MarketplaceId marketplace, String guarantor) {
    return jdbc.sql(
            """
            select count(*) = 1 from guarantor_endpoint
            where marketplace_id = ? and guarantor = ? and gone_at is null\
            """)
        .params(marketplace.value(), guarantor)
        .query(Boolean.class)
        .single();
  }

  void add(CaseEvent event, CaseId caseId, String guarantor, String type, String body) {
    add(event.marketplace(), event.order().value(), caseId.value(), guarantor, type, body);
  }

  /** What is about no case, but about the guarantor itself. */
  void add(MarketplaceId marketplace, String guarantor, String type, String body) {
    add(marketplace, null, null, guarantor, type, body);
  }

  private void add(
      MarketplaceId marketplace,
      @Nullable UUID order,
      @Nullable UUID caseId,
      String guarantor,
      String type,
      String body) {
    var now = clock.now();
    jdbc.sql(
            """
            insert into guarantor_callback (marketplace_id, id, guarantor, order_id, case_id, type, body,
              state, attempts, next_attempt_at, give_up_at)
            values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)\
            """)
        .param(marketplace.value())
        .param(ids.next())
        .param(guarantor)
        .param(order)
        .param(caseId)
        .param(type)
        .param(body)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now.plus(Retries.GIVE_UP)))
        .update();
  }

  /**
   * Of all tenants: the oldest of each case, if it may be tried now; the later ones wait for it.
   * Nobody else tries them for a minute.
   */
  List<Callback> take(int limit) {
    var now = clock.now();
    return jdbc.sql(
            """
            update guarantor_callback c set attempts = c.attempts + 1, next_attempt_at = :lease
            from guarantor_endpoint e
            where e.marketplace_id = c.marketplace_id and e.guarantor = c.guarantor
              and (c.marketplace_id, c.id) in (
                select w.marketplace_id, w.id from guarantor_callback w
                where w.state = 'WAITING' and w.next_attempt_at <= :now and not exists (
                  select 1 from guarantor_callback earlier
                  where earlier.marketplace_id = w.marketplace_id
                    and earlier.case_id is not distinct from w.case_id and earlier.guarantor = w.guarantor
                    and earlier.state = 'WAITING' and earlier.seq < w.seq)
                order by w.seq limit :limit for update skip locked)
            returning c.*, e.url, e.secret
            """)
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(now.plus(LEASE)))
        .param("limit", limit)
        .query((row, n) -> callback(row))
        .list();
  }

  /** When the next of all tenants may be tried. */
  Optional<Instant> nextAttempt() {
    return jdbc.sql(
            """
            select next_attempt_at from guarantor_callback where state = 'WAITING'
            order by next_attempt_at limit 1\
            """)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  void delivered(Callback callback) {
    end(callback, "DELIVERED", null);
  }

  void failed(Callback callback, String why) {
    end(callback, "FAILED", why);
  }

  void again(Callback callback, Instant at, String why) {
    jdbc.sql(
            """
            update guarantor_callback set next_attempt_at = ?, last_error = ?
            where marketplace_id = ? and id = ? and state = 'WAITING'\
            """)
        .params(Timestamp.from(at), why, callback.marketplace().value(), callback.id())
        .update();
  }

  /** The guarantor is told nothing of this any more. */
  void stop(MarketplaceId marketplace, String guarantor, String why) {
    jdbc.sql(
            """
            update guarantor_callback set state = 'STOPPED', ended_at = ?, last_error = ?
            where marketplace_id = ? and guarantor = ? and state = 'WAITING'\
            """)
        .params(Timestamp.from(clock.now()), why, marketplace.value(), guarantor)
        .update();
  }

  /** Nothing is sent until the marketplace gives its address again. */
  void gone(Callback callback) {
    jdbc.sql("update guarantor_endpoint set gone_at = ? where marketplace_id = ? and guarantor = ?")
        .params(Timestamp.from(clock.now()), callback.marketplace().value(), callback.guarantor())
        .update();
    stop(callback.marketplace(), callback.guarantor(), "it answered 410");
  }

  /** Sends again what did not reach the guarantor; answers the keys of the tasks about it. */
  List<String> sendAgain(MarketplaceId marketplace, String guarantor) {
    var now = clock.now();
    return jdbc.sql(
            """
            with lost as (
              select id, give_up_at from guarantor_callback
              where marketplace_id = :marketplace and guarantor = :guarantor and state in ('FAILED', 'STOPPED')
              for update)
            update guarantor_callback c set state = 'WAITING', ended_at = null, attempts = 0,
              next_attempt_at = :now, give_up_at = :giveUpAt
            from lost where c.marketplace_id = :marketplace and c.id = lost.id
            returning c.id, lost.give_up_at
            """)
        .param("marketplace", marketplace.value())
        .param("guarantor", guarantor)
        .param("now", Timestamp.from(now))
        .param("giveUpAt", Timestamp.from(now.plus(Retries.GIVE_UP)))
        .query((row, n) ->
            Callback.taskKey(
                row.getObject("id", UUID.class), row.getTimestamp("give_up_at").toInstant()))
        .list();
  }

  private void end(Callback callback, String state, @Nullable String why) {
    jdbc.sql(
            """
            update guarantor_callback set state = ?, ended_at = ?, last_error = ?
            where marketplace_id = ? and id = ? and state = 'WAITING'\
            """)
        .param(state)
        .param(Timestamp.from(clock.now()))
        .param(why)
        .param(callback.marketplace().value())
        .param(callback.id())
        .update();
  }

  private static Callback callback(ResultSet row) throws SQLException {
    var order = row.getObject("order_id", UUID.class);
    var caseId = row.getObject("case_id", UUID.class);
    return new Callback(
        new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
        row.getObject("id", UUID.class),
        row.getString("guarantor"),
        order == null ? null : new OrderId(order),
        caseId == null ? null : new CaseId(caseId),
        row.getString("type"),
        row.getString("body"),
        row.getInt("attempts"),
        row.getTimestamp("give_up_at").toInstant(),
        new Callback.Endpoint(row.getString("url"), row.getString("secret")));
  }
}
