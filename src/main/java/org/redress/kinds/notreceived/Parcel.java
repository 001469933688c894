package org.redress.kinds.notreceived;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseInHand;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.OrderEvent;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.policy.ClaimRuling.ChosenBy;
import org.redress.policy.ClaimRuling.ReportedBy;
import org.redress.policy.DeliveryProof;
import org.redress.policy.ParcelState;
import org.redress.policy.RefundAmount;

/**
 * Where the parcel of a claim is, and who says so. {@code collectUntil} is the end of its last day
 * at a pick-up point; {@code handedOver} has for each parcel what there is to weigh of its
 * delivery.
 */
record Parcel(
    ParcelState state,
    ReportedBy reportedBy,
    ChosenBy carrierChosenBy,
    boolean dispatchShown,
    RefundAmount.Reason cameBackFor,
    @Nullable Instant collectUntil,
    @Nullable Delivered delivered,
    List<List<DeliveryProof.Asked>> handedOver) {

  /** The record of a delivery, or of its refusal at the door. */
  record Delivered(UUID report, Instant at) {}

  static Parcel of(CaseInHand open) {
    var opened = open.opened();
    var lines =
        opened.lines().stream().map(Quantity::reference).collect(Collectors.toUnmodifiableSet());
    var facts = DeliveryFacts.of(open.order(), lines, opened.openedAt());
    var state = Whereabouts.of(facts, open.evidence(), open.beside().today());
    return new Parcel(
        state,
        reportedBy(state, facts),
        chosenBy(open),
        Whereabouts.dispatchShown(facts, open.evidence()),
        reason(state, facts),
        collectUntil(state, facts, open),
        facts.delivered() == null ? null : delivered(facts.delivered()),
        Proof.asked(open.order(), facts, open.evidence()));
  }

  /** Nothing more can be expected of it. */
  boolean gone() {
    return switch (state) {
      case LOST, RETURNED, CANCELLED -> true;
      default -> false;
    };
  }

  /** Is recorded as delivered, and what else is recorded does not go with that. */
  boolean contradicted() {
    return state == ParcelState.CONTRADICTED;
  }

  private static Delivered delivered(OrderEvent record) {
    return new Delivered(record.id(), record.occurredAt());
  }

  private static ChosenBy chosenBy(CaseInHand open) {
    return switch (open.order().contract().shipping().choseCarrier()) {
      case MARKETPLACE -> ChosenBy.MARKETPLACE;
      case CUSTOMER -> ChosenBy.CUSTOMER;
      case MERCHANT, GUARANTOR -> ChosenBy.MERCHANT;
    };
  }

  private static ReportedBy reportedBy(ParcelState state, DeliveryFacts facts) {
    var report =
        switch (state) {
          case LOST, RETURNED -> facts.lost();
          case CANCELLED -> facts.cancelled();
          case CONTRADICTED -> facts.contradicting();
          default -> null;
        };
    return report == null ? ReportedBy.NOBODY : by(report);
  }

  private static ReportedBy by(OrderEvent report) {
    return switch (report.source()) {
      case CARRIER -> ReportedBy.CARRIER;
      case MERCHANT -> ReportedBy.MERCHANT;
      case MARKETPLACE, PROVIDER, BANK -> ReportedBy.MARKETPLACE;
    };
  }

  private static @Nullable Instant collectUntil(
      ParcelState state, DeliveryFacts facts, CaseInHand open) {
    var waiting = state == ParcelState.AWAITING_PICKUP ? facts.waiting() : null;
    var day = waiting == null ? null : waiting.details().collectBy();
    return day == null ? null : day.plusDays(1).atStartOfDay(open.beside().zone()).toInstant();
  }

  /** The merchant's own word of why it came back would keep it the shipping. */
  private static RefundAmount.Reason reason(ParcelState state, DeliveryFacts facts) {
    var lost = state == ParcelState.RETURNED ? facts.lost() : null;
    return lost == null || lost.source() == ReportEvent.Source.MERCHANT
        ? RefundAmount.Reason.NONE
        : reason(lost.details().reason());
  }

  private static RefundAmount.Reason reason(ReportEvent.@Nullable Reason said) {
    return switch (said) {
      case REFUSED -> RefundAmount.Reason.REFUSED;
      case UNCLAIMED -> RefundAmount.Reason.UNCLAIMED;
      case CUSTOMER_ADDRESS -> RefundAmount.Reason.CUSTOMER_ADDRESS;
      case null, default -> RefundAmount.Reason.NONE;
    };
  }
}
