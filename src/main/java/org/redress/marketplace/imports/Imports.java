package org.redress.marketplace.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports themselves, without their lines. Works within the caller's transaction. */
@Component
class Imports {

  private static final String ONE = " where marketplace_id = :marketplace and id = :id";

  private final JdbcClient jdbc;
  private final Ids ids;
  private final SystemClock clock;

  Imports(JdbcClient jdbc, Ids ids, SystemClock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  RunningImport open(MarketplaceId marketplace, String keyName) {
    var opened = new RunningImport(marketplace, ids.next(), keyName);
    jdbc.sql(
            """
            insert into import (marketplace_id, id, key_name, status, lines, received_at)
            values (:marketplace, :id, :keyName, 'RUNNING', 0, :now)\
            """)
        .param("marketplace", marketplace.value())
        .param("id", opened.id())
        .param("keyName", keyName)
        .param("now", now())
        .update();
    return opened;
  }

  void count(RunningImport opened, ImportLines.Kept kept) {
    one("update import set lines = :lines, refused = :refused" + ONE, opened)
        .param("lines", kept.lines())
        .param("refused", kept.refused())
        .update();
  }

  Optional<Import> find(MarketplaceId marketplace, UUID id) {
    return jdbc.sql("select * from import" + ONE)
        .param("marketplace", marketplace.value())
        .param("id", id)
        .query(Imports::read)
        .optional();
  }

  /** Of all marketplaces, oldest first. */
  List<RunningImport> running() {
    return jdbc.sql(
            "select marketplace_id, id, key_name from import where status = 'RUNNING' order by seq")
        .query((row, number) ->
            new RunningImport(
                new MarketplaceId(row.getObject("marketplace_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("key_name")))
        .list();
  }

  /** Whether this transaction may take lines of it: one at a time does, on whichever node. */
  boolean claim(RunningImport running) {
    return one(
            "select 1 from import" + ONE + " and status = 'RUNNING' for update skip locked",
            running)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void begin(RunningImport running) {
    one("update import set started_at = :now" + ONE + " and started_at is null", running)
        .param("now", now())
        .update();
  }

  void add(RunningImport running, Counts counts) {
    one(
            """
            update import set taken = taken + :taken, known = known + :known,
              refused = refused + :refused\
            """
                + ONE,
            running)
        .param("taken", counts.taken())
        .param("known", counts.known())
        .param("refused", counts.refused())
        .update();
  }

  void finish(RunningImport running) {
    one("update import set status = 'DONE', finished_at = :now" + ONE, running)
        .param("now", now())
        .update();
  }

  private JdbcClient.StatementSpec one(String sql, RunningImport running) {
    return jdbc.sql(sql)
        .param("marketplace", running.marketplace().value())
        .param("id", running.id());
  }

  private Timestamp now() {
    return Timestamp.from(clock.now());
  }

  private static Import read(ResultSet row, int number) throws SQLException {
    return new Import(
        row.getObject("id", UUID.class),
        Import.Status.valueOf(row.getString("status")),
        row.getInt("lines"),
        row.getInt("taken"),
        row.getInt("known"),
        row.getInt("refused"),
        row.getTimestamp("received_at").toInstant(),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("finished_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** How many lines came out how. */
  record Counts(long taken, long known, long refused) {

    static Counts of(List<LineOutcome> outcomes) {
      return new Counts(
          outcomes.stream().filter(LineOutcome.Taken.class::isInstance).count(),
          outcomes.stream().filter(LineOutcome.Known.class::isInstance).count(),
          outcomes.stream().filter(LineOutcome.Refused.class::isInstance).count());
    }
  }
}
