package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Reason;
import org.redress.orders.ReportEvent.Source;

/**
 * One round of a chargeback, as it was reported. {@code first} is the event that told of it, {@code
 * amount} minor units of the order's currency and null where nobody named one, {@code answerBy} the
 * day until which the bank hears the merchant, {@code since} business time.
 */
public record BankDispute(
    UUID first,
    String reference,
    int round,
    State state,
    @Nullable Long amount,
    Instant since,
    @Nullable LocalDate answerBy,
    @Nullable Reason reason) {

  private static final Set<EventType> OF_BANKS =
      Set.of(EventType.CHARGEBACK_OPENED, EventType.CHARGEBACK_WON, EventType.CHARGEBACK_LOST);

  public enum State {
    OPEN,
    /** By the merchant: the payment stays. */
    WON,
    /** By the merchant: the bank has taken the money. */
    LOST
  }

  public boolean open() {
    return state == State.OPEN;
  }

  public boolean lost() {
    return state == State.LOST;
  }

  /** The bank says that somebody else has paid with this customer's means. */
  public boolean fraud() {
    return reason == Reason.FRAUD;
  }

  /** All rounds of an order; a merchant's word about them is only that. */
  public static List<BankDispute> of(OrderView order) {
    return new Chargebacks(
            0,
            order.events().stream()
                .filter(event -> !event.retracted() && OF_BANKS.contains(event.type()))
                .filter(event -> event.source() != Source.MERCHANT)
                .toList())
        .disputes();
  }
}
