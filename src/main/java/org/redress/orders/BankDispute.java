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
      var reference = requireNonNullElse(event.details().reference(), "");
      if (event.type() == EventType.CHARGEBACK_OPENED) {
        var opened = first(event, 1);
        known.put(new Key(reference, opened.round()), opened);
        return;
      }
      var decided = first(event, latest(reference));
      var key = new Key(reference, decided.round());
      if (known.containsKey(key)) {
        known.computeIfPresent(key, (name, before) -> before.now(event));
      } else if (reference.isEmpty() && !known.isEmpty()) {
        known.replaceAll((name, before) -> before.open() ? before.now(event) : before);
      } else if (event.type() == EventType.CHARGEBACK_LOST) {
        // lost without ever having been heard of
        known.put(key, decided.now(event));
      }
    }

    private int latest(String reference) {
      return known.keySet().stream()
          .filter(key -> key.reference().equals(reference))
          .mapToInt(Key::round)
          .max()
          .orElse(1);
    }

    private static BankDispute first(OrderEvent event, int round) {
      var details = event.details();
      return new BankDispute(
          event.id(),
          requireNonNullElse(details.reference(), ""),
          requireNonNullElse(details.round(), round),
          State.OPEN,
          details.amount(),
          event.occurredAt(),
          details.answerBy(),
          details.reason());
    }
  }
}
