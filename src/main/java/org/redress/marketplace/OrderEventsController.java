package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.redress.access.Caller;
import org.redress.marketplace.reading.EventReader;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.orders.EventReport;
import org.redress.orders.OrderEvent;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportingEvents;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;
import org.springframework.http.HttpStatus;
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
          Reply.created("/v1/orders/" + order, OrderBody.event(now, kept));
      case EventReport.Known(var kept, var now) -> Reply.ok(OrderBody.event(now, kept));
      case EventReport.Differs(var kept, var differences) -> differs(kept, differences).toReply();
      case EventReport.Contradicts(var problems) -> contradicts(problems).toReply();
      case EventReport.Refused(var problems) -> Problem.invalidFields(problems).toReply();
      case EventReport.NoSuchOrder() -> throw KnownOrders.unknown();
    };
  }

  private static Problem differs(OrderEvent kept, List<EventReport.Difference> differences) {
    var fields = differences.stream().map(EventReport.Difference::field).toList();
    return new Problem(
        HttpStatus.CONFLICT,
        "event-differs",
        "Reported before with other content",
        "Nothing was done. The same fact is kept with another %s; to correct it, retract it and report it anew."
            .formatted(String.join(", ", fields)),
        Map.of("event", kept.id().toString(), "differences", differences));
  }

  private static Problem contradicts(List<FieldProblem> problems) {
    var fields = problems.stream().map(FieldProblem::field).toList();
    return new Problem(
        HttpStatus.CONFLICT,
        "event-contradicts",
        "Cannot be true beside what was reported",
        "Nothing was done. Against what stands: " + String.join(", ", fields),
        Map.of("errors", problems));
  }
}
