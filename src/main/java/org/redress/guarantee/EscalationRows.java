package org.redress.guarantee;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Escalation.Award;
import org.redress.guarantee.Escalation.Ground;
import org.redress.guarantee.Escalation.State;
import org.redress.guarantee.Escalation.Times;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims before guarantors; a claim comes before one once. */
@Component
class EscalationRows {

  private final JdbcClient jdbc;

  EscalationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(MarketplaceId marketplace, Escalation escalation) {
    var times = escalation.times();
    jdbc.sql(
            """
            insert into escalation (marketplace_id, id, claim_id, order_id, guarantor, ground, reason,
              currency, claimed, reserved, state, opened_at, remind_at, answer_by)
            values (:marketplace, :id, :claim, :order, :guarantor, :ground, :reason,
              :currency, :claimed, :reserved, :state, :openedAt, :remindAt, :answerBy)
            """)
        .param("marketplace", marketplace.value())
        .param("id", escalation.id())
        .param("claim", escalation.claim().value())
        .param("order", escalation.order().value())
        .param("guarantor", escalation.guarantor())
        .param("ground", escalation.ground().name())
        .param("reason", escalation.reason())
        .param("currency", escalation.currency())
        .param("claimed", escalation.claimed())
        .param("reserved", escalation.reserved())
        .param("state", escalation.state().name())
        .param("openedAt", Timestamp.from(times.openedAt()))
        .param("remindAt", stamp(times.remindAt()))
        .param("answerBy", Timestamp.from(times.answerBy()))
        .update();
  }

  /** What may change; the caller holds the order. */
  void update(MarketplaceId marketplace, Escalation now) {
    var times = now.times();
    var award = now.award();
    jdbc.sql(
            """
            update escalation set state = :state, reserved = :reserved, handed_over_at = :handed,
              acknowledged_at = :acknowledged, remind_at = :remindAt, answer_by = :answerBy,
              asked_at = :askedAt, ended_at = :endedAt, awarded_at = :awardedAt, awarded_by = :awardedBy,
              ruling = :ruling, amount = :amount, borne_by = :borneBy, award_reason = :awardReason
            where marketplace_id = :marketplace and id = :id
            """)
        .param("marketplace", marketplace.value())
        .param("id", now.id())
        .param("state", now.state().name())
        .param("reserved", now.reserved())
        .param("handed", stamp(times.handedOverAt()))
        .param("acknowledged", stamp(times.acknowledgedAt()))
        .param("remindAt", stamp(times.remindAt()))
        .param("answerBy", Timestamp.from(times.answerBy()))
        .param("askedAt", stamp(times.askedAt()))
        .param("endedAt", stamp(times.endedAt()))
        .param("awardedAt", award == null ? null : Timestamp.from(award.at()))
        .param("awardedBy", award == null ? null : award.by())
        .param("ruling", award == null ? null : award.ruling())
        .param("amount", award == null ? null : award.amount())
        .param("borneBy", award == null ? null : award.borneBy().name())
        .param("awardReason", award == null ? null : award.reason())
        .update();
  }

  Optional<Escalation> of(MarketplaceId marketplace, CaseId claim) {
    return jdbc.sql("select * from escalation where marketplace_id = ? and claim_id = ?")
        .params(marketplace.value(), claim.value())
        .query((row, n) -> escalation(row))
        .optional();
  }

  Map<UUID, Escalation> of(MarketplaceId marketplace, Collection<UUID> claims) {
    return jdbc
        .sql(
            "select * from escalation where marketplace_id = :marketplace and claim_id in (:claims)")
        .param("marketplace", marketplace.value())
        .param("claims", claims)
        .query((row, n) -> escalation(row))
        .list()
        .stream()
        .collect(toMap(found -> found.claim().value(), found -> found));
  }

  /** What is reserved, or was awarded, of an order's cover, in minor units. */
  long taken(MarketplaceId marketplace, OrderId order) {
    return jdbc.sql(
            """
            select coalesce(sum(case when state = 'AWARDED' then least(amount, reserved) else reserved end), 0)
            from escalation where marketplace_id = ? and order_id = ?
              and state in ('OPEN', 'STOPPED', 'AWARDED', 'SILENT')
            """)
        .params(marketplace.value(), order.value())
        .query(Long.class)
        .single();
  }

  static Escalation escalation(ResultSet row) throws SQLException {
    return new Escalation(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("claim_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("guarantor"),
        Ground.valueOf(row.getString("ground")),
        row.getString("reason"),
        row.getString("currency"),
        row.getLong("claimed"),
        row.getLong("reserved"),
        State.valueOf(row.getString("state")),
        new Times(
            row.getTimestamp("opened_at").toInstant(),
            instant(row, "handed_over_at"),
            instant(row, "acknowledged_at"),
            instant(row, "remind_at"),
            row.getTimestamp("answer_by").toInstant(),
            instant(row, "asked_at"),
            instant(row, "ended_at")),
        award(row));
  }

  private static @Nullable Award award(ResultSet row) throws SQLException {
    var at = instant(row, "awarded_at");
    return at == null
        ? null
        : new Award(
            at,
            row.getString("awarded_by"),
            row.getString("ruling"),
            row.getLong("amount"),
            Purse.valueOf(row.getString("borne_by")),
            row.getString("award_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var stamp = row.getTimestamp(column);
    return stamp == null ? null : stamp.toInstant();
  }

  private static @Nullable Timestamp stamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
