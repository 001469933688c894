package org.redress.orders;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How contracts and the details of events lie in the database. */
@Component
class OrderJson {

  private final JsonMapper json;

  OrderJson(JsonMapper json) {
    this.json = json;
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }

  Contract contract(Order order) {
    return json.readValue(order.contract(), Contract.class);
  }

  OrderEvent event(ReportedEvent event) {
    return event.standing(json.readValue(event.details(), ReportEvent.Details.class));
  }
}
