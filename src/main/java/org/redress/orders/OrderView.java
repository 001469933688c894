package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.policy.PolicyEdition;
import org.redress.shared.OrderId;

/**
 * An order as everyone may see it now. Instants are business time, amounts minor units of the
 * contract's currency. {@code refunded} is what others refunded and what was paid back through
 * here; {@code chargedBack} is what lost chargebacks took, {@code holdSince} is null where none is
 * open.
 */
public record OrderView(
    OrderId id,
    Contract contract,
    Instant registeredAt,
    Status status,
    boolean history,
    PolicyEdition policyEdition,
    Promise promise,
    Guarantee guarantee,
    @Nullable ClaimWindow claimWindow,
    long paid,
    long refunded,
    long chargedBack,
    @Nullable Instant holdSince,
    List<OrderDeadline> deadlines,
    List<OrderEvent> events,
    List<Statement> statements) {

  public enum Status {
    OPEN,
    CANCELLED,
    COMPLETED
  }

  /** {@code keptUntil} is the last instant of the promised day in the marketplace's time zone. */
  public record Promise(
      @Nullable Instant shipBy, LocalDate deliverBy, PromiseState state, Instant keptUntil) {}

  /** {@code guarantor} is a reference, null where nobody covers the order. */
  public record Guarantee(
      boolean covered, long limit, Instant until, String reason, @Nullable String guarantor) {}

  public record ClaimWindow(Instant opensAt, Instant closesAt) {}

  /** What the customer said at the time, as an import brought it; opens no case. */
  public record Statement(String kind, Instant statedAt, String text) {}
}
