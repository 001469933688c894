package org.redress.marketplace;

import org.redress.marketplace.web.ApiJson;
import org.redress.orders.OrderDeadline;
import org.redress.orders.OrderEvent;
import org.redress.orders.OrderView;
import org.redress.policy.PolicyEdition;
import tools.jackson.databind.node.ObjectNode;

/** An order as the API shows it: its contract as registered, and where it stands. */
final class OrderBody {

  private OrderBody() {}

  static ObjectNode of(OrderView order) {
    var body = ApiJson.object();
    body.put("id", order.id().toString());
    body.put("status", order.status().name());
    body.setAll(ApiJson.present(order.contract()));
    body.put("registeredAt", order.registeredAt().toString());
    body.put("history", order.history());
    body.set("policyEdition", edition(order.policyEdition()));
    body.set("promise", ApiJson.present(order.promise()));
    body.set("guarantee", ApiJson.tree(order.guarantee()));
    body.set("claimWindow", ApiJson.tree(order.claimWindow()));
    body.put("paid", order.paid());
    body.put("overpaid", order.overpaid());
    body.put("refunded", order.refunded());
    body.set("deadlines", ApiJson.list(order.deadlines(), OrderBody::deadline));
    body.set("events", ApiJson.list(order.events(), event -> event(order, event)));
    body.set("statements", ApiJson.list(order.statements(), ApiJson::tree));
    return body;
  }

  static ObjectNode event(OrderView order, OrderEvent event) {
    var body = ApiJson.object();
    body.put("id", event.id().toString());
    body.put("type", event.type().name());
    body.put("occurredAt", event.occurredAt().toString());
    body.put("source", event.source().name());
    body.setAll(ApiJson.present(event.details()));
    body.put("reportedAt", event.reportedAt().toString());
    body.put("retracted", event.retracted());
    if (order.unconfirmed(event)) {
      body.put("confirmed", false);
    }
    return body;
  }

  private static ObjectNode edition(PolicyEdition edition) {
    return ApiJson.object()
        .put("number", edition.number())
        .put("hash", edition.hash())
        .put("pack", edition.pack());
  }

  private static ObjectNode deadline(OrderDeadline deadline) {
    var body = ApiJson.present(deadline);
    body.remove("fireAt");
    return body;
  }
}
