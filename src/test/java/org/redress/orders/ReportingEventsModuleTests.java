package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import org.junit.jupiter.api.Test;
import org.redress.orders.OrderView.Status;
import org.redress.shared.OrderId;

class ReportingEventsModuleTests extends OrdersOnADatabase {

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
}
