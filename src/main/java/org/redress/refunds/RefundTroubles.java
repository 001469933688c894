package org.redress.refunds;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redress.gate.AccountNumbers;
import org.redress.refunds.RefundEvents.RefundNeedsPerson.Why;
import org.redress.refunds.RefundTroubles.Act.Reason;
import org.redress.refunds.RefundView.State;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** What a person can do about a refund that came to a standstill; ends its task and goes on. */
@Component
public class RefundTroubles {

  private final HoldingRefunds holding;
  private final RefundViews views;
  private final StoppedRefunds stopped;
  private final AskingAnew asking;
  private final RefundOutcomes outcomes;
  private final HandPayments hands;
  private final HandReferences references;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  RefundTroubles(
      HoldingRefunds holding,
      RefundViews views,
      StoppedRefunds stopped,
      AskingAnew asking,
      RefundOutcomes outcomes,
      HandPayments hands,
      HandReferences references,
      BusinessClock clock,
      Tenancy tenancy) {
    this.holding = holding;
    this.views = views;
    this.stopped = stopped;
    this.asking = asking;
    this.outcomes = outcomes;
    this.hands = hands;
    this.references = references;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /**
   * One line each; without the number of an account or a card. {@code dossier} is the state of the
   * case that the person has seen; null where there is none to see.
   */
  public record ByHand(String reference, String reason, @Nullable Long dossier) {

    public ByHand(String reference, String reason) {
      this(reference, reason, null);
    }

    boolean sound() {
      return sound(reference) && sound(reason);
    }

    private static boolean sound(String text) {
      return !text.isBlank()
          && text.length() <= 200
          && text.chars().noneMatch(Character::isISOControl)
          && !AccountNumbers.in(text);
    }
  }

  /** What came of it. */
  public sealed interface Act {

    record Done(RefundView refund) implements Act {}

    /** Nothing moves until a second person has confirmed it. */
    record Proposed(RefundView refund) implements Act {}

    record Refused(Reason reason) implements Act {}

    enum Reason {
      NO_SUCH_REFUND,
      /** Nobody has to act on it, or somebody else did. */
      NOT_IN_TROUBLE,
      /**
       * What a case was ruled is owed, and what was plainly cancelled; and what may have been paid
       * cannot be taken back.
       */
      OWED,
      /** A person has to say first that it is owed. */
      NOT_DECIDED,
      NO_DESTINATION,
      /** The provider may have paid: retrying looks that up. */
      MAY_BE_PAID,
      /** All of it came back another way meanwhile. */
      SETTLED_ELSEWHERE,
      /** A bank may take some of it: nothing is paid until it has decided. */
      ON_HOLD,
      /** The payment that it belongs to was taken back: it waits until that is there again. */
      UNPAID,
      /** A part of it came back another way meanwhile: look again at the amount. */
      LESS_IS_OWED,
      /** Who had a hand in the decision keeps off the money. */
      DECIDED_IT,
      /** One transfer pays one refund, and another one was paid, or is to be, by this. */
      REFERENCE_TAKEN,
      /** A payment by hand waits for a second person already. */
      PROPOSED_ALREADY,
      /** Nothing waits for a second person: it was withdrawn, decided or took too long. */
      NOT_PROPOSED,
      /** Who proposed it is no second person for it. */
      NOT_A_SECOND_PERSON,
      /** Something came into the case that the person has not seen. */
      LOOK_AGAIN,
      /** The refund is another one than the proposer saw: it has to be proposed anew. */
      CHANGED,
      /**
       * A text is blank, longer than 200 characters, or holds the number of an account or a card.
       */
      NOT_A_REFERENCE
    }
  }

  /** Sends it again, as a new request to the provider where the one before has failed there. */
  public Act retry(MarketplaceId marketplace, RefundId refund, Actor by) {
    return act(marketplace, refund, by, this::retry);
  }

  /** Asks the customer where the money goes, and pays it out instead. */
  public Act askDestination(MarketplaceId marketplace, RefundId refund, Actor by) {
    return act(marketplace, refund, by, (it, now) -> askDestination(it, by, now));
  }

  /**
   * Says that the money was paid outside; the reference is that payment's. Above the limit a second
   * person has to confirm it first.
   */
  public Act paidByHand(MarketplaceId marketplace, RefundId refund, ByHand paid, Actor by) {
    return paid.sound()
        ? act(marketplace, refund, by, (it, now) -> payByHand(it, paid, now, by))
        : new Act.Refused(Reason.NOT_A_REFERENCE);
  }

  /** The second person has seen this proposal, and stands for it. */
  public Act confirmByHand(
      MarketplaceId marketplace, RefundId refund, HandPaymentId payment, Actor by) {
    return act(marketplace, refund, by, (it, now) -> confirm(it, payment, now, by));
  }

  /** The proposer takes it back, or another one does not stand for it. */
  public Act rejectByHand(
      MarketplaceId marketplace, RefundId refund, HandPaymentId payment, Actor by) {
    return act(marketplace, refund, by, (it, now) -> reject(it, payment, now, by));
  }

  /** What was paid or proposed by hand for these, oldest first. */
  public List<HandPayment> byHand(MarketplaceId marketplace, Collection<RefundId> refunds) {
    return tenancy.in(marketplace, () -> hands.of(marketplace, refunds));
  }

  private Act act(
      MarketplaceId marketplace,
      RefundId id,
      Actor by,
      BiFunction<Refund, Instant, Tried> attempt) {
    return tenancy.in(
        marketplace,
        () -> {
          var refund = holding.hold(marketplace, id).orElse(null);
          if (refund == null || refund.trouble() == null) {
            return new Act.Refused(refund == null ? Reason.NO_SUCH_REFUND : Reason.NOT_IN_TROUBLE);
          }
          var now = clock.now();
          var tried = attempt.apply(refund, now);
          if (tried.refused() != null) {
            return new Act.Refused(tried.refused());
          }
          if (tried.outcome() == null) {
            return new Act.Proposed(views.of(refund));
          }
          stopped.goOn(refund, tried.outcome(), now, by);
          return new Act.Done(views.of(refund));
        });
  }

  private Tried retry(Refund refund, Instant now) {
    if (refund.trouble() == Why.NO_DESTINATION) {
      return Tried.not(Reason.NO_DESTINATION);
    }
    if (DecidingOwed.isToDecide(refund)) {
      return Tried.not(Reason.NOT_DECIDED);
    }
    refund.retry(now);
    return new Tried("RETRIED", null);
  }

  private Tried askDestination(Refund refund, Actor by, Instant now) {
    if (hands.decided(refund, by)) {
      return Tried.not(Reason.DECIDED_IT);
    }
    if (refund.is(State.UNKNOWN)) {
      return Tried.not(Reason.MAY_BE_PAID);
    }
    if (DecidingOwed.isToDecide(refund)) {
      return Tried.not(Reason.NOT_DECIDED);
    }
    refund.askDestination(now);
    return new Tried("DESTINATION_ASKED", null);
  }

  private Tried payByHand(Refund refund, ByHand paid, Instant now, Actor by) {
    if (refund.is(State.UNKNOWN)) {
      return Tried.not(Reason.MAY_BE_PAID);
    }
    if (hands.decided(refund, by)) {
      return Tried.not(Reason.DECIDED_IT);
    }
    if (hands.open(refund, now) != null) {
      return Tried.not(Reason.PROPOSED_ALREADY);
    }
    if (paid.dossier() != null && !hands.seen(refund, paid.dossier())) {
      return Tried.not(Reason.LOOK_AGAIN);
    }
    if (references.taken(refund, paid.reference())) {
      return Tried.not(Reason.REFERENCE_TAKEN);
    }
    var less = less(refund, now);
    if (less != null) {
      return Tried.not(less);
    }
    return hands.keep(refund, paid, now, by).state() == HandPayment.State.PAID
        ? paid(refund, paid.reference(), now, by)
        : Tried.STAYS;
  }

  private Tried confirm(Refund refund, HandPaymentId payment, Instant now, Actor by) {
    var open = hands.open(refund, now);
    if (open == null || !open.id().equals(payment)) {
      return Tried.not(Reason.NOT_PROPOSED);
    }
    if (!hands.second(refund, open, by)) {
      return Tried.not(hands.decided(refund, by) ? Reason.DECIDED_IT : Reason.NOT_A_SECOND_PERSON);
    }
    if (refund.is(State.UNKNOWN)) {
      return Tried.not(Reason.MAY_BE_PAID);
    }
    var less = less(refund, now);
    if (less != null) {
      hands.overtake(refund);
      return Tried.not(less);
    }
    if (!hands.unchanged(refund, open)) {
      hands.end(refund, open, HandPayment.State.LAPSED, null, Actor.SYSTEM, now);
      return Tried.not(Reason.CHANGED);
    }
    hands.end(refund, open, HandPayment.State.PAID, by.name(), by, now);
    return paid(refund, open.reference(), now, by);
  }

  private Tried reject(Refund refund, HandPaymentId payment, Instant now, Actor by) {
    var open = hands.open(refund, now);
    if (open == null || !open.id().equals(payment)) {
      return Tried.not(Reason.NOT_PROPOSED);
    }
    if (!open.proposedBy().equals(by.name()) && hands.decided(refund, by)) {
      return Tried.not(Reason.DECIDED_IT);
    }
    hands.end(refund, open, HandPayment.State.REJECTED, by.name(), by, now);
    return Tried.STAYS;
  }

  /** Whether less is owed than the person has seen: what came back another way is asked anew. */
  private @Nullable Reason less(Refund refund, Instant now) {
    var seen = refund.asked().amount();
    return switch (asking.anew(refund, now)) {
      case SETTLED_ELSEWHERE -> Reason.SETTLED_ELSEWHERE;
      case ON_HOLD -> Reason.ON_HOLD;
      case UNPAID -> Reason.UNPAID;
      case PAYABLE -> refund.asked().amount() == seen ? null : Reason.LESS_IS_OWED;
    };
  }

  private Tried paid(Refund refund, String reference, Instant now, Actor by) {
    outcomes.paidByHand(refund, reference, now, by);
    return new Tried("PAID_BY_HAND", null);
  }
}
