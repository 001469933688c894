package org.redress.marketplace;

import org.redress.access.Caller;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderView;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** The orders that a path may name; any other ends the request, also one of another marketplace. */
@Component
class KnownOrders {

  private final FindingOrders finding;

  KnownOrders(FindingOrders finding) {
    this.finding = finding;
  }

  OrderView get(Caller caller, String id) {
    return finding.find(caller.marketplace(), id(id)).orElseThrow(KnownOrders::unknown);
  }

  static OrderId id(String written) {
    return WrittenId.parse(written).map(OrderId::new).orElseThrow(KnownOrders::unknown);
  }

  static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such order."));
  }
}
