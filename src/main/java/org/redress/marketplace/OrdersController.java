package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.redress.access.Caller;
import org.redress.marketplace.reading.ContractReader;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.orders.Contract;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderSearch;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;
import org.redress.orders.RegisteringOrders;
import org.redress.orders.Registration;
import org.redress.shared.OrderId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers orders and shows them. */
@RestController
@RequestMapping("/v1/orders")
class OrdersController {

  private static final Pattern CURSOR = Pattern.compile("[0-9a-z]{1,12}");

  private final Writes writes;
  private final RegisteringOrders registering;
  private final FindingOrders finding;
  private final KnownOrders known;

  OrdersController(
      Writes writes, RegisteringOrders registering, FindingOrders finding, KnownOrders known) {
    this.writes = writes;
    this.registering = registering;
    this.finding = finding;
    this.known = known;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> register(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return writes.once(
        caller, request, ContractReader::contract, contract -> register(caller, contract));
  }

  @GetMapping
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var page = finding.page(caller.marketplace(), search(request));
    var bodies = new Page<>(page.items(), page.nextCursor()).map(OrderBody::of);
    return Reply.ok(bodies).toResponse();
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
    return Reply.ok(OrderBody.of(known.get(caller, id))).toResponse();
  }

  private Reply register(Caller caller, Contract contract) {
    return switch (registering.register(caller.marketplace(), contract, caller.actor())) {
      case Registration.New(var order) -> Reply.created(location(order), OrderBody.of(order));
      case Registration.Same(var order) -> Reply.ok(OrderBody.of(order));
      case Registration.ReferenceTaken(var order) -> referenceTaken(order).toReply();
      case Registration.Refused(var problems) -> Problem.invalidFields(problems).toReply();
    };
  }

  private static String location(OrderView order) {
    return "/v1/orders/" + order.id();
  }

  private static Problem referenceTaken(OrderId order) {
    return new Problem(
        HttpStatus.CONFLICT,
        "reference-taken",
        "The reference is taken",
        "An order with this reference and another contract is registered.",
        Map.of("orderId", order.toString()));
  }

  private static OrderSearch search(HttpServletRequest request) {
    var query = Query.of(request, "reference", "promiseState", "cursor", "limit");
    var cursor = query.text("cursor");
    if (cursor != null && !CURSOR.matcher(cursor).matches()) {
      query.wrong("cursor", "the nextCursor of an earlier page");
    }
    var search =
        new OrderSearch(
            query.text("reference"),
            query.word("promiseState", PromiseState.class),
            null,
            cursor,
            query.limit());
    query.check();
    return search;
  }
}
