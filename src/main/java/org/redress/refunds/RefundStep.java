package org.redress.refunds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Watch;
import org.redress.refunds.RefundView.State;

/**
 * What the process of a refund does next, as the domain has decided it; {@code until} is business
 * time, {@code Watch.NEVER} where only people can move it.
 */
public record RefundStep(Next next, Instant until) {

  /** {@code dueAt} is when something happens by itself; null where nothing does. */
  static RefundStep of(State state, @Nullable Instant dueAt) {
    var until = dueAt == null ? Watch.NEVER : dueAt;
    return switch (state) {
      case AWAITING_DESTINATION -> new RefundStep(Next.ASK_DESTINATION, until);
      case REQUESTED -> new RefundStep(Next.SEND, until);
      case SENT, UNKNOWN -> new RefundStep(Next.LOOK_UP, until);
      case CONFIRMED -> new RefundStep(dueAt == null ? Next.DONE : Next.LOOK_UP, until);
      case SETTLED_ELSEWHERE, WITHDRAWN -> new RefundStep(Next.DONE, Watch.NEVER);
      case REFUSED, BOUNCED ->
          throw new IllegalStateException("it is " + state + " without trouble");
    };
  }

  public enum Next {
    /** The customer is asked for a payout destination, until its deadline. */
    ASK_DESTINATION,
    /** The provider is told to pay. */
    SEND,
    /** The provider is asked at {@code until} what became of it: unknown, pending, or bounced. */
    LOOK_UP,
    /** A person brings it to an end: a user task. */
    PERSON,
    /**
     * It is paid, and no bounce was heard of in the time that the provider gives for it; or it came
     * back another way.
     */
    DONE
  }
}
