package org.redress.engine.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimStep;
import org.redress.guarantee.RecoveryStep;
import org.redress.orders.Watch;
import org.redress.refunds.RefundStep;

/** What the domain decided that the process of a subject does next. */
public sealed interface Decided {

  /** The process ends. */
  boolean over();

  /** A person has to act first. */
  default boolean byPerson() {
    return false;
  }

  /** When the process asks the same again by itself, in business time. */
  Instant asksAgainAt();

  record OnPromise(Watch watch) implements Decided {

    @Override
    public boolean over() {
      return watch.over();
    }

    // four timers: asked of the watch as a whole
    @Override
    public Instant asksAgainAt() {
      return Instant.MIN;
    }
  }

  /** {@code refund} is how the refund begins that is called next. */
  record OnClaim(ClaimStep step, @Nullable RefundStep refund) implements Decided {

    @Override
    public boolean over() {
      return step.next() == ClaimStep.Next.CLOSED;
    }

    @Override
    public boolean byPerson() {
      return step.next() == ClaimStep.Next.REVIEW;
    }

    @Override
    public Instant asksAgainAt() {
      return switch (step.next()) {
        case ASK_MERCHANT, WAIT, GUARANTOR -> step.until();
        case REVIEW, REFUND, CLOSED -> Instant.MAX;
      };
    }
  }

  /** The claim while it lies with a guarantor: that process is over when it no longer does. */
  record OnEscalation(OnClaim claim) implements Decided {

    @Override
    public boolean over() {
      return claim.step().next() != ClaimStep.Next.GUARANTOR;
    }

    @Override
    public Instant asksAgainAt() {
      return over() ? Instant.MAX : claim.step().until();
    }
  }

  record OnRecovery(RecoveryStep step) implements Decided {

    @Override
    public boolean over() {
      return step.next() == RecoveryStep.Next.DONE;
    }

    @Override
    public Instant asksAgainAt() {
      return over() ? Instant.MAX : step.until();
    }
  }

  record OnRefund(RefundStep step) implements Decided {

    @Override
    public boolean over() {
      return step.next() == RefundStep.Next.DONE;
    }

    @Override
    public boolean byPerson() {
      return step.next() == RefundStep.Next.PERSON;
    }

    @Override
    public Instant asksAgainAt() {
      return switch (step.next()) {
        case SEND -> Instant.MIN;
        case ASK_DESTINATION, LOOK_UP -> step.until();
        case PERSON, DONE -> Instant.MAX;
      };
    }
  }
}
