package org.redress.orders;

import static org.redress.orders.EventType.*;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;

/**
 * What the standing reports say about an order's money, in minor units. {@code disputed} is what
 * open chargebacks ask for, {@code lost} what the bank has taken; {@code holdSince} is when the
 * first open one came.
 */
record MoneyFacts(
    long paid, List<OutsideRefund> refunds, long disputed, long lost, @Nullable Instant holdSince) {

  private static final Set<EventType> OF_BANKS =
      Set.of(CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST);

  /** Given back without us; no {@code lines} are all of the order. */
  record OutsideRefund(long amount, List<String> lines) {}

  /** {@code standing} in the order in which it happened. */
  static MoneyFacts of(Contract contract, List<OrderEvent> standing) {
    var paid = paid(contract, standing);
    var banks = new Chargebacks(paid);
    standing.stream().filter(event -> OF_BANKS.contains(event.type())).forEach(banks::note);
    return new MoneyFacts(
        paid,
        standing.stream()
            .filter(event -> event.type() == REFUNDED)
            .map(event -> new OutsideRefund(amount(event), lines(event)))
            .toList(),
        banks.sum(CHARGEBACK_OPENED),
        banks.sum(CHARGEBACK_LOST),
        banks.openSince());
  }

  long refunded() {
    return refunds.stream().mapToLong(OutsideRefund::amount).sum();
  }

  /** What left the order without us, or may, and names no lines. */
  long unnamed() {
    return disputed
        + lost
        + refunds.stream()
            .filter(refund -> refund.lines().isEmpty())
            .mapToLong(OutsideRefund::amount)
            .sum();
  }

  /** As if no chargeback were open. */
  MoneyFacts certain() {
    return new MoneyFacts(paid, refunds, 0, lost, null);
  }

  /** As if nothing had left but what names its lines. */
  MoneyFacts named() {
    var named = refunds.stream().filter(refund -> !refund.lines().isEmpty()).toList();
    return new MoneyFacts(paid, named, 0, 0, null);
  }

  /** What left the order without us, or may. */
  long gone() {
    return refunded() + disputed + lost;
  }

  private static long paid(Contract contract, List<OrderEvent> standing) {
    var payments = standing.stream().filter(event -> event.type() == PAID).toList();
    var whole = payments.stream().anyMatch(event -> event.details().amount() == null);
    return whole
        ? contract.amounts().total()
        : payments.stream().mapToLong(MoneyFacts::amount).sum();
  }

  private static long amount(OrderEvent event) {
    return Objects.requireNonNullElse(event.details().amount(), 0L);
  }

  private static List<String> lines(OrderEvent event) {
    var lines = event.details().lines();
    return lines == null ? List.of() : lines.stream().map(Quantity::reference).distinct().toList();
  }

  /** The latest word about each chargeback; one without a reference speaks of all. */
  private static final class Chargebacks {

    private static final String UNNAMED = "";

    private final long paid;
    private final Map<String, Chargeback> known = new LinkedHashMap<>();

    Chargebacks(long paid) {
      this.paid = paid;
    }

    void note(OrderEvent event) {
      var reference = Objects.requireNonNullElse(event.details().reference(), UNNAMED);
      if (event.type() == CHARGEBACK_OPENED) {
        known.put(reference, new Chargeback(CHARGEBACK_OPENED, amount(event), event.occurredAt()));
      } else if (known.containsKey(reference)) {
        known.compute(reference, (name, before) -> Objects.requireNonNull(before).now(event));
      } else if (reference.equals(UNNAMED) && !known.isEmpty()) {
        known.replaceAll(
            (name, before) -> before.state == CHARGEBACK_OPENED ? before.now(event) : before);
      } else if (event.type() == CHARGEBACK_LOST) {
        // lost without ever having been heard of: the bank took all, unless the report says less
        var all = Objects.requireNonNullElse(event.details().amount(), paid);
        known.put(reference, new Chargeback(CHARGEBACK_LOST, all, event.occurredAt()));
      }
    }

    long sum(EventType state) {
      return known.values().stream()
          .filter(chargeback -> chargeback.state == state)
          .mapToLong(Chargeback::amount)
          .sum();
    }

    @Nullable Instant openSince() {
      return known.values().stream()
          .filter(chargeback -> chargeback.state == CHARGEBACK_OPENED)
          .map(Chargeback::at)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  /** {@code state} is the type of the latest event about it. */
  private record Chargeback(EventType state, long amount, Instant at) {

    Chargeback now(OrderEvent event) {
      var named = event.details().amount();
      return new Chargeback(
          event.type(), event.details().reference() == null || named == null ? amount : named, at);
    }
  }
}
