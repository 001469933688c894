package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.redress.access.Caller;
import org.redress.marketplace.reading.ProviderReader;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.sandboxprovider.SandboxProvider;
import org.redress.shared.FieldProblem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the payment provider of a sandbox what to do to the next request of a payment, and shows
 * what it really paid; elsewhere there is no such path.
 */
@RestController
@RequestMapping("/v1/sandbox/provider")
@ConditionalOnBooleanProperty("redress.sandbox")
class ProviderController {

  private static final int ALL = 1_000_000;

  private static final int LONGEST = 200;

  private final Writes writes;
  private final SandboxProvider provider;

  ProviderController(Writes writes, SandboxProvider provider) {
    this.writes = writes;
    this.provider = provider;
  }

  /** Also for a payment that no order has yet. */
  @PutMapping(value = "/{payment}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> tell(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String payment,
      HttpServletRequest request) {
    if (payment.length() > LONGEST || payment.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          Problem.invalidFields(
              List.of(
                  new FieldProblem(
                      "paymentReference",
                      "one line of at most %d characters".formatted(LONGEST)))));
    }
    return writes.once(caller, request, ProviderReader::next, next -> tell(caller, payment, next));
  }

  @GetMapping("/payments")
  ResponseEntity<byte[]> paid(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var query = Query.of(request, "cursor", "limit");
    var after = Page.place(query);
    // who asks what was really paid wants all of it, unless it says otherwise
    var limit = query.text("limit") == null ? ALL : query.limit();
    query.check();
    var found = provider.paid(caller.marketplace(), after, limit + 1);
    var items = found.stream().limit(limit).toList();
    var cursor =
        found.size() > limit ? Page.cursor(Math.toIntExact(items.getLast().sequence())) : null;
    return Reply.ok(new Page<>(items, cursor).map(ProviderController::body)).toResponse();
  }

  private Reply tell(Caller caller, String payment, NextAnswer next) {
    provider.tell(caller.marketplace(), payment, next);
    return Reply.ok(Map.of("paymentReference", payment, "next", next.name()));
  }

  private static ObjectNode body(PaidMovement paid) {
    var body = (ObjectNode) ApiJson.tree(paid);
    body.remove("sequence");
    return body;
  }
}
