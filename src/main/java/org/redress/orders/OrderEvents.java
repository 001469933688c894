package org.redress.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.DelayNotice.Silence;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.DomainEvent;
import org.redress.shared.EventName;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What happens to an order, told to the modules above within the transaction that made it so. */
public interface OrderEvents {

  /**
   * {@code watched} is false for an order that an import brought as history: it gets no process.
   */
  @EventName("OrderRegistered")
  record OrderRegistered(
      MarketplaceId marketplace, OrderId order, Instant at, Actor by, boolean watched, Watch watch)
      implements DomainEvent {}

  @EventName("OrderEventReported")
  record OrderEventReported(
      MarketplaceId marketplace,
      OrderId order,
      Instant at,
      Actor by,
      UUID eventId,
      EventType type,
      Instant occurredAt)
      implements DomainEvent {}

  /** The facts changed what the process of the order waits for. */
  @EventName("CourseChanged")
  record CourseChanged(
      MarketplaceId marketplace, OrderId order, Instant at, Actor by, Step step, Watch watch)
      implements DomainEvent {

    public enum Step {
      SHIPPED,
      DELIVERED,
      CANCELLED,
      CHANGED,
      /** The order's process had ended and is needed again, e.g. after a retracted cancellation. */
      REOPENED
    }
  }

  /** {@code risk} is SHIP_BY_MISSED, DELAY_ANNOUNCED, TRACKING_STANDS_STILL or LOST. */
  @EventName("DelayFound")
  record DelayFound(
      MarketplaceId marketplace,
      OrderId order,
      Instant at,
      Actor by,
      @CodeWord String risk,
      int noticeIndex,
      boolean told,
      @Nullable Instant answerBy,
      @Nullable Silence silenceMeans)
      implements DomainEvent {}

  @EventName("DelayAnswerMissed")
  record DelayAnswerMissed(
      MarketplaceId marketplace, OrderId order, Instant at, Actor by, Silence silenceMeans)
      implements DomainEvent {}

  @EventName("OrderCancelled")
  record OrderCancelled(
      MarketplaceId marketplace, OrderId order, Instant at, Actor by, Ground ground)
      implements DomainEvent {

    public enum Ground {
      REPORTED,
      DELAY_DECLINED,
      SILENT_ABOUT_DELAY
    }
  }

  @EventName("PromiseKept")
  record PromiseKept(MarketplaceId marketplace, OrderId order, Instant at, Actor by)
      implements DomainEvent {}

  /**
   * The promised day has ended without a delivery. {@code claimable}: a claim may be opened from
   * now on.
   */
  @EventName("PromiseBroken")
  record PromiseBroken(
      MarketplaceId marketplace, OrderId order, Instant at, Actor by, boolean claimable)
      implements DomainEvent {}

  @EventName("GuaranteeEnded")
  record GuaranteeEnded(MarketplaceId marketplace, OrderId order, Instant at, Actor by)
      implements DomainEvent {}
}
