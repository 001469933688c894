package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.Caller;
import org.redress.casefile.Timeline;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Reply;
import org.redress.notifications.Notices;
import org.redress.policy.Decision;
import org.redress.policy.Policies;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Shows what happened to an order, what its parties were told, and what was decided and why. */
@RestController
@RequestMapping("/v1/orders/{id}")
class OrderFileController {

  private final KnownOrders known;
  private final Timeline timeline;
  private final Notices notices;
  private final Policies policies;

  OrderFileController(KnownOrders known, Timeline timeline, Notices notices, Policies policies) {
    this.known = known;
    this.timeline = timeline;
    this.notices = notices;
    this.policies = policies;
  }

  @GetMapping("/timeline")
  ResponseEntity<byte[]> timeline(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var order = known.get(caller, id).id();
    var entries = timeline.of(caller.marketplace(), order);
    return Reply.ok(Page.of(request, entries)).toResponse();
  }

  @GetMapping("/notices")
  ResponseEntity<byte[]> notices(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var order = known.get(caller, id).id();
    return Reply.ok(Page.of(request, notices.about(caller.marketplace(), order))).toResponse();
  }

  @GetMapping("/decisions")
  ResponseEntity<byte[]> decisions(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var order = known.get(caller, id).id();
    var decisions = policies.decisionsAbout(caller.marketplace(), order);
    return Reply.ok(Page.of(request, decisions).map(OrderFileController::body)).toResponse();
  }

  private static ObjectNode body(Decision decision) {
    var body = ApiJson.present(decision);
    body.put("decidedBy", "POLICY");
    body.set(
        "policyEdition",
        ApiJson.object().put("number", decision.edition()).put("hash", decision.editionHash()));
    body.remove("edition");
    body.remove("editionHash");
    return body;
  }
}
