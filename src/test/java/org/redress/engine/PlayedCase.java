package org.redress.engine;

import static org.redress.orders.Watch.NEVER;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.claims.ClaimEvents.ClaimClosed;
import org.redress.claims.ClaimEvents.ClaimOpened;
import org.redress.claims.ClaimEvents.MerchantResponded;
import org.redress.claims.ClaimEvents.ReviewEnded;
import org.redress.claims.ClaimStep;
import org.redress.claims.DecidedBy;
import org.redress.claims.Outcome;
import org.redress.policy.ClaimRuling.Position;
import org.redress.refunds.RefundEvents.DestinationGiven;
import org.redress.refunds.RefundEvents.PersonActed;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundRequested;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundStep;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.DomainEvent;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A claim and its refund as the domain would have them: a test says where they stand, and what else
 * comes of asking.
 */
public final class PlayedCase {

  private static final Instant AT = Instant.parse("2150-03-02T10:15:00Z");

  public final MarketplaceId market;
  public final OrderId order;
  public final CaseId claim = new CaseId(UUID.randomUUID());
  public final RefundId refund = new RefundId(UUID.randomUUID());

  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;
  private volatile ClaimStep claimStep = step(ClaimStep.Next.WAIT);
  private volatile RefundStep refundStep = step(RefundStep.Next.SEND);

  public volatile Supplier<ClaimStep> claimNow = () -> claimStep;
  public volatile Supplier<ClaimStep> assess = () -> claimStep;
  public volatile Supplier<ClaimStep> rule = () -> claimStep;
  public volatile Supplier<RefundStep> refundNow = () -> refundStep;
  public volatile Supplier<RefundStep> send = () -> refundStep;
  public volatile Supplier<RefundStep> lookUp = () -> refundStep;

  public PlayedCase(
      MarketplaceId market, OrderId order, Tenancy tenancy, ApplicationEventPublisher events) {
    this.market = market;
    this.order = order;
    this.tenancy = tenancy;
    this.events = events;
  }

  public static ClaimStep step(ClaimStep.Next next) {
    return new ClaimStep(next, NEVER, null);
  }

  public static RefundStep step(RefundStep.Next next) {
    return new RefundStep(next, NEVER);
  }

  public ClaimStep refunding() {
    return new ClaimStep(ClaimStep.Next.REFUND, NEVER, refund.value());
  }

  public void stands(ClaimStep step) {
    claimStep = step;
  }

  public void stands(RefundStep step) {
    refundStep = step;
  }

  public void opened() {
    commit(new ClaimOpened(market, order, claim, AT, Actor.SYSTEM));
  }

  public void merchantResponded() {
    commit(new MerchantResponded(market, order, claim, AT, Actor.SYSTEM, Position.CONTESTED));
  }

  public void factsChanged() {
    commit(new CaseFactsChanged(market, order, claim, AT, Actor.SYSTEM, Fact.ORDER_REPORT));
  }

  /** The claim stands there from now on. */
  public void reviewed(ClaimStep step) {
    tenancy.run(
        market,
        () -> {
          events.publishEvent(reviewEnded(step));
          claimStep = step;
        });
  }

  public ReviewEnded reviewEnded(ClaimStep step) {
    return new ReviewEnded(market, order, claim, AT, Actor.SYSTEM, step);
  }

  /** The customer does not want anything any more. */
  public void withdrawn() {
    tenancy.run(
        market,
        () -> {
          claimStep = step(ClaimStep.Next.CLOSED);
          events.publishEvent(
              new ClaimClosed(
                  market, order, claim, AT, Actor.SYSTEM, Outcome.WITHDRAWN, DecidedBy.PARTIES));
          events.publishEvent(
              new CaseFactsChanged(market, order, claim, AT, Actor.SYSTEM, Fact.WITHDRAWN));
        });
  }

  /** {@code of} is null for a refund without a claim. */
  public void refundRequested(@Nullable CaseId of) {
    commit(
        new RefundRequested(market, order, of, AT, Actor.SYSTEM, refund, refundStep, of == null));
  }

  public void refundConfirmed() {
    commit(new RefundConfirmed(market, order, claim, AT, Actor.SYSTEM, refund));
  }

  public void destinationGiven() {
    commit(new DestinationGiven(market, order, null, AT, Actor.SYSTEM, refund));
  }

  public void personActed(RefundStep step) {
    tenancy.run(
        market,
        () -> {
          events.publishEvent(new PersonActed(market, order, null, AT, Actor.SYSTEM, refund, step));
          refundStep = step;
        });
  }

  private void commit(DomainEvent event) {
    tenancy.run(market, () -> events.publishEvent(event));
  }
}
