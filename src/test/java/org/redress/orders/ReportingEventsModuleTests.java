package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;
import static org.redress.orders.ReportEvent.Source.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.orders.EventReport.Difference;
import org.redress.orders.OrderView.Status;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;

class ReportingEventsModuleTests extends OrdersOnADatabase {

  private static final String T1 = "2026-03-02T10:15:01Z";
  private static final String T2 = "2026-03-02T10:15:08Z";

  @Test
  void sameEventTwiceIsOneEvent() {
    var order = registered(torches()).id();
    var shipped = event(SHIPPED, "2026-03-01T12:00:00Z", tracked("JD1"));
    assertThat(reporting.report(market, order, shipped, SHOP))
        .isInstanceOf(EventReport.Recorded.class);
    assertThat(reporting.report(market, order, shipped, SHOP))
        .isInstanceOf(EventReport.Known.class);
    assertThat(view(order).events()).hasSize(1);
    assertThat(kinds(order))
        .containsExactly("OrderRegistered", "OrderEventReported", "CourseChanged");
  }

  /** Whatever is known already, a carrier reports no payments, and a bank no deliveries. */
  @Test
  void knownEventIsRefusedFromASourceThatCannotReportIt() {
    var order = registered(torches()).id();
    report(order, money(PAID, T1, PROVIDER, Map.of()));
    report(order, event(DELIVERED, "2026-03-02T10:15:00Z"));

    assertThat(reporting.report(market, order, money(PAID, T2, Source.CARRIER, Map.of()), SHOP))
        .isInstanceOfSatisfying(
            EventReport.Refused.class, it -> assertThat(fields(it)).isEqualTo(List.of("source")));
    var delivered =
        new ReportEvent(
            DELIVERED,
            Instant.parse("2026-03-02T10:15:00Z"),
            Source.BANK,
            OrderFixtures.details(Map.of()));
    assertThat(reporting.report(market, order, delivered, SHOP))
        .isInstanceOfSatisfying(
            EventReport.Refused.class, it -> assertThat(fields(it)).isEqualTo(List.of("source")));
  }

  private static List<String> fields(EventReport.Refused refused) {
    return refused.problems().stream().map(FieldProblem::field).toList();
  }

  @Test
  void eventOfAnUnknownOrderIsToldSo() {
    var nobody = new OrderId(new java.util.UUID(7, 7));
    assertThat(reporting.report(market, nobody, event(PAID, "2026-03-02T10:15:00Z"), SHOP))
        .isEqualTo(new EventReport.NoSuchOrder());
  }

  @Test
  void retractedCancellationOpensTheOrderAgain() {
    var order = registered(torches()).id();
    var cancelled = report(order, event(CANCELLED, "2026-03-02T10:16:00Z"));
    assertThat(view(order).status()).isEqualTo(Status.CANCELLED);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.VOID);
    report(order, event(RETRACTED, "2026-03-02T10:17:00Z", of(cancelled.id())));
    assertThat(view(order).status()).isEqualTo(Status.OPEN);
    assertThat(view(order).promise().state()).isEqualTo(PromiseState.PENDING);
    assertThat(details(order, "CourseChanged"))
        .extracting(details -> details.get("step"))
        .containsExactly("CANCELLED", "REOPENED");
  }

  @Test
  void moneyIsKnownByItsReferenceAndNotByItsSecond() {
    var order = paid();
    var first =
        report(order, money(REFUNDED, T1, PROVIDER, Map.of("amount", 200, "reference", "a")));
    report(order, money(REFUNDED, T1, PROVIDER, Map.of("amount", 300, "reference", "b")));
    assertThat(view(order).refunded()).isEqualTo(500);

    var later = money(REFUNDED, T2, MARKETPLACE, Map.of("amount", 200, "reference", "a"));
    assertThat(reporting.report(market, order, later, SHOP))
        .isInstanceOfSatisfying(
            EventReport.Known.class, known -> assertThat(known.event()).isEqualTo(first));
    assertThat(view(order).refunded()).isEqualTo(500);
  }

  @Test
  void sameReferenceWithOtherContentIsRefusedAndNamesIt() {
    var order = paid();
    var kept =
        report(order, money(REFUNDED, T1, PROVIDER, Map.of("amount", 200, "reference", "a")));
    var other = money(REFUNDED, T2, PROVIDER, Map.of("amount", 250, "reference", "a"));
    assertThat(reporting.report(market, order, other, SHOP))
        .isEqualTo(new EventReport.Differs(kept, List.of(new Difference("amount", 200L, 250L))));
    assertThat(view(order).refunded()).isEqualTo(200);
  }

  @Test
  void whatWasRetractedMayBeReportedAnew() {
    var order = paid();
    var kept =
        report(order, money(REFUNDED, T1, PROVIDER, Map.of("amount", 200, "reference", "a")));
    var back = report(order, event(RETRACTED, T1, of(kept.id())));
    assertThat(reporting.report(market, order, event(RETRACTED, T2, of(kept.id())), SHOP))
        .isEqualTo(new EventReport.Known(back, view(order)));
    var anew =
        report(order, money(REFUNDED, T1, PROVIDER, Map.of("amount", 250, "reference", "a")));
    assertThat(view(order).refunded()).isEqualTo(250);

    var restoring = event(RETRACTED, T2, of(back.id()));
    assertThat(contradicted(order, restoring)).containsExactly("eventId");
    report(order, event(RETRACTED, T2, of(anew.id())));
    report(order, restoring);
    assertThat(view(order).refunded()).isEqualTo(200);
  }

  @Test
  void chargebackIsKnownByReferenceAndRound() {
    var order = paid();
    report(order, money(CHARGEBACK_OPENED, T1, BANK, Map.of("amount", 900, "reference", "cb")));
    var round1 = Map.of("amount", 900, "reference", "cb", "round", 1);
    assertThat(reporting.report(market, order, money(CHARGEBACK_OPENED, T2, BANK, round1), SHOP))
        .isInstanceOf(EventReport.Known.class);
    report(order, money(CHARGEBACK_WON, T2, BANK, Map.of("reference", "cb")));
    assertThat(view(order).holdSince()).isNull();
    report(
        order,
        money(CHARGEBACK_OPENED, T2, BANK, Map.of("amount", 900, "reference", "cb", "round", 2)));
    assertThat(view(order).holdSince()).isEqualTo(Instant.parse(T2));
    report(order, money(CHARGEBACK_LOST, T2, BANK, Map.of("reference", "cb", "round", 2)));
    assertThat(view(order).chargedBack()).isEqualTo(900);
  }

  @Test
  void merchantsWordAboutMoneyChangesNothingUntilItIsConfirmed() {
    var order = paid();
    var refund = Map.of("amount", 200, "reference", "a");
    var dispute = Map.of("amount", 900, "reference", "cb");
    var word = report(order, money(REFUNDED, T1, MERCHANT, refund));
    report(order, money(CHARGEBACK_OPENED, T1, MERCHANT, dispute));
    assertThat(view(order).refunded()).isZero();
    assertThat(view(order).holdSince()).isNull();
    assertThat(view(order).unconfirmed(word)).isTrue();

    var confirmed = report(order, money(REFUNDED, T2, PROVIDER, refund));
    assertThat(view(order).refunded()).isEqualTo(200);
    assertThat(view(order).unconfirmed(word)).isFalse();
    var again = money(REFUNDED, T2, MERCHANT, refund);
    assertThat(reporting.report(market, order, again, SHOP))
        .isInstanceOfSatisfying(
            EventReport.Known.class, known -> assertThat(known.event()).isEqualTo(word));
    report(order, event(RETRACTED, T2, of(confirmed.id())));
    assertThat(view(order).refunded()).isZero();
  }

  @Test
  void wordAfterItsConfirmationIsKnown() {
    var order = paid();
    var refund = Map.of("amount", 200, "reference", "a");
    var confirmed = report(order, money(REFUNDED, T2, BANK, refund));
    assertThat(reporting.report(market, order, money(REFUNDED, T1, MERCHANT, refund), SHOP))
        .isEqualTo(new EventReport.Known(confirmed, view(order)));
  }

  @Test
  void paymentIsKnownByItsCaptureOrByTimeAndAmount() {
    var order = registered(torches()).id();
    report(order, money(PAID, T1, PROVIDER, Map.of("amount", 100)));
    report(order, money(PAID, T1, PROVIDER, Map.of("amount", 200)));
    report(order, money(PAID, T1, PROVIDER, Map.of("amount", 100, "reference", "c1")));
    var again = money(PAID, T2, MARKETPLACE, Map.of("amount", 100, "reference", "c1"));
    assertThat(reporting.report(market, order, again, SHOP)).isInstanceOf(EventReport.Known.class);
    assertThat(view(order).paid()).isEqualTo(400);
    assertThat(contradicted(order, event(PAID, T2))).containsExactly("amount");
  }

  @Test
  void paidInFullIsOneFactHoweverOftenItComes() {
    var order = paid();
    assertThat(reporting.report(market, order, event(PAID, T2), SHOP))
        .isInstanceOf(EventReport.Known.class);
    assertThat(contradicted(order, money(PAID, T2, PROVIDER, Map.of("amount", 100))))
        .containsExactly("type");
  }

  @Test
  void deliveryThatGainsASignatureIsNoSilentSuccess() {
    var order = paid();
    report(order, event(DELIVERED, T1, parcel("P1")));
    var signed =
        event(DELIVERED, T1, OrderFixtures.details(Map.of("parcel", "P1", "signedBy", "A. M.")));
    assertThat(reporting.report(market, order, signed, SHOP))
        .isInstanceOfSatisfying(
            EventReport.Differs.class,
            differs ->
                assertThat(differs.differences())
                    .containsExactly(new Difference("signedBy", null, "A. M.")));
  }

  @Test
  void merchantsReportOfAParcelStandsBesideTheCarriers() {
    var order = paid();
    var details = parcel("P1", new Quantity("1", 2));
    report(order, new ReportEvent(DELIVERED, Instant.parse(T1), MERCHANT, parcel("P1")));
    report(order, new ReportEvent(DELIVERED, Instant.parse(T1), CARRIER, details));
    assertThat(view(order).events()).hasSize(3);
  }

  @Test
  void noMoreTravelsThanWasOrdered() {
    var order = paid();
    report(order, event(SHIPPED, T1, parcel("P1", new Quantity("1", 1))));
    var two = parcel("P2", new Quantity("1", 2));
    assertThat(reporting.report(market, order, event(SHIPPED, T1, two), SHOP))
        .isEqualTo(
            new EventReport.Contradicts(
                List.of(
                    new FieldProblem(
                        "lines[0].quantity",
                        "at most 1: so many of line 1 are left by the other reports"))));
    report(order, event(DELIVERED, T2, parcel("P1", new Quantity("1", 1))));
    var lost = report(order, event(LOST, T2, parcel("P2", new Quantity("1", 1))));
    var third = parcel("P3", new Quantity("1", 1));
    report(order, event(SHIPPED, T2, third));
    assertThat(contradicted(order, event(RETRACTED, T2, of(lost.id())))).isEmpty();
    assertThat(contradicted(order, event(SHIPPED, T2, parcel("P4", new Quantity("1", 1)))))
        .containsExactly("lines[0].quantity");
  }

  @Test
  void merchantsWordDoesNotKeepTheCarrierFromReporting() {
    var order = paid();
    var all = parcel("M1", new Quantity("1", 2));
    report(order, new ReportEvent(SHIPPED, Instant.parse(T1), MERCHANT, all));
    report(order, event(SHIPPED, T1, parcel("P1", new Quantity("1", 2))));
    var more = parcel("M2", new Quantity("1", 1));
    assertThat(contradicted(order, new ReportEvent(SHIPPED, Instant.parse(T2), MERCHANT, more)))
        .containsExactly("lines[0].quantity");
  }

  @Test
  void noUnitIsRefundedAsAWholeOrCancelledTwice() {
    var order = paid();
    var both = List.of(new Quantity("1", 2));
    var one = List.of(new Quantity("1", 1));
    report(
        order,
        money(REFUNDED, T1, PROVIDER, Map.of("amount", 3990, "reference", "a", "lines", both)));
    report(
        order, money(REFUNDED, T1, PROVIDER, Map.of("amount", 5, "reference", "b", "lines", one)));
    assertThat(
            contradicted(
                order,
                money(
                    REFUNDED,
                    T1,
                    PROVIDER,
                    Map.of("amount", 1995, "reference", "c", "lines", one))))
        .containsExactly("lines[0].quantity");
    report(order, event(CANCELLED, T1, OrderFixtures.details(Map.of("lines", one))));
    assertThat(
            contradicted(order, event(CANCELLED, T2, OrderFixtures.details(Map.of("lines", both)))))
        .containsExactly("lines[0].quantity");
  }

  private OrderId paid() {
    var order = registered(torches()).id();
    report(order, event(PAID, T1));
    return order;
  }

  private List<String> contradicted(OrderId order, ReportEvent event) {
    return reporting.report(market, order, event, SHOP) instanceof EventReport.Contradicts(var why)
        ? why.stream().map(FieldProblem::field).toList()
        : List.of();
  }

  private static ReportEvent money(
      EventType type, String at, Source source, Map<String, ?> details) {
    return new ReportEvent(type, Instant.parse(at), source, OrderFixtures.details(details));
  }
}
