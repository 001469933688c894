package org.redress.kinds.notreceived;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.Standing;
import org.redress.orders.Contract;
import org.redress.orders.Contract.ShippingMethod;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.DeliveryFacts.HandedOver;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Address;
import org.redress.policy.DeliveryProof.City;
import org.redress.policy.DeliveryProof.Delivery;
import org.redress.policy.DeliveryProof.Handover;
import org.redress.policy.DeliveryProof.Place;

/**
 * What each report and each piece of evidence says of a delivery, in the words of the table. Items
 * are never added up: what one says of the place and another of the signature is two weak proofs.
 */
final class Proof {

  private Proof() {}

  /** For each parcel of the claim what is to be weighed, one item at least. */
  static List<List<DeliveryProof.Asked>> asked(
      OrderView order, DeliveryFacts facts, List<EvidenceView> evidence) {
    var parcels = facts.handedOver();
    var said = evidence.stream().filter(Whereabouts::saysDelivered).toList();
    return parcels.stream()
        .map(parcel -> asked(order, parcel, parcels.size() == 1 ? said : about(parcel, said)))
        .toList();
  }

  private static List<EvidenceView> about(HandedOver parcel, List<EvidenceView> said) {
    return said.stream().filter(item -> isOf(parcel.trackingNumbers(), item)).toList();
  }

  private static List<DeliveryProof.Asked> asked(
      OrderView order, HandedOver parcel, List<EvidenceView> evidence) {
    var items = new ArrayList<Handover>();
    parcel.reports().forEach(report -> items.add(of(order.contract(), report)));
    evidence.forEach(item -> items.add(of(order.contract(), item)));
    if (items.isEmpty()) {
      items.add(Handover.NOBODY_SAYS_SO);
    }
    return items.stream().map(item -> asked(order, item, items.size())).toList();
  }

  /** With several parcels an item is about the one whose number it names. */
  private static boolean isOf(Set<String> trackingNumbers, EvidenceView item) {
    var number = item.facts().trackingNumber();
    return number != null && trackingNumbers.contains(number);
  }

  /** A part of the order is weighed as the whole would be: by the value of all its goods. */
  private static DeliveryProof.Asked asked(OrderView order, Handover item, int weighed) {
    var contract = order.contract();
    return new DeliveryProof.Asked(
        item,
        contract.shipping().method() != ShippingMethod.UNREGISTERED,
        contract.currency(),
        contract.amounts().items(),
        weighed);
  }

  private static Handover of(Contract contract, OrderEvent report) {
    var said = report.details();
    var place = place(said.place());
    var agreed =
        place == Place.PICKUP_POINT && contract.shipping().method() == ShippingMethod.PICKUP;
    return new Handover(
        report.source() == Source.MERCHANT ? Delivery.ASSERTED : Delivery.CARRIER_REPORTED,
        place,
        agreed || Boolean.TRUE.equals(said.chosenByCustomer()),
        Boolean.TRUE.equals(said.redirected()),
        address(contract.shipTo(), said.postalCode()),
        city(contract.shipTo(), said.city()),
        said.signedBy() != null,
        Boolean.TRUE.equals(said.code()),
        false);
  }

  private static Handover of(Contract contract, EvidenceView item) {
    var said = item.facts();
    return new Handover(
        switch (item.standing()) {
          case ASSERTED -> Delivery.ASSERTED;
          case CARRIER_REPORTED -> Delivery.CARRIER_REPORTED;
          case CHECKED_BY_AGENT -> Delivery.CHECKED_BY_AGENT;
        },
        Place.UNKNOWN,
        false,
        false,
        address(contract.shipTo(), said.postalCode()),
        City.UNKNOWN,
        said.signedBy() != null,
        false,
        item.type() == EvidenceType.DELIVERY_PHOTO
            && item.file() != null
            && item.standing() != Standing.ASSERTED);
  }

  private static Place place(ReportEvent.@Nullable Place place) {
    return place == null ? Place.UNKNOWN : Place.valueOf(place.name());
  }

  private static Address address(Contract.@Nullable ShipTo to, @Nullable String postalCode) {
    if (to == null) {
      return Address.NO_ADDRESS;
    }
    if (postalCode == null) {
      return Address.UNKNOWN;
    }
    return code(to.postalCode()).equals(code(postalCode)) ? Address.MATCH : Address.MISMATCH;
  }

  private static City city(Contract.@Nullable ShipTo to, @Nullable String city) {
    if (to == null || city == null) {
      return City.UNKNOWN;
    }
    var ordered = name(to.city());
    var said = name(city);
    return ordered.equals(said) || begins(ordered, said) || begins(said, ordered)
        ? City.SAME
        : City.OTHER;
  }

  /** "Frankfurt" is "Frankfurt am Main", "Neustadt" is not "Neu". */
  private static boolean begins(String whole, String part) {
    return !part.isEmpty() && whole.startsWith(part + " ");
  }

  private static String code(String postalCode) {
    return postalCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** However its letters are marked: München, MUENCHEN and Munchen are one name. */
  private static String name(String city) {
    var written =
        city.toLowerCase(Locale.ROOT).replace("ä", "a").replace("ö", "o").replace("ü", "u");
    return Normalizer.normalize(written, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
