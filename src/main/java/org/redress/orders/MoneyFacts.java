package org.redress.orders;

import static org.redress.orders.EventType.*;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;

/**
 * What the standing reports say about an order's money, in minor units. {@code total} is its price;
 * {@code captures} are what was taken from the customer, one by one.
 */
record MoneyFacts(
    long total, List<Capture> captures, List<OutsideRefund> refunds, List<Charge> charges) {

  /** {@code reference} is the capture's; null where nobody named it. */
  record Capture(@Nullable String reference, long amount) {}

  /**
   * Given back without us; no {@code lines} are all of the order. {@code units} of these lines were
   * given back as a whole.
   */
  record OutsideRefund(long amount, List<String> lines, Map<String, Integer> units)
      implements WithinCaptures.Sum<OutsideRefund> {

    static OutsideRefund without(long amount) {
      return new OutsideRefund(amount, List.of(), Map.of());
    }

    @Override
    public OutsideRefund of(long part) {
      return new OutsideRefund(part, lines, units);
    }

    @Override
    public OutsideRefund elsewhere(long part) {
      return without(part);
    }
  }

  /**
   * What a bank took back, or may while it is open; no {@code lines} are all of the order. {@code
   * openSince} is null once it is lost.
   */
  record Charge(long amount, List<String> lines, @Nullable Instant openSince)
      implements WithinCaptures.Sum<Charge> {

    @Override
    public Charge of(long part) {
      return new Charge(part, lines, openSince);
    }

    @Override
    public Charge elsewhere(long part) {
      return new Charge(part, List.of(), openSince);
    }
  }

  /** {@code reported} stands, in the order in which it happened. */
  static MoneyFacts of(Contract contract, List<OrderEvent> reported) {
    // a merchant's word moves no money
    var standing =
        reported.stream().filter(event -> !EventKey.of(event).ofWordAboutMoney()).toList();
    var total = contract.amounts().total();
    var captures = captures(total, standing);
    var captured = captures.stream().mapToLong(Capture::amount).sum();
    return new MoneyFacts(
        total,
        captures,
        standing.stream()
            .filter(event -> event.type() == REFUNDED)
            .map(event ->
                new OutsideRefund(
                    amount(event), lines(event), Units.refundedAsAWhole(contract, event)))
            .toList(),
        new Chargebacks(captured, standing).all());
  }

  /** What counts as paid; the rest of what was captured is {@link #surplus()}. */
  long paid() {
    return Math.min(total, captured());
  }

  /** What was captured beyond the price, whatever became of it. */
  long surplus() {
    return captured() - paid();
  }

  long refunded() {
    return refunds.stream().mapToLong(OutsideRefund::amount).sum();
  }

  /** How many units of lines others gave back as a whole. */
  Map<String, Integer> unitsRefunded() {
    var units = new HashMap<String, Integer>();
    refunds.forEach(refund ->
        refund.units().forEach((line, quantity) -> units.merge(line, quantity, Integer::sum)));
    return units;
  }

  /** What open chargebacks ask for. */
  long disputed() {
    return open().stream().mapToLong(Charge::amount).sum();
  }

  /** What banks have taken back. */
  long lost() {
    return taken().stream().mapToLong(Charge::amount).sum();
  }

  List<Charge> open() {
    return charges.stream().filter(charge -> charge.openSince() != null).toList();
  }

  List<Charge> taken() {
    return charges.stream().filter(charge -> charge.openSince() == null).toList();
  }

  /** When the first open chargeback came; null where none is open. */
  @Nullable Instant holdSince() {
    return charges.stream()
        .map(Charge::openSince)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What left the order without us, or may, and names no lines. */
  long unnamed() {
    return refunds.stream()
            .filter(refund -> refund.lines().isEmpty())
            .mapToLong(OutsideRefund::amount)
            .sum()
        + charges.stream()
            .filter(charge -> charge.lines().isEmpty())
            .mapToLong(Charge::amount)
            .sum();
  }

  /** As {@link #unnamed}, without what was captured beyond the price, which goes first. */
  long unnamedOfPaid() {
    return Math.max(0, unnamed() - surplus());
  }

  /** As if no chargeback were open. */
  MoneyFacts certain() {
    return new MoneyFacts(total, captures, refunds, taken());
  }

  MoneyFacts with(List<Charge> taken, List<Charge> open) {
    var all = Stream.concat(taken.stream(), open.stream()).toList();
    return new MoneyFacts(total, captures, refunds, all);
  }

  /** As if nothing had left but what names its lines. */
  MoneyFacts named() {
    return new MoneyFacts(
        total,
        captures,
        refunds.stream().filter(refund -> !refund.lines().isEmpty()).toList(),
        charges.stream().filter(charge -> !charge.lines().isEmpty()).toList());
  }

  /** As if at least so much had been paid. */
  MoneyFacts atLeastPaid(long least) {
    return paid() >= least
        ? this
        : new MoneyFacts(total, List.of(new Capture(null, least)), refunds, charges);
  }

  /** As if no more of what was paid had left without naming its lines. */
  MoneyFacts withUnnamedAtMost(long most) {
    var named = named();
    var unnamed = Math.min(unnamed(), most + surplus());
    return new MoneyFacts(
        total,
        captures,
        Stream.concat(
                named.refunds.stream(), Stream.of(new OutsideRefund(unnamed, List.of(), Map.of())))
            .toList(),
        named.charges);
  }

  /** What left the order without us, or may. */
  long gone() {
    return refunded() + disputed() + lost();
  }

  long captured() {
    return captures.stream().mapToLong(Capture::amount).sum();
  }

  private static List<Capture> captures(long total, List<OrderEvent> standing) {
    var payments = standing.stream().filter(event -> event.type() == PAID).toList();
    return payments.stream()
        .filter(event -> event.details().amount() == null)
        .findFirst()
        // paid in full is said once, and parts beside it were taken before that was refused
        .map(whole -> List.of(new Capture(whole.details().reference(), total)))
        .orElseGet(() ->
            payments.stream()
                .map(event -> new Capture(event.details().reference(), amount(event)))
                .toList());
  }

  static long amount(OrderEvent event) {
    return Objects.requireNonNullElse(event.details().amount(), 0L);
  }

  static List<String> lines(OrderEvent event) {
    var lines = event.details().lines();
    return lines == null ? List.of() : lines.stream().map(Quantity::reference).distinct().toList();
  }
}
