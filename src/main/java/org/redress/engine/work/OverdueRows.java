package org.redress.engine.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Overdue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found overdue, since when it has been looked at, and who drives it now; all tenants. */
@Component
class OverdueRows {

  private final JdbcClient jdbc;

  OverdueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code drives} counts how often it was driven, this time included. */
  record Row(Overdue overdue, long number, int drives, boolean stuck) {}

  /** It was found (again); what has become due anew begins anew. */
  void found(Overdue it, Instant now) {
    var claim = it.caseId();
    jdbc.sql(
            """
            insert into engine_overdue as o
              (marketplace_id, job_type, subject_id, order_id, case_id, since, first_seen_at, last_seen_at,
               drives, drive_after, stuck)
            values (:marketplace, :type, :subject, :order, :case, :since, :now, :now, 0, :now, false)
            on conflict (marketplace_id, job_type, subject_id) do update set
              last_seen_at = excluded.last_seen_at,
              since = excluded.since,
              first_seen_at = case when o.since = excluded.since then o.first_seen_at else excluded.first_seen_at end,
              drives = case when o.since = excluded.since then o.drives else 0 end,
              drive_after = case when o.since = excluded.since then o.drive_after else excluded.drive_after end
            """)
        .param("marketplace", it.marketplace().value())
        .param("type", it.jobType())
        .param("subject", it.subject())
        .param("order", it.order().value())
        .param("case", claim == null ? null : claim.value())
        .param("since", utc(it.since()))
        .param("now", utc(now))
        .update();
  }

  /** What was not found any more since {@code before} is done. */
  List<Row> forget(Instant before) {
    return jdbc.sql("delete from engine_overdue where last_seen_at < ? returning *")
        .param(utc(before))
        .query(OverdueRows::row)
        .list();
  }

  /**
   * Those that have been seen since {@code seenBefore}, of which nobody has one in hand, nor a
   * person its task; they are the caller's until {@code until}.
   */
  List<Row> take(Instant seenBefore, Instant now, Instant until, int most) {
    return jdbc.sql(
            """
            update engine_overdue o set drives = drives + 1, drive_after = :until
            from (
              select marketplace_id, job_type, subject_id from engine_overdue due
              where first_seen_at <= :seen and drive_after <= :now and not exists (
                select 1 from engine_job job
                where job.marketplace_id = due.marketplace_id and job.order_id = due.order_id
                  and job.subject_id = due.subject_id and job.stuck and job.done_at is null)
              order by first_seen_at limit :most for update skip locked) mine
            where o.marketplace_id = mine.marketplace_id and o.job_type = mine.job_type
              and o.subject_id = mine.subject_id
            returning o.*
            """)
        .param("seen", utc(seenBefore))
        .param("now", utc(now))
        .param("until", utc(until))
        .param("most", most)
        .query(OverdueRows::row)
        .list();
  }

  /** Driving it was in vain: it rests until then. */
  void noteTrouble(Row row, @Nullable String error, Instant until) {
    jdbc.sql(
            "update engine_overdue set last_error = coalesce(?, last_error), drive_after = ? where marketplace_id = ? and number = ?")
        .param(error)
        .param(utc(until))
        .param(row.overdue().marketplace().value())
        .param(row.number())
        .update();
  }

  /** False where it is with a person already. */
  boolean noteStuck(Row row) {
    return jdbc.sql(
                "update engine_overdue set stuck = true where marketplace_id = ? and number = ? and not stuck")
            .params(row.overdue().marketplace().value(), row.number())
            .update()
        == 1;
  }

  /** A person has it tried again: with all its attempts before it. */
  List<Row> tryAgain(MarketplaceId marketplace, long number, Instant now) {
    return jdbc.sql(
            """
            update engine_overdue set stuck = false, drives = 0, drive_after = ?
            where marketplace_id = ? and number = ? and stuck returning *
            """)
        .params(utc(now), marketplace.value(), number)
        .query(OverdueRows::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var claim = row.getObject("case_id", UUID.class);
    return new Row(
        new Overdue(
            new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
            new OrderId(row.getObject("order_id", UUID.class)),
            claim == null ? null : new CaseId(claim),
            row.getObject("subject_id", UUID.class),
            row.getString("job_type"),
            row.getObject("since", OffsetDateTime.class).toInstant()),
        row.getLong("number"),
        row.getInt("drives"),
        row.getBoolean("stuck"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
