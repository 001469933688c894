package org.redress.orders;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * All rounds of an order, the first reported first; a merchant's word about them is only that.
   */
  public static List<BankDispute> of(OrderView order) {
    var rounds = new Rounds();
    order.events().stream()
        .filter(event -> !event.retracted() && OF_BANKS.contains(event.type()))
        .filter(event -> event.source() != Source.MERCHANT)
        .forEach(rounds::note);
    return List.copyOf(rounds.known.values());
  }

  private BankDispute as(BankDispute before) {
    return new BankDispute(
        before.first, reference, round, before.state, amount, since, answerBy, reason);
  }

  private BankDispute now(OrderEvent event) {
    return new BankDispute(
        first,
        reference,
        round,
        event.type() == EventType.CHARGEBACK_WON ? State.WON : State.LOST,
        event.details().amount() == null ? amount : event.details().amount(),
        since,
        answerBy,
        reason);
  }

  /** The latest word about each; one without a reference speaks of all that are open. */
  private static final class Rounds {

    private record Key(String reference, int round) {}

    private final Map<Key, BankDispute> known = new LinkedHashMap<>();

    void note(OrderEvent event) {
      var reported = first(event);
      var key = new Key(reported.reference(), reported.round());
      if (event.type() == EventType.CHARGEBACK_OPENED) {
        // its outcome may have been said to come first
        known.merge(key, reported, (before, opened) -> opened.as(before));
      } else if (known.containsKey(key)) {
        known.computeIfPresent(key, (name, before) -> before.now(event));
      } else if (event.details().reference() == null && !known.isEmpty()) {
        known.replaceAll((name, before) -> before.open() ? before.now(event) : before);
      } else {
        known.put(key, reported.now(event));
      }
    }

    private static BankDispute first(OrderEvent event) {
      var details = event.details();
      return new BankDispute(
          event.id(),
          requireNonNullElse(details.reference(), ""),
          requireNonNullElse(details.round(), 1),
          State.OPEN,
          details.amount(),
          event.occurredAt(),
          details.answerBy(),
          details.reason());
    }
  }
}
