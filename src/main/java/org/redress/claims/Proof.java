package org.redress.claims;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.Standing;
import org.redress.evidence.TrackingNumbers;
import org.redress.orders.Contract.ShippingMethod;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Address;
import org.redress.policy.DeliveryProof.Delivery;
import org.redress.shared.Party;

/** What reports and evidence of a claim's parcel say, in the words of the tables. */
final class Proof {

  private Proof() {}

  static DeliveryProof.Asked asked(ClaimFile file) {
    var contract = file.order().contract();
    var checked = file.evidence().stream().filter(Proof::checkedDelivery).findFirst().orElse(null);
    var reported = file.facts().delivered();
    var method = contract.shipping().method();
    return new DeliveryProof.Asked(
        who(file, reported, checked != null),
        address(file.order(), reported, checked),
        signed(reported, checked),
        file.evidence().stream().anyMatch(Proof::deliveryPhoto),
        method != ShippingMethod.UNREGISTERED,
        contract.currency(),
        ClaimLines.items(contract, file.claim().opened().lines()));
  }

  /** A dispatch that somebody else than the merchant reports, or a tracking number of good form. */
  static boolean dispatchShown(ClaimFile file) {
    return file.facts().dispatched() != null
        || file.evidence().stream().anyMatch(Proof::showsDispatch);
  }

  static boolean saysDelivered(EvidenceView item) {
    return item.type() == EvidenceType.PROOF_OF_DELIVERY
        || item.type() == EvidenceType.DELIVERY_PHOTO;
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

  private static boolean trackable(EvidenceView item) {
    var number = item.facts().trackingNumber();
    return number != null
        && TrackingNumbers.check(item.facts().carrier(), number)
            instanceof TrackingNumbers.Form.Valid;
  }

  private static boolean checkedDelivery(EvidenceView item) {
    return saysDelivered(item) && item.standing() != Standing.ASSERTED;
  }

  private static boolean deliveryPhoto(EvidenceView item) {
    return item.type() == EvidenceType.DELIVERY_PHOTO
        && item.file() != null
        && item.standing() != Standing.ASSERTED;
  }

  private static Delivery who(ClaimFile file, @Nullable OrderEvent reported, boolean checked) {
    if (checked) {
      return Delivery.CHECKED_BY_AGENT;
    }
    if (reported != null) {
      return reported.source() == Source.MERCHANT ? Delivery.ASSERTED : Delivery.CARRIER_REPORTED;
    }
    return file.evidence().stream().anyMatch(Proof::saysDelivered)
        ? Delivery.ASSERTED
        : Delivery.NONE;
  }

  private static Address address(
      OrderView order, @Nullable OrderEvent reported, @Nullable EvidenceView checked) {
    var to = order.contract().shipTo();
    var at =
        reported != null && reported.details().postalCode() != null
            ? reported.details().postalCode()
            : checked == null ? null : checked.facts().postalCode();
    if (to == null || at == null) {
      return Address.UNKNOWN;
    }
    return plain(to.postalCode()).equals(plain(at)) ? Address.MATCH : Address.MISMATCH;
  }

  private static boolean signed(@Nullable OrderEvent reported, @Nullable EvidenceView checked) {
    return reported != null && reported.details().signedBy() != null
        || checked != null && checked.facts().signedBy() != null;
  }

  private static String plain(String postalCode) {
    return Objects.requireNonNull(postalCode).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
