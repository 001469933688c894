package org.redress.claims;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimDenied;
import org.redress.claims.ClaimEvents.MerchantSilent;
import org.redress.claims.ClaimEvents.RefundRuled;
import org.redress.claims.ClaimEvents.ReviewOpened.Why;
import org.redress.claims.ClaimStep.Next;
import org.redress.claims.Step.Review.Barred;
import org.redress.guarantee.Escalations;
import org.redress.orders.Basis;
import org.redress.policy.ClaimRuling.Position;
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
class CaseTransitions {

  private final AskingParties asking;
  private final ClaimLines lines;
  private final Reviews reviews;
  private final AwaitingBanks banks;
  private final Escalating escalating;
  private final RequestingRefunds refunds;
  private final Escalations escalations;
  private final ApplicationEventPublisher events;

  CaseTransitions(
      AskingParties asking,
      ClaimLines lines,
      Reviews reviews,
      AwaitingBanks banks,
      Escalating escalating,
      RequestingRefunds refunds,
      Escalations escalations,
      ApplicationEventPublisher events) {
    this.asking = asking;
    this.lines = lines;
    this.reviews = reviews;
    this.banks = banks;
    this.escalating = escalating;
    this.refunds = refunds;
    this.escalations = escalations;
    this.events = events;
  }

  /** In the transaction that has the case in hand. */
  void carryOut(ClaimFile file, List<Step> steps, Instant now) {
    steps.forEach(step -> carryOut(file, step, now));
  }

  private void carryOut(ClaimFile file, Step step, Instant now) {
    switch (step) {
      case Step.AskMerchant(var days) -> asking.merchant(file, days, now);
      case Step.LetMerchantAnswer(var until) -> asking.merchant(file, until, now);
      case Step.PutToCustomer(var report, var until) -> {
        reviews.lift(file);
        asking.customer(file, report, until, now);
      }
      case Step.GiveTime(var until) -> asking.giveTime(file, until, now);
      case Step.EndOffer(var number, var how) ->
          file.offers().stream()
              .filter(offer -> offer.number() == number)
              .forEach(offer -> asking.endOffer(file, offer, how, Actor.SYSTEM, now));
      case Step.NotePosition(var position) -> note(file, position, now);
      case Step.NoteAnswer(var report, var confirmed) ->
          hear(file, hearing -> hearing.delivery(report, confirmed));
      case Step.NoteContradiction() -> hear(file, Hearing::contradictedByRecord);
      case Step.NoteTimeOver() -> hear(file, Hearing::waitOver);
      case Step.Wait(var status, var deadline) -> file.claim().await(status, deadline);
      case Step.Stay() -> {}
      case Step.Hold() -> banks.hold(file, now);
      case Step.Review(var why, var barred) -> reviews.open(file, why, barred(file, barred), now);
      case Step.Refund refund -> refund(file, refund, now);
      case Step.Deny(var who) -> deny(file, who, Actor.SYSTEM, now);
      case Step.Escalate(var ground) -> escalating.escalate(file, ground, null, Actor.SYSTEM, now);
      case Step.Close(var how, var who) -> close(file, how, who, Actor.SYSTEM, now);
    }
  }

  private static void hear(ClaimFile file, UnaryOperator<Hearing> said) {
    file.claim().hear(said.apply(file.claim().hearing()));
  }

  private void note(ClaimFile file, Position position, Instant now) {
    var claim = file.claim();
    claim.hear(claim.hearing().said(position));
    if (position == Position.SILENT) {
      publish(new MerchantSilent(file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM));
    }
  }

  private static Set<String> barred(ClaimFile file, Barred who) {
    return switch (who) {
      case NOBODY -> Set.of();
      case DECIDERS -> Set.copyOf(file.claim().deciders());
    };
  }

  private void refund(ClaimFile file, Step.Refund step, Instant now) {
    var how =
        new Refunding(step.decidedBy(), step.bases(), null, Purse.MARKETPLACE, step.borneBy());
    if (!refund(file, how, Actor.SYSTEM, now) && file.claim().turn().next() != Next.REVIEW) {
      reviews.open(file, Why.NOTHING_LEFT, Set.of(), now);
    }
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
    claim.letObject(objectable(claim) ? file.endOfDay(now, Periods.OBJECT) : null);
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
    var until = file.endOfDay(now, Periods.APPEAL);
    claim.deny(who, now, until);
    publish(new ClaimDenied(file.marketplace(), claim.order(), claim.id(), now, by, who, until));
  }

  /** The bank's decision took from the customer's time to appeal: it begins anew. */
  void letAppealAgain(ClaimFile file, Instant now) {
    file.claim().letAppeal(file.endOfDay(now, Periods.APPEAL));
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
    file.openOffer()
        .ifPresent(offer -> asking.endOffer(file, offer, Offer.State.WITHDRAWN, by, now));
    reviews.lift(file);
    if (file.claim().turn().status() == CaseStatus.ON_HOLD) {
      banks.noLongerAsk(file);
    }
    if (file.claim().withGuarantor()) {
      escalations.withdraw(file.marketplace(), file.claim().id(), by, now);
    }
  }

  private void publish(CaseEvent event) {
    events.publishEvent(event);
  }
}
