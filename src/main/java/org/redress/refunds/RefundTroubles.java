package org.redress.refunds;

import java.time.Instant;
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
  private final BusinessClock clock;
  private final Tenancy tenancy;

  RefundTroubles(
      HoldingRefunds holding,
      RefundViews views,
      StoppedRefunds stopped,
      AskingAnew asking,
      RefundOutcomes outcomes,
      BusinessClock clock,
      Tenancy tenancy) {
    this.holding = holding;
    this.views = views;
    this.stopped = stopped;
    this.asking = asking;
    this.outcomes = outcomes;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** One line each; without the number of an account or a card. */
  public record ByHand(String reference, String reason) {

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

    record Refused(Reason reason) implements Act {}

    enum Reason {
      NO_SUCH_REFUND,
      /** Nobody has to act on it, or somebody else did. */
      NOT_IN_TROUBLE,
      /** There is no case through which the customer could be asked: give the destination. */
      NO_CASE,
      NO_DESTINATION,
      /** The provider may have paid: retrying looks that up. */
      MAY_BE_PAID,
      /** All of it came back another way meanwhile. */
      SETTLED_ELSEWHERE,
      /** A part of it came back another way meanwhile: look again at the amount. */
      LESS_IS_OWED,
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
    return act(marketplace, refund, by, this::askDestination);
  }

  /** Says that the money was paid outside; the reference is that payment's. */
  public Act paidByHand(MarketplaceId marketplace, RefundId refund, ByHand paid, Actor by) {
    return paid.sound()
        ? act(marketplace, refund, by, (it, now) -> payByHand(it, paid, now, by))
        : new Act.Refused(Reason.NOT_A_REFERENCE);
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
          stopped.goOn(refund, tried.outcome(), now, by);
          return new Act.Done(views.of(refund));
        });
  }

  /** The outcome of the task, or why it was not done. */
  private record Tried(String outcome, @Nullable Reason refused) {

    static Tried not(Reason reason) {
      return new Tried("", reason);
    }
  }

  private Tried retry(Refund refund, Instant now) {
    if (refund.trouble() == Why.NO_DESTINATION) {
      return Tried.not(Reason.NO_DESTINATION);
    }
    refund.retry(now);
    return new Tried("RETRIED", null);
  }

  private Tried askDestination(Refund refund, Instant now) {
    if (refund.asked().caseId() == null) {
      return Tried.not(Reason.NO_CASE);
    }
    if (refund.is(State.UNKNOWN)) {
      return Tried.not(Reason.MAY_BE_PAID);
    }
    refund.askDestination(now);
    return new Tried("DESTINATION_ASKED", null);
  }

  private Tried payByHand(Refund refund, ByHand paid, Instant now, Actor by) {
    if (refund.is(State.UNKNOWN)) {
      return Tried.not(Reason.MAY_BE_PAID);
    }
    var seen = refund.asked().amount();
    if (!asking.isOwed(refund, now)) {
      return Tried.not(Reason.SETTLED_ELSEWHERE);
    }
    if (refund.asked().amount() != seen) {
      return Tried.not(Reason.LESS_IS_OWED);
    }
    outcomes.paidByHand(refund, paid.reference(), now, by);
    return new Tried("PAID_BY_HAND: " + paid.reason(), null);
  }
}
