package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.access.OpenMarketplace;

class FindingOrdersModuleTests extends OrdersOnADatabase {

  @Test
  void findsOrdersByTheSameStateThatTheyShow() {
    registered(torches("M-1"));
    report(registered(torches("M-2")).id(), event(SHIPPED, "2026-03-02T10:16:00Z"));
    report(registered(torches("M-3")).id(), event(DELIVERED, "2026-03-02T10:16:00Z"));
    report(registered(torches("M-4")).id(), event(CANCELLED, "2026-03-02T10:16:00Z"));
    for (var now :
        List.of("2026-03-04T22:59:58Z", "2026-03-04T22:59:59Z", "2026-03-09T23:00:00Z")) {
      clock.moveTo(now);
      var counts = finding.countByPromise(market);
      for (var state : PromiseState.values()) {
        var page = finding.page(market, new OrderSearch(null, state, null, null, 10)).items();
        assertThat(page).allSatisfy(o -> assertThat(o.promise().state()).isEqualTo(state));
        assertThat(page).as("%s at %s", state, now).hasSize(counts.get(state).intValue());
      }
    }
  }

  @Test
  void pagesThroughAllOrdersOnceNewestFirst() {
    for (var n = 1; n <= 5; n++) {
      registered(torches("M-" + n));
    }
    var first = finding.page(market, new OrderSearch(null, null, null, null, 2));
    var second = finding.page(market, new OrderSearch(null, null, null, first.nextCursor(), 2));
    var third = finding.page(market, new OrderSearch(null, null, null, second.nextCursor(), 2));
    assertThat(java.util.stream.Stream.of(first, second, third).flatMap(p -> p.items().stream()))
        .extracting(o -> o.contract().reference())
        .containsExactly("M-5", "M-4", "M-3", "M-2", "M-1");
    assertThat(third.nextCursor()).isNull();
    assertThat(finding.page(market, new OrderSearch("M-3", null, null, null, 2)).items())
        .hasSize(1);
    assertThat(finding.page(market, new OrderSearch(null, null, "ACM", null, 9)).items())
        .hasSize(5);
  }

  @Test
  void neverShowsOneMarketplacesOrderToAnother() {
    var order = registered(torches()).id();
    var other =
        opening.open(new OpenMarketplace("Other", ZoneId.of("Europe/Berlin"), "DE", "EUR")).id();
    assertThat(finding.find(other, order)).isEmpty();
    assertThat(timeline.of(other, order)).isEmpty();
    assertThat(reporting.report(other, order, event(PAID, "2026-03-02T10:16:00Z"), SHOP))
        .isInstanceOf(EventReport.NoSuchOrder.class);
  }
}
