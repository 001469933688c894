package org.redress.kinds.notreceived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.orders.Contract;
import org.redress.orders.EventType;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderFixtures;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.ClaimRuling;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ClaimRuling.Ruling;
import org.redress.shared.Party;

/**
 * Who claims a parcel that never came is never worse off because the merchant reports something: no
 * report of the merchant turns a refund or a person into a denial, or makes a refund come later.
 * The claims here have up to four records and words, of one or two parcels; the seed is fixed.
 */
class WhoseWordTests {

  private static final List<EventType> OF_PARCELS =
      List.of(
          EventType.SHIPPED,
          EventType.OUT_FOR_DELIVERY,
          EventType.AVAILABLE_FOR_PICKUP,
          EventType.DELIVERED,
          EventType.DELIVERED,
          EventType.DELIVERY_REFUSED,
          EventType.LOST,
          EventType.RETURNED_TO_SENDER,
          EventType.CANCELLED);

  private final Random random = new Random(20260310);
  private int next;

  @ParameterizedTest
  @EnumSource
  void leavesNoCustomerWorseOff(Position position) {
    for (var i = 0; i < 2500; i++) {
      var claim = claim();
      var report = word(claim);
      var waited = random.nextBoolean();
      var history = new History(random.nextInt(4) == 0 ? 5 : 0, random.nextInt(8) == 0 ? 100 : 0);

      var without = claim.ruled(position, waited, history);
      var with = claim.and(report).ruled(position, waited, history);

      assertThat(noWorse(without.ruling(), with.ruling()))
          .as("%s became %s by %s, beside %s", without, with, report, claim.events())
          .isTrue();
      assertThat(claim.and(report).facts(position, waited).parcel().delivered())
          .as("put to the customer")
          .isEqualTo(claim.facts(position, waited).parcel().delivered());
    }
  }

  /** What waits for a day comes to a refund by itself, what a person decides need not. */
  private static boolean noWorse(Ruling without, Ruling with) {
    return switch (without) {
      case REFUND -> with == Ruling.REFUND;
      // that of an insolvent merchant is not given back by a table
      case WAIT -> with == Ruling.REFUND || with == without || with == Ruling.ESCALATE;
      case ASK_MERCHANT -> with == Ruling.REFUND || with == without;
      case REVIEW, ESCALATE -> with != Ruling.DENY;
      case DENY -> true;
    };
  }

  /** The property can fail: as it did while a merchant's word was a record. */
  @Test
  void seesACustomerWhoIsWorseOff() {
    assertThat(noWorse(Ruling.REFUND, Ruling.REVIEW)).isFalse();
    assertThat(noWorse(Ruling.WAIT, Ruling.REVIEW)).isFalse();
    assertThat(noWorse(Ruling.REVIEW, Ruling.DENY)).isFalse();
  }

  @Test
  void chargesTheMerchantForWhatItReportsAgainstItself() {
    for (var type : List.of(EventType.LOST, EventType.RETURNED_TO_SENDER, EventType.CANCELLED)) {
      var claim =
          new WeighedClaim(contract(Party.MARKETPLACE), List.of(), List.of())
              .and(event(type, Source.MERCHANT, "2026-03-10T09:00:00Z", Map.of()));

      var ruling = claim.ruled(Position.ASKED, false, new History(0, 0));

      assertThat(ruling.ruling()).as("%s", type).isEqualTo(Ruling.REFUND);
      assertThat(ruling.borneBy()).as("%s", type).isEqualTo(ClaimRuling.BorneBy.MERCHANT);
    }
  }

  private WeighedClaim claim() {
    var chosenBy =
        List.of(Party.MERCHANT, Party.MERCHANT, Party.MARKETPLACE, Party.CUSTOMER)
            .get(random.nextInt(4));
    var claim = new WeighedClaim(contract(chosenBy), List.of(), List.of());
    for (var n = random.nextInt(5); n > 0; n--) {
      claim =
          claim.and(
              random.nextInt(4) == 0
                  ? word(claim)
                  : event(type(), random.nextInt(4) == 0 ? Source.MARKETPLACE : Source.CARRIER));
    }
    return claim;
  }

  /** What a merchant may report after the claim, true or not, and for any time. */
  private OrderEvent word(WeighedClaim claim) {
    var records =
        claim.events().stream()
            .filter(event -> event.source() != Source.MERCHANT)
            .map(OrderEvent::id)
            .toList();
    return !records.isEmpty() && random.nextInt(6) == 0
        ? event(
            EventType.RETRACTED,
            Source.MERCHANT,
            moment(),
            Map.of("eventId", records.get(random.nextInt(records.size()))))
        : event(type(), Source.MERCHANT);
  }

  private EventType type() {
    return OF_PARCELS.get(random.nextInt(OF_PARCELS.size()));
  }

  private OrderEvent event(EventType type, Source source) {
    return event(type, source, moment(), details(type));
  }

  private Map<String, Object> details(EventType type) {
    var details = new HashMap<String, Object>();
    if (type == EventType.CANCELLED) {
      return details;
    }
    var parcel = random.nextInt(4);
    if (parcel < 2) {
      details.put("parcel", "P" + parcel);
    }
    if (parcel < 3 && random.nextInt(3) == 0) {
      details.put("lines", lines());
    }
    if (type == EventType.DELIVERED) {
      some(details, "place", "ADDRESS", "NEIGHBOUR", "PICKUP_POINT");
      some(details, "postalCode", "80331", "20095");
      some(details, "signedBy", "M. K.");
      some(details, "code", true);
      some(details, "chosenByCustomer", true);
    }
    if (type == EventType.AVAILABLE_FOR_PICKUP) {
      some(details, "collectBy", LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-19"));
    }
    if (type == EventType.RETURNED_TO_SENDER) {
      some(details, "reason", "UNCLAIMED");
    }
    return details;
  }

  private void some(Map<String, Object> details, String name, Object... values) {
    if (random.nextBoolean()) {
      details.put(name, values[random.nextInt(values.length)]);
    }
  }

  private List<Quantity> lines() {
    return switch (random.nextInt(3)) {
      case 0 -> List.of(new Quantity("1", 1));
      case 1 -> List.of(new Quantity("2", 1));
      default -> List.of(new Quantity("1", 1), new Quantity("2", 1));
    };
  }

  private String moment() {
    return Instant.parse("2026-03-04T10:00:00Z")
        .plusSeconds(3600L * random.nextInt(24 * 6))
        .toString();
  }

  private OrderEvent event(EventType type, Source source, String at, Map<String, ?> named) {
    next++;
    return new OrderEvent(
        new UUID(7, next),
        type,
        Instant.parse(at),
        source,
        OrderFixtures.details(named),
        WeighedClaim.OPENED.plusSeconds(next),
        false);
  }

  static Contract contract(Party carrierChosenBy) {
    return new Contract(
        "M-1",
        Instant.parse("2026-03-02T10:15:00Z"),
        "EUR",
        new Contract.MerchantReference("acme"),
        new Contract.Customer("c-77", null, null, "de", Set.of()),
        List.of(
            new Contract.Line("1", "A", "Torch", null, 1, 3000),
            new Contract.Line("2", "B", "Lamp", null, 1, 4000)),
        new Contract.Amounts(7000, 490, 0, 0),
        new Contract.ShipTo("M. K.", "München", "BY", "80331", "DE"),
        new Contract.Promise(null, LocalDate.parse("2026-03-09")),
        new Contract.Shipping(Contract.ShippingMethod.REGISTERED, null, carrierChosenBy),
        new Contract.Payment("sandbox", "pay_1", Contract.PaymentMethod.CARD),
        List.of());
  }
}
