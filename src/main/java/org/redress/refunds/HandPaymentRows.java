package org.redress.refunds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.HandPayment.State;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments by hand as they lie in the database. */
@Component
class HandPaymentRows {

  private final JdbcClient jdbc;

  HandPaymentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two who pay slices at the same moment do not overlook each other. */
  void lock(MarketplaceId marketplace) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("hand_payment " + marketplace)
        .query(row -> {});
  }

  /** Whose money it is, and the state of the case's dossier that its payer has seen. */
  record Seen(String customer, @Nullable Long dossier) {}

  void add(Refund refund, Seen seen, HandPayment payment) {
    var asked = refund.asked();
    jdbc.sql(
            """
            insert into hand_payment (marketplace_id, id, refund_id, refund_version, case_id, order_id, customer, amount,
              currency, summed, reference, reason, state, proposed_by, proposed_at, until, ended_at, dossier)
            values (:marketplace, :id, :refund, :version, :case, :order, :customer, :amount, :currency, :summed,
              :reference, :reason, :state, :by, :at, :until, :ended, :dossier)
            """)
        .param("marketplace", refund.marketplace().value())
        .param("id", payment.id().value())
        .param("refund", refund.id().value())
        .param("version", refund.version())
        .param("case", asked.caseUuid())
        .param("order", asked.orderId())
        .param("customer", seen.customer())
        .param("dossier", seen.dossier())
        .param("amount", payment.amount())
        .param("currency", payment.currency())
        .param("summed", payment.summed())
        .param("reference", payment.reference())
        .param("reason", payment.reason())
        .param("state", payment.state().name())
        .param("by", payment.proposedBy())
        .param("at", Timestamp.from(payment.proposedAt()))
        .param("until", Timestamp.from(payment.until()))
        .param("ended", stamp(payment.endedAt()))
        .update();
  }

  void end(
      MarketplaceId marketplace, HandPaymentId id, State how, @Nullable String second, Instant at) {
    jdbc.sql(
            """
            update hand_payment set state = :state, second = :second, ended_at = :at
            where marketplace_id = :marketplace and id = :id and state = 'PROPOSED'
            """)
        .param("marketplace", marketplace.value())
        .param("id", id.value())
        .param("state", how.name())
        .param("second", second)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<HandPayment> open(Refund refund) {
    return of(refund.marketplace(), List.of(refund.id())).stream()
        .filter(payment -> payment.state() == State.PROPOSED)
        .findFirst();
  }

  /** Whether the refund still is as its proposer saw it. */
  boolean unchanged(Refund refund, HandPayment payment) {
    return jdbc.sql(
            "select refund_version = ? from hand_payment where marketplace_id = ? and id = ?")
        .params(refund.version(), refund.marketplace().value(), payment.id().value())
        .query(Boolean.class)
        .single();
  }

  @Nullable Long dossier(MarketplaceId marketplace, HandPaymentId payment) {
    return jdbc.sql("select dossier from hand_payment where marketplace_id = ? and id = ?")
        .params(marketplace.value(), payment.value())
        .query((row, n) -> Optional.ofNullable(row.getObject("dossier", Long.class)))
        .single()
        .orElse(null);
  }

  /** Oldest first. */
  List<HandPayment> of(MarketplaceId marketplace, Collection<RefundId> refunds) {
    if (refunds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select * from hand_payment where marketplace_id = :marketplace and refund_id in (:refunds) order by seq")
        .param("marketplace", marketplace.value())
        .param("refunds", refunds.stream().map(RefundId::value).toList())
        .query((row, n) -> payment(row))
        .list();
  }

  /**
   * What was paid since then in the same case, for the same customer or by the same person, or is
   * proposed elsewhere, in the refund's currency.
   */
  long summed(Refund refund, String customer, String by, Instant since) {
    var asked = refund.asked();
    return jdbc.sql(
            """
            select coalesce(sum(amount), 0) from hand_payment
            where marketplace_id = :marketplace and currency = :currency
              and (state = 'PAID' and ended_at > :since or state = 'PROPOSED' and refund_id <> :refund)
              and (case_id = :case or order_id = :order or customer = :customer or proposed_by = :by or second = :by)
            """)
        .param("marketplace", refund.marketplace().value())
        .param("currency", asked.currency())
        .param("since", Timestamp.from(since))
        .param("refund", refund.id().value())
        .param("case", asked.caseUuid())
        .param("order", asked.orderId())
        .param("customer", customer)
        .param("by", by)
        .query(Long.class)
        .single();
  }

  private static HandPayment payment(ResultSet row) throws SQLException {
    return new HandPayment(
        new HandPaymentId(row.getObject("id", UUID.class)),
        new RefundId(row.getObject("refund_id", UUID.class)),
        row.getLong("amount"),
        row.getString("currency"),
        row.getLong("summed"),
        row.getString("reference"),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getString("second"),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Timestamp stamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp stamp) {
    return stamp == null ? null : stamp.toInstant();
  }
}
