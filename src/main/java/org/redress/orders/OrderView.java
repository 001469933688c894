package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.policy.PolicyEdition;
import org.redress.shared.OrderId;

/**
 * An order as everyone may see it now. Instants are business time, amounts minor units of the
 * contract's currency. {@code overpaid} was captured beyond the price and has to be given back.
 * {@code refunded} is what others refunded and what was paid back through here; {@code chargedBack}
 * is what lost chargebacks took, {@code holdSince} is null where none is open.
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
    long overpaid,
    long refunded,
    long chargedBack,
    @Nullable Instant holdSince,
    List<OrderDeadline> deadlines,
    List<OrderEvent> events,
    List<Statement> statements) {

  /**
   * Whether the event is a merchant's word about money that nobody else has confirmed: it changes
   * no sum, hold or case.
   */
  public boolean unconfirmed(OrderEvent event) {
    var key = EventKey.of(event);
    return key.ofWordAboutMoney()
        && events.stream().noneMatch(e -> !e.retracted() && EventKey.of(e).equals(key.confirmed()));
  }

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
