package org.redress.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.orders.Contract;
import org.redress.orders.EventType;
import org.redress.orders.OrderDeadline;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;
import org.redress.orders.ReportEvent;
import org.redress.policy.PolicyEdition;
import org.redress.shared.OrderId;

/** An order of acme's, promised in Berlin for 9 March 2026, to be varied. */
public final class AnOrder {

  static final Instant END_OF_PROMISE = Instant.parse("2026-03-09T23:00:00Z");

  private final String reference;
  private PromiseState promise = PromiseState.PENDING;
  private OrderView.Status status = OrderView.Status.OPEN;
  private boolean history;
  private boolean covered = true;
  private long overpaid;
  private final List<OrderDeadline> deadlines = new ArrayList<>();
  private final List<OrderEvent> events = new ArrayList<>();
  private final List<OrderView.Statement> statements = new ArrayList<>();

  private AnOrder(String reference) {
    this.reference = reference;
  }

  public static AnOrder called(String reference) {
    return new AnOrder(reference);
  }

  AnOrder promise(PromiseState state) {
    promise = state;
    return this;
  }

  AnOrder status(OrderView.Status state) {
    status = state;
    return this;
  }

  AnOrder asHistory() {
    history = true;
    return this;
  }

  AnOrder withoutCover() {
    covered = false;
    return this;
  }

  AnOrder overpaid(long amount) {
    overpaid = amount;
    return this;
  }

  AnOrder due(OrderDeadline.Meaning meaning, String at, OrderDeadline.State state) {
    var dueAt = Instant.parse(at);
    deadlines.add(new OrderDeadline(meaning, dueAt, dueAt, state, null));
    return this;
  }

  AnOrder reported(EventType type, String at, ReportEvent.Details details, boolean retracted) {
    var occurredAt = Instant.parse(at);
    events.add(
        new OrderEvent(
            new UUID(0, events.size()),
            type,
            occurredAt,
            ReportEvent.Source.CARRIER,
            details,
            occurredAt,
            retracted));
    return this;
  }

  AnOrder stated(String text) {
    statements.add(
        new OrderView.Statement("NOT_RECEIVED", Instant.parse("2026-03-11T08:00:00Z"), text));
    return this;
  }

  public OrderView view() {
    return new OrderView(
        new OrderId(
            UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        contract(),
        Instant.parse("2026-03-02T10:15:30Z"),
        status,
        history,
        new PolicyEdition(1, "sha256:0123456789abcdef", "default", Instant.EPOCH),
        new OrderView.Promise(
            null, LocalDate.parse("2026-03-09"), promise, END_OF_PROMISE.minusMillis(1)),
        new OrderView.Guarantee(
            covered,
            covered ? 250000 : 0,
            Instant.parse("2026-04-08T21:59:59.999Z"),
            covered ? "COVERED" : "EXPOSURE_EXHAUSTED",
            covered ? "default" : null),
        new OrderView.ClaimWindow(
            Instant.parse("2026-03-10T23:00:00Z"), Instant.parse("2026-04-08T21:59:59.999Z")),
        4480,
        overpaid,
        0,
        0,
        null,
        deadlines,
        events,
        statements);
  }

  private Contract contract() {
    return new Contract(
        reference,
        Instant.parse("2026-03-02T10:15:00Z"),
        "EUR",
        new Contract.MerchantReference("acme"),
        new Contract.Customer("c-77", null, null, "de", Set.of()),
        List.of(new Contract.Line("1", "LED-1", "LED torch", "LIGHTING", 2, 1995)),
        new Contract.Amounts(3990, 490, 0, 0),
        new Contract.ShipTo(null, "München", "BY", "80331", "DE"),
        null,
        new Contract.Shipping(Contract.ShippingMethod.REGISTERED, "DHL"),
        new Contract.Payment("sandbox", "pay_123", Contract.PaymentMethod.CARD),
        List.of(new Contract.Disclosure("COLOUR_MAY_DIFFER", "Colours differ.", null)));
  }
}
