package org.redress.refunds;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Parts.Part;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/**
 * What was asked for: how much, in minor units, for which shares of the order (as JSON), whose it
 * is, and for which payment of the customer. Who bears it may change, and {@code amount} with its
 * shares: of what was {@code ruled} it is what has not come back another way.
 */
@Embeddable
record Asked(
    String businessKey,
    UUID orderId,
    @Column(name = "case_id") @Nullable UUID caseUuid,
    long ruled,
    long amount,
    String currency,
    @JdbcTypeCode(SqlTypes.JSON) String shares,
    @Enumerated(EnumType.STRING) Purse paidBy,
    @Enumerated(EnumType.STRING) Purse borneBy,
    String provider,
    String paymentReference,
    String merchant,
    String carrier,
    Instant requestedAt) {

  Asked borneBy(Purse other) {
    return new Asked(
        businessKey,
        orderId,
        caseUuid,
        ruled,
        amount,
        currency,
        shares,
        paidBy,
        other,
        provider,
        paymentReference,
        merchant,
        carrier,
        requestedAt);
  }

  /** What one's own purse bears it pays as well. */
  Asked paidAndBorneBy(Purse other) {
    return new Asked(
        businessKey,
        orderId,
        caseUuid,
        ruled,
        amount,
        currency,
        shares,
        other,
        other,
        provider,
        paymentReference,
        merchant,
        carrier,
        requestedAt);
  }

  Asked standingAt(long owed, String itsShares) {
    return new Asked(
        businessKey,
        orderId,
        caseUuid,
        ruled,
        owed,
        currency,
        itsShares,
        paidBy,
        borneBy,
        provider,
        paymentReference,
        merchant,
        carrier,
        requestedAt);
  }

  Asked ruledAt(long sum) {
    return new Asked(
        businessKey,
        orderId,
        caseUuid,
        sum,
        amount,
        currency,
        shares,
        paidBy,
        borneBy,
        provider,
        paymentReference,
        merchant,
        carrier,
        requestedAt);
  }

  /** A further part of the same decision. */
  Asked further(Part part, String itsShares, Instant at) {
    return new Asked(
        part.key(),
        orderId,
        caseUuid,
        part.asked(),
        part.amount(),
        currency,
        itsShares,
        paidBy,
        borneBy,
        provider,
        part.payment(),
        merchant,
        carrier,
        at);
  }

  MoneyMovement.About about(MarketplaceId marketplace) {
    return new MoneyMovement.About(
        marketplace.toString(), orderId.toString(), caseUuid == null ? null : caseUuid.toString());
  }

  OrderId order() {
    return new OrderId(orderId);
  }

  @Nullable CaseId caseId() {
    return caseUuid == null ? null : new CaseId(caseUuid);
  }
}
