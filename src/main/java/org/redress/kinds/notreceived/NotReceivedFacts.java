package org.redress.kinds.notreceived;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.CaseInHand;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.Offer.Remedy;
import org.redress.claims.Offer.State;
import org.redress.claims.Phase;
import org.redress.claims.Step;
import org.redress.claims.Step.Review.Barred;
import org.redress.policy.ClaimRuling;
import org.redress.policy.ClaimRuling.History;
import org.redress.policy.ClaimRuling.Position;
import org.redress.policy.DeliveryProof.Strength;
import org.redress.policy.ParcelState;
import org.redress.policy.RefundAmount;

/**
 * All that is known of a claim that a parcel never came, as it is stored with each decision: a
 * change of a component is a new {@link #VERSION}. {@code offer} is the open one; {@code
 * denialShaken}: what was reported since the denial does not go with it.
 */
record NotReceivedFacts(
    Phase phase,
    Parcel parcel,
    Merchant merchant,
    Customer customer,
    @Nullable OpenOffer offer,
    ExtraTime extraTime,
    boolean denialShaken,
    Standing standing) {

  static final int VERSION = 1;

  /** {@code status} is a word of the merchant's register; {@code answerBy} null if never asked. */
  record Merchant(String status, Position position, @Nullable Instant answerBy) {}

  /**
   * {@code askedAbout} is the report of a delivery that was put to the customer, {@code confirmed}
   * its answer, and {@code confirmBy} until when it is being asked.
   */
  record Customer(
      @Nullable UUID askedAbout, @Nullable Boolean confirmed, @Nullable Instant confirmBy) {}

  record OpenOffer(int number, Remedy remedy, Instant answerBy) {}

  /** {@code over}: the parcel has had it. */
  record ExtraTime(@Nullable Instant until, boolean over, boolean declined) {}

  /**
   * The claim itself and what is beside it. {@code claimed} is what all claims on the order are
   * about that run or were paid, {@code left} what of the payment has not gone back, in minor units
   * of {@code currency}. {@code person}: the table of eligibility wants one; {@code withPerson}:
   * one has it; {@code zone} is the marketplace's.
   */
  record Standing(
      Instant openedAt,
      Money money,
      boolean person,
      boolean withPerson,
      boolean chargebackOpen,
      boolean covered,
      History history,
      ZoneId zone) {}

  record Money(String currency, long claimed, long left) {}

  static NotReceivedFacts of(CaseInHand open) {
    var said = open.hearing();
    var parcel = Parcel.of(open);
    return new NotReceivedFacts(
        open.phase(),
        parcel,
        new Merchant(open.beside().merchant().name(), said.position(), said.merchantBy()),
        new Customer(
            said.deliveryEvent(), said.deliveryConfirmed(), confirmBy(open.pending().deadline())),
        offer(open),
        new ExtraTime(said.waitUntil(), said.waited(), declined(open)),
        Denied.shaken(open, parcel),
        standing(open));
  }

  private static @Nullable Instant confirmBy(@Nullable CaseDeadline deadline) {
    return deadline != null && deadline.meaning() == Meaning.CONFIRM_DELIVERY
        ? deadline.at()
        : null;
  }

  private static @Nullable OpenOffer offer(CaseInHand open) {
    return open.offers().stream()
        .filter(offer -> offer.state() == State.OPEN)
        .map(offer -> new OpenOffer(offer.number(), offer.remedy(), offer.answerBy()))
        .findFirst()
        .orElse(null);
  }

  private static boolean declined(CaseInHand open) {
    return open.offers().stream()
        .filter(offer -> offer.remedy() == Remedy.WAIT)
        .anyMatch(offer -> offer.state() == State.DECLINED);
  }

  private static Standing standing(CaseInHand open) {
    var opened = open.opened();
    var beside = open.beside();
    return new Standing(
        opened.openedAt(),
        new Money(opened.currency(), beside.claimed(), beside.left()),
        opened.person(),
        open.pending().withPerson(),
        open.order().holdSince() != null,
        beside.covered(),
        beside.history(),
        beside.zone());
  }

  /** A delivery is recorded that the customer was not asked about yet. */
  boolean newDelivery() {
    var delivered = parcel.delivered();
    return delivered != null
        && parcel.state() == ParcelState.DELIVERED
        && !delivered.report().equals(customer.askedAbout());
  }

  ClaimRuling.Asked ruling(Strength proof) {
    return new ClaimRuling.Asked(
        merchant.position(),
        new ClaimRuling.Parcel(
            parcel.state(),
            parcel.reportedBy(),
            parcel.carrierChosenBy(),
            parcel.dispatchShown(),
            extraTime.over()),
        proof,
        standing.covered(),
        standing.history());
  }

  RefundAmount.Asked amount() {
    var money = standing.money();
    return new RefundAmount.Asked(
        money.currency(), money.claimed(), parcel.state(), parcel.cameBackFor());
  }

  /** What lies before a person stays there: it is no other task. */
  Step review(Why why) {
    return standing.withPerson() ? new Step.Stay() : new Step.Review(why, Barred.NOBODY);
  }

  /** The first instant after the day of the marketplace that lies so many days ahead. */
  Instant endOfDay(Instant now, int days) {
    var zone = standing.zone();
    return now.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }

  NotReceivedFacts with(Position position) {
    return new NotReceivedFacts(
        phase,
        parcel,
        new Merchant(merchant.status(), position, merchant.answerBy()),
        customer,
        offer,
        extraTime,
        denialShaken,
        standing);
  }

  NotReceivedFacts with(Customer said) {
    return new NotReceivedFacts(
        phase, parcel, merchant, said, offer, extraTime, denialShaken, standing);
  }

  NotReceivedFacts withoutOffer() {
    return new NotReceivedFacts(
        phase, parcel, merchant, customer, null, extraTime, denialShaken, standing);
  }

  NotReceivedFacts withTimeOver() {
    var over = new ExtraTime(null, true, extraTime.declined());
    return new NotReceivedFacts(
        phase, parcel, merchant, customer, offer, over, denialShaken, standing);
  }
}
