package org.redress.marketplace.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done under which key, for at least a day. Works within the caller's transaction. */
@Component
class DoneWrites {

  private static final Duration KEPT = Duration.ofHours(24);
  private static final String ROW =
      " where marketplace_id = :marketplace and method = :method and path = :path and key = :key";

  private final JdbcClient jdbc;
  private final SystemClock clock;

  DoneWrites(JdbcClient jdbc, SystemClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether the key is new. If it is in use by a running transaction, waits for its end. */
  boolean begin(Write write, @Nullable Instant target) {
    removeExpired(write);
    return statement(
                """
                insert into idempotency (marketplace_id, method, path, key, fingerprint, target, created_at)
                values (:marketplace, :method, :path, :key, :fingerprint, :target, :now) on conflict do nothing\
                """,
                write)
            .param("fingerprint", write.fingerprint())
            .param("target", target == null ? null : Timestamp.from(target))
            .param("now", Timestamp.from(clock.now()))
            .update()
        == 1;
  }

  Optional<Done> find(Write write) {
    return statement(
            "select fingerprint, target, status, location, body from idempotency" + ROW, write)
        .query((row, number) -> done(row, write))
        .optional();
  }

  int forget(Write write) {
    return statement("delete from idempotency" + ROW, write).update();
  }

  int answer(Write write, Reply reply) {
    return statement(
            "update idempotency set status = :status, location = :location, body = :body" + ROW,
            write)
        .param("status", reply.status())
        .param("location", reply.location())
        .param("body", reply.kept())
        .update();
  }

  /** Rows that another transaction is removing are left to it. */
  private void removeExpired(Write write) {
    jdbc.sql(
            """
            delete from idempotency where (marketplace_id, method, path, key) in (
              select marketplace_id, method, path, key from idempotency
              where marketplace_id = :marketplace and created_at < :limit
              order by created_at limit 100 for update skip locked)\
            """)
        .param("marketplace", write.marketplace().value())
        .param("limit", Timestamp.from(clock.now().minus(KEPT)))
        .update();
  }

  private JdbcClient.StatementSpec statement(String sql, Write write) {
    return jdbc.sql(sql)
        .param("marketplace", write.marketplace().value())
        .param("method", write.method())
        .param("path", write.path())
        .param("key", Objects.requireNonNull(write.key()).value());
  }

  private static Done done(ResultSet row, Write write) throws SQLException {
    var target = row.getTimestamp("target");
    var body = row.getBytes("body");
    return new Done(
        Arrays.equals(row.getBytes("fingerprint"), write.fingerprint()),
        target == null ? null : target.toInstant(),
        body == null ? null : new Reply(row.getInt("status"), row.getString("location"), body));
  }

  /** {@code reply} is null as long as the write goes on. */
  record Done(boolean sameBody, @Nullable Instant target, @Nullable Reply reply) {}
}
