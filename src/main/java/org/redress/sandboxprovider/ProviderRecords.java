package org.redress.sandboxprovider;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The provider's books, on connections of its own: no transaction of ours reaches them. */
@Component
@ConditionalOnBooleanProperty("redress.sandbox")
class ProviderRecords implements DisposableBean {

  private final HikariDataSource connections;
  private final JdbcClient jdbc;

  ProviderRecords(DataSourceProperties settings) {
    connections = settings.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    connections.setPoolName("sandbox provider");
    connections.setMaximumPoolSize(3);
    connections.setMinimumIdle(0);
    connections.setIdleTimeout(Duration.ofSeconds(30).toMillis());
    jdbc = JdbcClient.create(connections);
  }

  void tell(UUID account, String payment, NextAnswer next) {
    jdbc.sql(
            """
            insert into sandbox_provider.told (account, payment, next) values (?, ?, ?)
            on conflict (account, payment) do update set next = excluded.next
            """)
        .params(account, payment, next.name())
        .update();
  }

  /** What was told about this payment, which is forgotten by that. */
  Optional<NextAnswer> takeTold(UUID account, String payment) {
    return jdbc.sql(
            "delete from sandbox_provider.told where account = ? and payment = ? returning next")
        .params(account, payment)
        .query((row, n) -> NextAnswer.valueOf(row.getString("next")))
        .optional();
  }

  void add(Movement movement) {
    jdbc.sql(
            """
            insert into sandbox_provider.movement (account, id, idempotency_key, reference, kind, payment, destination,
              amount, currency, order_id, case_id, at, succeeds_at, returned_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(movement.account())
        .param(movement.id())
        .param(movement.idempotencyKey())
        .param(movement.reference())
        .param(movement.kind())
        .param(movement.payment())
        .param(movement.destination())
        .param(movement.amount())
        .param(movement.currency())
        .param(movement.order())
        .param(movement.caseId())
        .param(Timestamp.from(movement.at()))
        .param(timestamp(movement.succeedsAt()))
        .param(timestamp(movement.returnedAt()))
        .update();
  }

  /** The latest one under this key since then. */
  Optional<Movement> underKey(String key, Instant since) {
    return jdbc.sql(
            "select * from sandbox_provider.movement where idempotency_key = ? and at > ? order by seq desc limit 1")
        .params(key, Timestamp.from(since))
        .query(ProviderRecords::movement)
        .optional();
  }

  /** The latest one with this reference. */
  Optional<Movement> withReference(String reference) {
    return jdbc.sql(
            "select * from sandbox_provider.movement where reference = ? order by seq desc limit 1")
        .param(reference)
        .query(ProviderRecords::movement)
        .optional();
  }

  List<PaidMovement> paid(UUID account, Instant now, long after, int limit) {
    return jdbc.sql(
            """
            select * from sandbox_provider.movement where account = :account and seq > :after
              and succeeds_at <= :now and (returned_at is null or returned_at > :now) order by seq limit :limit
            """)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> paid(row.getLong("seq"), movement(row, n), now))
        .list();
  }

  @Override
  public void destroy() {
    connections.close();
  }

  private static PaidMovement paid(long sequence, Movement movement, Instant now) {
    return new PaidMovement(
        sequence,
        movement.reference(),
        movement.caseId(),
        movement.order(),
        movement.payment(),
        movement.kind(),
        movement.amount(),
        movement.currency(),
        movement.status(now).status(),
        movement.at());
  }

  private static Movement movement(ResultSet row, int number) throws SQLException {
    return new Movement(
        row.getString("id"),
        row.getObject("account", UUID.class),
        row.getString("idempotency_key"),
        row.getString("reference"),
        row.getString("kind"),
        row.getString("payment"),
        row.getString("destination"),
        row.getLong("amount"),
        row.getString("currency"),
        row.getString("order_id"),
        row.getString("case_id"),
        row.getTimestamp("at").toInstant(),
        instant(row.getTimestamp("succeeds_at")),
        instant(row.getTimestamp("returned_at")));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
