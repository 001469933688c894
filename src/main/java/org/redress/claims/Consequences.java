package org.redress.claims;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimDenied;
import org.redress.claims.ClaimEvents.DeliveryPut;
import org.redress.claims.ClaimEvents.MerchantAsked;
import org.redress.claims.ClaimEvents.OfferEnded;
import org.redress.claims.ClaimEvents.OfferMade;
import org.redress.claims.ClaimEvents.RefundRuled;
import org.redress.guarantee.Escalations;
import org.redress.orders.Basis;
import org.redress.orders.OrderEvent;
import org.redress.policy.ParcelState;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundAnswer;
import org.redress.refunds.RefundStep;
import org.redress.refunds.RefundView;
import org.redress.refunds.RequestRefund;
import org.redress.refunds.RequestingRefunds;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets what was decided act on the claim: whose turn it is, money, or its end. */
@Component
class Consequences {

  private final Offers offers;
  private final ClaimLines lines;
  private final Reviews reviews;
  private final AwaitingBanks banks;
  private final RequestingRefunds refunds;
  private final Escalations escalations;
  private final Marketplaces marketplaces;
  private final ApplicationEventPublisher events;

  Consequences(
      Offers offers,
      ClaimLines lines,
      Reviews reviews,
      AwaitingBanks banks,
      RequestingRefunds refunds,
      Escalations escalations,
      Marketplaces marketplaces,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.lines = lines;
    this.reviews = reviews;
    this.banks = banks;
    this.refunds = refunds;
    this.escalations = escalations;
    this.marketplaces = marketplaces;
    this.events = events;
  }

  void askMerchant(ClaimFile file, Instant until, Instant now) {
    var claim = file.claim();
    var again = until.equals(claim.hearing().merchantBy());
    claim.askMerchant(until);
    if (!again) {
      publish(
          new MerchantAsked(
              file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM, until));
    }
  }

  /**
   * The parcel gets extra time, at a pick-up point until its last day there; the customer may
   * refuse it, silence takes it.
   */
  void giveTime(ClaimFile file, int days, Instant now) {
    var claim = file.claim();
    var until = collectUntil(file).orElse(endOfDay(file, now, days));
    claim.hear(claim.hearing().waitingUntil(until));
    offer(file, Party.MARKETPLACE, Offer.Remedy.WAIT, null, until, null, Actor.SYSTEM, now);
  }

  private Optional<Instant> collectUntil(ClaimFile file) {
    var waiting = file.facts().waiting();
    return waiting == null || file.parcel() != ParcelState.AWAITING_PICKUP
        ? Optional.empty()
        : Optional.ofNullable(waiting.details().collectBy())
            .map(day ->
                day.plusDays(1)
                    .atStartOfDay(marketplaces.get(file.marketplace()).timeZone())
                    .toInstant());
  }

  void offer(
      ClaimFile file,
      Party party,
      Offer.Remedy remedy,
      @Nullable Long amount,
      Instant answerBy,
      @Nullable String text,
      Actor by,
      Instant now) {
    var claim = file.claim();
    var made = offers.make(claim, party, remedy, amount, now, answerBy, text);
    awaitAnswer(file, made);
    publish(
        new OfferMade(
            file.marketplace(),
            claim.order(),
            claim.id(),
            now,
            by,
            made.number(),
            party,
            remedy,
            amount,
            answerBy));
  }

  void awaitAnswer(ClaimFile file, Offer offer) {
    file.claim()
        .await(
            CaseStatus.WAITING_CUSTOMER,
            new CaseDeadline(Party.CUSTOMER, offer.answerBy(), Meaning.ANSWER_OFFER));
  }

  void waitForDelivery(ClaimFile file, Instant until) {
    file.claim()
        .await(
            CaseStatus.WAITING_DELIVERY,
            new CaseDeadline(Party.CUSTOMER, until, Meaning.WAIT_FOR_DELIVERY));
  }

  void endOffer(ClaimFile file, Offer offer, Offer.State how, Actor by, Instant now) {
    var claim = file.claim();
    offers.end(claim, offer, how, now);
    publish(
        new OfferEnded(
            file.marketplace(), claim.order(), claim.id(), now, by, offer.number(), how));
  }

  void putDelivery(ClaimFile file, OrderEvent delivered, Instant now) {
    var claim = file.claim();
    var until = endOfDay(file, now, Periods.CONFIRM_DELIVERY);
    claim.hear(claim.hearing().delivery(delivered.id(), null));
    claim.await(
        CaseStatus.WAITING_CUSTOMER,
        new CaseDeadline(Party.CUSTOMER, until, Meaning.CONFIRM_DELIVERY));
    publish(
        new DeliveryPut(file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM, until));
  }

  /** Sets the money in motion; false where nothing of it can be paid back any more. */
  boolean refund(ClaimFile file, Refunding how, Actor by, Instant now) {
    var claim = file.claim();
    var asked =
        new RequestRefund(
            "claim:" + claim.id(),
            claim.order(),
            claim.id(),
            how.bases(),
            claim.opened().lines(),
            how.atMost(),
            how.paidBy(),
            how.borneBy());
    if (!(refunds.request(file.marketplace(), asked, by)
        instanceof RefundAnswer.Requested requested)) {
      return false;
    }
    var refund = requested.refund();
    end(file, now, by);
    // whom a party's word pays back the guarantor owes nothing
    var owed = how.decidedBy() == DecidedBy.AGENT ? requested.amount() : 0;
    escalations.owes(file.marketplace(), claim.id(), owed, now);
    claim.settle(refund.id(), how.decidedBy(), refund.paidBy(), refund.borneBy());
    claim.letObject(objectable(claim) ? endOfDay(file, now, Periods.OBJECT) : null);
    turnTo(claim, refund);
    publish(
        new RefundRuled(
            file.marketplace(),
            claim.order(),
            claim.id(),
            now,
            by,
            how.decidedBy(),
            requested.amount(),
            refund.currency(),
            refund.borneBy(),
            claim.objectableUntil()));
    return true;
  }

  /** What the merchant agreed to, and what the guarantor awarded, stands. */
  private static boolean objectable(Claim claim) {
    var ending = claim.ending();
    return ending.borneBy() == Purse.MERCHANT
        && ending.paidBy() == Purse.MARKETPLACE
        && ending.decidedBy() != DecidedBy.PARTIES;
  }

  /**
   * @param atMost in minor units; null for all that the bases give
   */
  record Refunding(
      DecidedBy decidedBy, Set<Basis> bases, @Nullable Long atMost, Purse paidBy, Purse borneBy) {

    static Refunding all(DecidedBy who, @Nullable Long atMost, Purse bears) {
      return new Refunding(who, EnumSet.allOf(Basis.class), atMost, Purse.MARKETPLACE, bears);
    }

    /** The guarantor's own money. */
    static Refunding awarded(long amount, Purse bears) {
      return new Refunding(
          DecidedBy.GUARANTOR, EnumSet.allOf(Basis.class), amount, Purse.GUARANTOR, bears);
    }
  }

  /** Who has to act so that the refund moves. */
  static void turnTo(Claim claim, RefundView refund) {
    var next = refund.step().next();
    var by = refund.destinationBy();
    if (next == RefundStep.Next.ASK_DESTINATION && by != null) {
      claim.settleBy(
          CaseStatus.WAITING_CUSTOMER,
          new CaseDeadline(Party.CUSTOMER, by, Meaning.GIVE_DESTINATION));
    } else if (next == RefundStep.Next.PERSON) {
      claim.settleBy(CaseStatus.UNDER_REVIEW, null);
    } else {
      claim.settleBy(CaseStatus.SETTLING, null);
    }
  }

  void deny(ClaimFile file, DecidedBy who, Actor by, Instant now) {
    var claim = file.claim();
    if (claim.escalated()) {
      // a denial after that is final here
      close(file, Outcome.DENIED, who, by, now);
      return;
    }
    end(file, now, by);
    var until = endOfDay(file, now, Periods.APPEAL);
    claim.deny(who, now, until);
    publish(new ClaimDenied(file.marketplace(), claim.order(), claim.id(), now, by, who, until));
  }

  /** The bank's decision took from the customer's time to appeal: it begins anew. */
  void letAppealAgain(ClaimFile file, Instant now) {
    file.claim().letAppeal(endOfDay(file, now, Periods.APPEAL));
  }

  void close(ClaimFile file, Outcome how, DecidedBy who, Actor by, Instant now) {
    var claim = file.claim();
    end(file, now, by);
    escalations.owes(file.marketplace(), claim.id(), 0, now);
    claim.close(how, who, now);
    lines.free(claim);
    publish(new ClaimClosed(file.marketplace(), claim.order(), claim.id(), now, by, how, who));
  }

  private void end(ClaimFile file, Instant now, Actor by) {
    file.openOffer().ifPresent(offer -> endOffer(file, offer, Offer.State.WITHDRAWN, by, now));
    reviews.lift(file);
    if (file.claim().turn().status() == CaseStatus.ON_HOLD) {
      banks.noLongerAsk(file);
    }
    if (file.claim().withGuarantor()) {
      escalations.withdraw(file.marketplace(), file.claim().id(), by, now);
    }
  }

  Instant endOfDay(ClaimFile file, Instant now, int days) {
    return Periods.endOfDay(now, days, marketplaces.get(file.marketplace()).timeZone());
  }

  private void publish(CaseEvent event) {
    events.publishEvent(event);
  }
}
