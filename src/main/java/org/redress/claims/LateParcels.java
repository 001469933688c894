package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.claims.ClaimEvents.ParcelCameLate;
import org.redress.guarantee.AskingCustomers;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.Answer;
import org.redress.policy.LateDelivery;
import org.redress.policy.Policies;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.DomainEvent;
import org.redress.shared.MarketplaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Parcels that come after the money went back: the table says what is asked of the customer. The
 * claim stays closed; it is in hand, with its order.
 */
@Component
class LateParcels {

  private final Policies policies;
  private final Refunds refunds;
  private final AskingCustomers asking;
  private final Offers offers;
  private final KeptParcels kept;
  private final ApplicationEventPublisher events;

  LateParcels(
      Policies policies,
      Refunds refunds,
      AskingCustomers asking,
      Offers offers,
      KeptParcels kept,
      ApplicationEventPublisher events) {
    this.policies = policies;
    this.refunds = refunds;
    this.asking = asking;
    this.offers = offers;
    this.kept = kept;
    this.events = events;
  }

  /** A delivery was reported; it counts where it completes what was claimed. */
  void delivered(ClaimFile file, DomainEvent report, UUID reported) {
    var delivered = file.facts().delivered();
    var lines = ClaimLines.references(file.claim().opened().lines());
    if (delivered != null
        && came(delivered)
        && DeliveryFacts.without(file.order(), lines, reported).delivered() == null) {
      // an import stays one to the end: it writes to nobody
      var by = report.by().kind() == Actor.Kind.IMPORT ? report.by() : Actor.SYSTEM;
      late(file.marketplace(), file.claim(), file.order(), by, report.at());
    }
  }

  /** The money has arrived; the parcel may have done so since it was asked for. */
  void paid(Claim claim, OrderView order, RefundView refund, CaseEvent paid) {
    var facts = DeliveryFacts.of(order, ClaimLines.references(claim.opened().lines()));
    var delivered = facts.delivered();
    if (delivered != null
        && came(delivered)
        && delivered.reportedAt().isAfter(refund.requestedAt())) {
      late(paid.marketplace(), claim, order, Actor.SYSTEM, paid.at());
    }
  }

  /** A report was taken back: the parcel may not have come at all. */
  void retracted(ClaimFile file, DomainEvent report) {
    if (file.facts().delivered() == null) {
      asking.noLongerAsk(file.marketplace(), file.claim().id(), Actor.SYSTEM, report.at());
    }
  }

  /** The customer has handed it over to the carrier, who brings it back. */
  void sentBack(ClaimFile file, OrderEventReported report) {
    var back = file.facts().contradicting();
    if (back != null && back.type() == EventType.RETURNED_TO_SENDER) {
      var byMerchant = byMerchant(file.order(), report.eventId());
      asking.sentBack(file.marketplace(), file.claim().id(), byMerchant, report.at());
    }
  }

  static boolean byMerchant(OrderView order, UUID reported) {
    return order.events().stream()
        .filter(event -> event.id().equals(reported))
        .anyMatch(event -> event.source() == Source.MERCHANT);
  }

  /** And was not refused at the door. */
  private static boolean came(OrderEvent delivered) {
    return delivered.type() == EventType.DELIVERED;
  }

  private void late(
      MarketplaceId marketplace, Claim claim, OrderView order, Actor by, Instant now) {
    // claimed in parts or at once, the same limit holds
    var paid =
        refunds.ofOrder(marketplace, claim.order()).stream()
            .filter(refund -> refund.state() == RefundView.State.CONFIRMED)
            .mapToLong(RefundView::amount)
            .sum();
    var asked =
        new LateDelivery.Asked(
            claim.opened().currency(),
            paid,
            waitRefused(marketplace, claim),
            kept.lately(marketplace, order, now));
    var answer =
        policies.ask(marketplace, claim.order(), claim.id(), claim.opened().edition(), asked);
    var late =
        answer instanceof Answer.Decided<LateDelivery>(var decision, var value) ? value : null;
    var action = late == null ? null : late.action();
    var backBy =
        late == null || action != LateDelivery.Action.SEND_BACK
            ? null
            : asking.backBy(marketplace, late.sendBackDays(), now);
    events.publishEvent(
        new ParcelCameLate(marketplace, claim.order(), claim.id(), now, by, action, backBy));
    if (action == LateDelivery.Action.KEEP) {
      kept.note(marketplace, order, now);
    } else if (action == LateDelivery.Action.PAY_BACK) {
      asking.ask(marketplace, claim.id(), order, now);
    } else if (backBy != null) {
      asking.await(marketplace, claim.id(), order, backBy, now);
    }
  }

  private boolean waitRefused(MarketplaceId marketplace, Claim claim) {
    return offers
        .of(marketplace.value(), List.of(claim.uuid()))
        .getOrDefault(claim.uuid(), List.of())
        .stream()
        .anyMatch(
            offer -> offer.remedy() == Offer.Remedy.WAIT && offer.state() == Offer.State.DECLINED);
  }
}
