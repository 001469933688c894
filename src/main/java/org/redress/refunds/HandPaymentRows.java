package org.redress.refunds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.HandPayment.State;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The payments by hand as they lie in the database. */
@Component
class HandPaymentRows {

  private static final TypeReference<Set<String>> USERS = new TypeReference<>() {};

  private static final String COUNTED =
      """
      from hand_payment where marketplace_id = :marketplace and currency = :currency
        and (state = 'PAID' and ended_at > :since
          or state = 'PROPOSED' and refund_id is distinct from :refund::uuid)\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  HandPaymentRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
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
              currency, summed, reference, reason, state, proposed_by, hand, proposed_at, until, ended_at, dossier)
            values (:marketplace, :id, :refund, :version, :case, :order, :customer, :amount, :currency, :summed,
              :reference, :reason, :state, :by, :hand::jsonb, :at, :until, :ended, :dossier)
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
        .param("hand", json.writeValueAsString(payment.hand()))
        .param("at", Timestamp.from(payment.proposedAt()))
        .param("until", Timestamp.from(payment.until()))
        .param("ended", stamp(payment.endedAt()))
        .update();
  }

  /** Who ends a proposal, with the accounts that may be behind it; the machine has none. */
  record Second(@Nullable String user, Set<String> hand) {

    static final Second NOBODY = new Second(null, Set.of());
  }

  void end(MarketplaceId marketplace, HandPaymentId id, State how, Second second, Instant at) {
    jdbc.sql(
            """
            update hand_payment set state = :state, second = :second, second_hand = :hand::jsonb, ended_at = :at
            where marketplace_id = :marketplace and id = :id and state = 'PROPOSED'
            """)
        .param("marketplace", marketplace.value())
        .param("id", id.value())
        .param("state", how.name())
        .param("second", second.user())
        .param("hand", json.writeValueAsString(second.hand()))
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

  /** Whoever paid for this refund or in this case, and who confirmed it. */
  List<String> paidBy(MarketplaceId marketplace, RefundId refund, @Nullable CaseId caseId) {
    return jdbc.sql(
            """
            select distinct jsonb_array_elements_text(hand || second_hand) from hand_payment
            where marketplace_id = :marketplace and state = 'PAID' and (refund_id = :refund or case_id = :case)
            """)
        .param("marketplace", marketplace.value())
        .param("refund", refund.value())
        .param("case", caseId == null ? null : caseId.value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * What counts together since a moment in a currency: of a case or order, for a customer;
   * proposals of the refund itself do not.
   */
  record Counted(
      MarketplaceId marketplace,
      String currency,
      UUID order,
      @Nullable UUID caseId,
      @Nullable UUID refund,
      String customer,
      Instant since) {}

  /** All accounts that may have been behind what counts. */
  List<String> hands(Counted counted) {
    return counted("select distinct jsonb_array_elements_text(hand || second_hand) ", "", counted)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * What was paid in the same case, for the same customer or by one of these accounts, or is
   * proposed elsewhere.
   */
  long summed(Counted counted, Set<String> hand) {
    return counted(
            "select coalesce(sum(amount), 0) ",
            """
             and (case_id = :case or order_id = :order or customer = :customer
               or jsonb_exists_any(hand || second_hand, array(select jsonb_array_elements_text(:hand::jsonb))))\
            """,
            counted)
        .param("order", counted.order())
        .param("case", counted.caseId())
        .param("customer", counted.customer())
        .param("hand", json.writeValueAsString(hand))
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec counted(String what, String which, Counted counted) {
    return jdbc.sql(what + COUNTED + which)
        .param("marketplace", counted.marketplace().value())
        .param("currency", counted.currency())
        .param("since", Timestamp.from(counted.since()))
        .param("refund", counted.refund());
  }

  private HandPayment payment(ResultSet row) throws SQLException {
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
        json.readValue(row.getString("hand"), USERS),
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
