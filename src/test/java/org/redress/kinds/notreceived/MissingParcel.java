package org.redress.kinds.notreceived;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Offer.Remedy;
import org.redress.claims.Phase;
import org.redress.kinds.notreceived.NotReceivedFacts.Customer;
import org.redress.kinds.notreceived.NotReceivedFacts.ExtraTime;
import org.redress.kinds.notreceived.NotReceivedFacts.Merchant;
import org.redress.kinds.notreceived.NotReceivedFacts.Money;
import org.redress.kinds.notreceived.NotReceivedFacts.OpenOffer;
import org.redress.kinds.notreceived.NotReceivedFacts.Standing;
import org.redress.policy.ClaimRuling.ChosenBy;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.ClaimRuling.ReportedBy;
import org.redress.policy.DeliveryProof;
import org.redress.policy.DeliveryProof.Address;
import org.redress.policy.DeliveryProof.City;
import org.redress.policy.DeliveryProof.Delivery;
import org.redress.policy.DeliveryProof.Handover;
import org.redress.policy.DeliveryProof.Place;
import org.redress.policy.ParcelState;
import org.redress.policy.RefundAmount;

/**
 * What is known of a claim of 74.90 EUR that was opened on Tuesday, 2026-03-10, and whose merchant
 * may answer until Friday; a test changes what it is about.
 */
final class MissingParcel {

  static final Instant OPENED = Instant.parse("2026-03-10T08:00:00Z");
  static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
  static final Instant AHEAD = Instant.parse("2026-03-13T23:00:00Z");
  static final Instant OVER = Instant.parse("2026-03-11T23:00:00Z");
  static final UUID REPORT = new UUID(7, 1);

  /** What is there to weigh of a recorded delivery. */
  enum Item {
    SIGNED(
        new Handover(
            Delivery.CARRIER_REPORTED,
            Place.ADDRESS,
            false,
            false,
            Address.MATCH,
            City.UNKNOWN,
            true,
            false,
            false)),
    SCANNED(
        new Handover(
            Delivery.CARRIER_REPORTED,
            Place.UNKNOWN,
            false,
            false,
            Address.UNKNOWN,
            City.UNKNOWN,
            false,
            false,
            false)),
    ASSERTED(
        new Handover(
            Delivery.ASSERTED,
            Place.UNKNOWN,
            false,
            false,
            Address.UNKNOWN,
            City.UNKNOWN,
            true,
            false,
            false));

    private final Handover handover;

    Item(Handover handover) {
      this.handover = handover;
    }

    DeliveryProof.Asked asked() {
      return new DeliveryProof.Asked(handover, true, "EUR", 7000, 1);
    }
  }

  Phase phase = Phase.HEARING;
  ParcelState state = ParcelState.NOT_SHIPPED;
  @Nullable Instant deliveredAt;
  Item item = Item.SIGNED;
  ReportedBy reportedBy = ReportedBy.NOBODY;
  ChosenBy chosenBy = ChosenBy.MERCHANT;
  boolean dispatchShown;
  Position position = Position.ASKED;
  String status = "ACTIVE";
  @Nullable Instant answerBy = AHEAD;
  @Nullable UUID askedAbout;
  @Nullable Boolean confirmed;
  @Nullable Instant confirmBy;
  @Nullable Remedy offer;
  Instant offerUntil = AHEAD;
  @Nullable Instant waitUntil;
  boolean waited;
  boolean declined;
  boolean shaken;
  boolean person;
  boolean chargeback;
  boolean covered = true;
  long claimed = 7490;
  long left = 7490;
  History history = new History(0, 0);

  MissingParcel in(Phase where) {
    phase = where;
    return this;
  }

  MissingParcel is(ParcelState where) {
    state = where;
    dispatchShown = where != ParcelState.NOT_SHIPPED && where != ParcelState.CANCELLED;
    reportedBy =
        switch (where) {
          case LOST, RETURNED, CANCELLED, CONTRADICTED -> ReportedBy.CARRIER;
          default -> ReportedBy.NOBODY;
        };
    deliveredAt =
        switch (where) {
          case DELIVERED, REFUSED, CONTRADICTED -> OPENED.plusSeconds(3600);
          default -> null;
        };
    return this;
  }

  MissingParcel delivered(Item by, Instant at) {
    is(ParcelState.DELIVERED);
    item = by;
    deliveredAt = at;
    return this;
  }

  MissingParcel merchant(Position says) {
    position = says;
    answerBy = says == Position.NOT_ASKED ? null : answerBy;
    return this;
  }

  MissingParcel merchantLate() {
    answerBy = OVER;
    return this;
  }

  MissingParcel insolvent() {
    status = "INSOLVENT";
    return merchant(Position.NOT_ASKED);
  }

  /** The customer is asked about the delivery until then. */
  MissingParcel askedUntil(Instant until) {
    askedAbout = REPORT;
    confirmBy = until;
    return this;
  }

  MissingParcel customerSays(boolean received) {
    askedAbout = REPORT;
    confirmed = received;
    return this;
  }

  MissingParcel offered(Remedy remedy, Instant until) {
    offer = remedy;
    offerUntil = until;
    return this;
  }

  MissingParcel timeUntil(Instant until) {
    waitUntil = until;
    return this;
  }

  NotReceivedFacts facts() {
    return new NotReceivedFacts(
        phase,
        parcel(),
        new Merchant(status, position, answerBy),
        new Customer(askedAbout, confirmed, confirmBy),
        offer == null ? null : new OpenOffer(1, offer, offerUntil),
        new ExtraTime(waitUntil, waited, declined),
        shaken,
        new Standing(
            OPENED,
            new Money("EUR", claimed, left),
            person,
            phase == Phase.REVIEW,
            chargeback,
            covered,
            history,
            ZoneId.of("Europe/Berlin")));
  }

  private Parcel parcel() {
    return new Parcel(
        state,
        reportedBy,
        chosenBy,
        dispatchShown,
        RefundAmount.Reason.NONE,
        state == ParcelState.AWAITING_PICKUP ? Instant.parse("2026-03-20T23:00:00Z") : null,
        deliveredAt == null ? null : new Parcel.Delivered(REPORT, deliveredAt),
        List.of(List.of(item.asked())));
  }
}
