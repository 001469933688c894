package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Due;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.Recovery.State;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recoveries with what came in. */
@Component
class RecoveryRows {

  private static final String ALL = "select * from recovery where marketplace_id = :marketplace";

  private final JdbcClient jdbc;

  RecoveryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(MarketplaceId marketplace, Recovery recovery) {
    var claimed = recovery.claimed();
    var caseId = claimed.caseId();
    jdbc.sql(
            """
            insert into recovery (marketplace_id, id, refund_id, order_id, case_id, creditor, debtor, merchant,
              carrier, amount, currency, ground, state, received, written_off, due_at, reminders, looks_at, opened_at)
            values (:marketplace, :id, :refund, :order, :case, :creditor, :debtor, :merchant,
              :carrier, :amount, :currency, :ground, :state, 0, 0, :dueAt, 0, :looksAt, :openedAt)
            """)
        .param("marketplace", marketplace.value())
        .param("id", recovery.id().value())
        .param("refund", claimed.refund().value())
        .param("order", claimed.order().value())
        .param("case", caseId == null ? null : caseId.value())
        .param("creditor", claimed.creditor().name())
        .param("debtor", claimed.debtor().name())
        .param("merchant", claimed.merchant())
        .param("carrier", claimed.carrier())
        .param("amount", claimed.amount())
        .param("currency", claimed.currency())
        .param("ground", claimed.ground().name())
        .param("state", recovery.state().name())
        .param("dueAt", Timestamp.from(recovery.due().at()))
        .param("looksAt", Timestamp.from(recovery.due().looksAt()))
        .param("openedAt", Timestamp.from(recovery.openedAt()))
        .update();
  }

  void update(MarketplaceId marketplace, Recovery now) {
    var closed = now.closedAt();
    jdbc.sql(
            """
            update recovery set creditor = :creditor, state = :state, received = :received, written_off = :writtenOff, due_at = :dueAt,
              reminders = :reminders, looks_at = :looksAt, dispute = :dispute, written_off_for = :for, closed_at = :closedAt
            where marketplace_id = :marketplace and id = :id
            """)
        .param("marketplace", marketplace.value())
        .param("id", now.id().value())
        .param("creditor", now.claimed().creditor().name())
        .param("state", now.state().name())
        .param("received", now.received())
        .param("writtenOff", now.writtenOff())
        .param("dueAt", Timestamp.from(now.due().at()))
        .param("reminders", now.due().reminders())
        .param("looksAt", Timestamp.from(now.due().looksAt()))
        .param("dispute", now.dispute())
        .param("for", now.writtenOffFor())
        .param("closedAt", closed == null ? null : Timestamp.from(closed))
        .update();
  }

  void add(MarketplaceId marketplace, RecoveryId recovery, Part part) {
    jdbc.sql(
            """
            insert into recovery_part (marketplace_id, recovery_id, number, at, kind, amount, reference)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            marketplace.value(),
            recovery.value(),
            part.number(),
            Timestamp.from(part.at()),
            part.kind().name(),
            part.amount(),
            part.reference())
        .update();
  }

  Optional<Recovery> lock(MarketplaceId marketplace, RecoveryId id) {
    return one(marketplace, " and id = :id for update", id.value());
  }

  Optional<Recovery> find(MarketplaceId marketplace, RecoveryId id) {
    return one(marketplace, " and id = :id", id.value());
  }

  /** The last one of a refund from whoever bears it: it may have been paid more than once. */
  Optional<Recovery> fromBearer(MarketplaceId marketplace, RefundId refund) {
    return last(marketplace, refund, Ground.REFUND);
  }

  /** All that is owed for a refund, or was, by others than the customer; the oldest first. */
  List<Recovery> owed(MarketplaceId marketplace, RefundId refund) {
    return list(
        marketplace,
        " and refund_id = :id and ground in ('REFUND', 'COVER', 'RECOURSE') and state <> 'VOID' order by seq for update",
        Map.of("id", refund.value()));
  }

  /** What the guarantor of a case owes of its cover, or has paid, in minor units. */
  long ofCover(MarketplaceId marketplace, CaseId caseId) {
    return list(
            marketplace,
            " and case_id = :id and ground = 'COVER' and state <> 'VOID'",
            Map.of("id", caseId.value()))
        .stream()
        .mapToLong(recovery -> recovery.claimed().amount())
        .sum();
  }

  /**
   * The last one of a refund from the customer whose parcel came after all; to be locked before
   * that from the bearer.
   */
  Optional<Recovery> fromCustomer(MarketplaceId marketplace, RefundId refund) {
    return last(marketplace, refund, Ground.LATE_PARCEL);
  }

  private Optional<Recovery> last(MarketplaceId marketplace, RefundId refund, Ground ground) {
    return one(
        marketplace,
        " and refund_id = :id and ground = '%s' order by seq desc limit 1 for update"
            .formatted(ground),
        refund.value());
  }

  /** All from the customer that has got its money twice, the oldest first. */
  List<Recovery> paidTwice(MarketplaceId marketplace, OrderId order) {
    return list(
        marketplace,
        " and order_id = :id and ground = 'PAID_TWICE' and state <> 'VOID' order by seq for update",
        Map.of("id", order.value()));
  }

  /** What merchants still owe to whoever paid refunds of the order, or have owed. */
  List<Recovery> owedByMerchant(MarketplaceId marketplace, OrderId order) {
    return list(
        marketplace,
        " and order_id = :id and ground in ('REFUND', 'RECOURSE') and debtor = 'MERCHANT' and state <> 'VOID' order by seq for update",
        Map.of("id", order.value()));
  }

  List<Recovery> ofCase(MarketplaceId marketplace, CaseId caseId) {
    return list(marketplace, " and case_id = :id order by seq", Map.of("id", caseId.value()));
  }

  /** {@code where} begins with {@code and}. */
  List<Recovery> list(MarketplaceId marketplace, String where, Map<String, ?> params) {
    var found =
        jdbc.sql(ALL + where)
            .param("marketplace", marketplace.value())
            .params(params)
            .query((row, n) -> recovery(row))
            .list();
    var parts = parts(marketplace, found.stream().map(it -> it.id().value()).toList());
    return found.stream()
        .map(it -> with(it, parts.getOrDefault(it.id().value(), List.of())))
        .toList();
  }

  private Optional<Recovery> one(MarketplaceId marketplace, String where, UUID id) {
    return list(marketplace, where, Map.of("id", id)).stream().findFirst();
  }

  private Map<UUID, List<Part>> parts(MarketplaceId marketplace, Collection<UUID> recoveries) {
    var parts = new HashMap<UUID, List<Part>>();
    if (!recoveries.isEmpty()) {
      jdbc.sql(
              """
              select * from recovery_part where marketplace_id = :marketplace and recovery_id in (:ids)
              order by number
              """)
          .param("marketplace", marketplace.value())
          .param("ids", recoveries)
          .query(row -> {
            parts
                .computeIfAbsent(row.getObject("recovery_id", UUID.class), id -> new ArrayList<>())
                .add(part(row));
          });
    }
    return parts;
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        Part.Kind.valueOf(row.getString("kind")),
        row.getLong("amount"),
        row.getString("reference"));
  }

  private static Recovery recovery(ResultSet row) throws SQLException {
    var caseId = row.getObject("case_id", UUID.class);
    return new Recovery(
        new RecoveryId(row.getObject("id", UUID.class)),
        new Claimed(
            new RefundId(row.getObject("refund_id", UUID.class)),
            new OrderId(row.getObject("order_id", UUID.class)),
            caseId == null ? null : new CaseId(caseId),
            Purse.valueOf(row.getString("creditor")),
            Purse.valueOf(row.getString("debtor")),
            row.getString("merchant"),
            row.getString("carrier"),
            row.getLong("amount"),
            row.getString("currency"),
            Ground.valueOf(row.getString("ground"))),
        State.valueOf(row.getString("state")),
        row.getLong("received"),
        row.getLong("written_off"),
        new Due(
            row.getTimestamp("due_at").toInstant(),
            row.getInt("reminders"),
            row.getTimestamp("looks_at").toInstant()),
        row.getString("dispute"),
        row.getString("written_off_for"),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "closed_at"),
        List.of());
  }

  private static Recovery with(Recovery it, List<Part> parts) {
    return new Recovery(
        it.id(),
        it.claimed(),
        it.state(),
        it.received(),
        it.writtenOff(),
        it.due(),
        it.dispute(),
        it.writtenOffFor(),
        it.openedAt(),
        it.closedAt(),
        List.copyOf(parts));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var stamp = row.getTimestamp(column);
    return stamp == null ? null : stamp.toInstant();
  }
}
