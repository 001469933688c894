package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.Caller;
import org.redress.marketplace.reading.EventReader;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.orders.EventReport;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportingEvents;
import org.redress.shared.OrderId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what carriers, merchants and the marketplace report about an order. */
@RestController
class OrderEventsController {

  private final Writes writes;
  private final ReportingEvents reporting;

  OrderEventsController(Writes writes, ReportingEvents reporting) {
    this.writes = writes;
    this.reporting = reporting;
  }

  @PostMapping(value = "/v1/orders/{id}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> report(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var order = KnownOrders.id(id);
    return writes.once(caller, request, EventReader::event, event -> report(caller, order, event));
  }

  private Reply report(Caller caller, OrderId order, ReportEvent event) {
    return switch (reporting.report(caller.marketplace(), order, event, caller.actor())) {
      case EventReport.Recorded(var kept, var now) ->
          Reply.created("/v1/orders/" + order, OrderBody.event(kept));
      case EventReport.Known(var kept, var now) -> Reply.ok(OrderBody.event(kept));
      case EventReport.Refused(var problems) -> Problem.invalidFields(problems).toReply();
      case EventReport.NoSuchOrder() -> throw KnownOrders.unknown();
    };
  }
}
