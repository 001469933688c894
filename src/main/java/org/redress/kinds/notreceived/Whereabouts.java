package org.redress.kinds.notreceived;

import java.time.LocalDate;
import java.util.List;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.Standing;
import org.redress.evidence.TrackingNumbers;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.policy.ParcelState;
import org.redress.shared.Party;

/**
 * Where the parcel of a claim is by records and evidence, in the words of the tables. The
 * merchant's own word moves it only against its interest.
 */
final class Whereabouts {

  private Whereabouts() {}

  /** {@code today} is a day of the marketplace. */
  static ParcelState of(DeliveryFacts facts, List<EvidenceView> evidence, LocalDate today) {
    var lost = facts.lost();
    if (facts.contradicting() != null
        || (facts.cancelled() != null || lost != null)
            && evidence.stream().anyMatch(Whereabouts::checkedDelivery)) {
      return ParcelState.CONTRADICTED;
    }
    if (facts.cancelled() != null) {
      return ParcelState.CANCELLED;
    }
    if (lost != null) {
      return lost.type() == EventType.LOST ? ParcelState.LOST : ParcelState.RETURNED;
    }
    var delivered = facts.delivered();
    if (delivered != null) {
      return delivered.type() == EventType.DELIVERY_REFUSED
          ? ParcelState.REFUSED
          : ParcelState.DELIVERED;
    }
    if (evidence.stream().anyMatch(Whereabouts::checkedDelivery)) {
      return ParcelState.DELIVERED;
    }
    var waiting = facts.waiting();
    if (waiting != null) {
      return waiting(waiting, today);
    }
    if (evidence.stream().anyMatch(Whereabouts::saysDelivered)) {
      return ParcelState.DELIVERED;
    }
    return dispatchShown(facts, evidence) ? ParcelState.UNDER_WAY : ParcelState.NOT_SHIPPED;
  }

  private static ParcelState waiting(OrderEvent waiting, LocalDate today) {
    var collectBy = waiting.details().collectBy();
    return collectBy != null && today.isAfter(collectBy)
        ? ParcelState.NOT_COLLECTED
        : ParcelState.AWAITING_PICKUP;
  }

  /** A dispatch that somebody else than the merchant reports, or a number of good form. */
  static boolean dispatchShown(DeliveryFacts facts, List<EvidenceView> evidence) {
    return facts.dispatched() != null || evidence.stream().anyMatch(Whereabouts::showsDispatch);
  }

  /** What a customer shows of a delivery, unless somebody checked it, is its side of the claim. */
  static boolean saysDelivered(EvidenceView item) {
    return (item.type() == EvidenceType.PROOF_OF_DELIVERY
            || item.type() == EvidenceType.DELIVERY_PHOTO)
        && (item.party() != Party.CUSTOMER || item.standing() != Standing.ASSERTED);
  }

  private static boolean checkedDelivery(EvidenceView item) {
    return saysDelivered(item) && item.standing() != Standing.ASSERTED;
  }

  private static boolean showsDispatch(EvidenceView item) {
    if (item.party() != Party.MERCHANT && item.standing() != Standing.CHECKED_BY_AGENT) {
      return false;
    }
    return switch (item.type()) {
      case PROOF_OF_SHIPMENT, TRACKING, PROOF_OF_DELIVERY ->
          item.standing() == Standing.CHECKED_BY_AGENT || trackable(item);
      case CARRIER_INVESTIGATION -> item.standing() != Standing.ASSERTED;
      default -> false;
    };
  }

  /** A number without its carrier may be anybody's, and a row of one digit is nobody's. */
  private static boolean trackable(EvidenceView item) {
    var number = item.facts().trackingNumber();
    var carrier = item.facts().carrier();
    return number != null
        && carrier != null
        && number.chars().filter(Character::isDigit).distinct().count() > 1
        && TrackingNumbers.check(carrier, number) instanceof TrackingNumbers.Form.Valid;
  }
}
