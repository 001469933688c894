package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.redress.access.Caller;
import org.redress.marketplace.reading.CaseReader;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.GivingDestinations.Destination;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows money that goes back to customers, and hears where it should go. */
@RestController
@RequestMapping("/v1/refunds")
class RefundsController {

  private final Refunds refunds;
  private final GivingDestinations destinations;
  private final Writes writes;

  RefundsController(Refunds refunds, GivingDestinations destinations, Writes writes) {
    this.refunds = refunds;
    this.destinations = destinations;
    this.writes = writes;
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
    return Reply.ok(RefundBody.of(known(caller, id))).toResponse();
  }

  /** For money that goes back without a case; a case has its own way. */
  @PostMapping("/{id}/destination")
  ResponseEntity<byte[]> destination(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var refund = known(caller, id).id();
    return writes.once(
        caller, request, CaseReader::destination, token -> give(caller, refund, token));
  }

  private Reply give(Caller caller, RefundId refund, String token) {
    return switch (destinations.give(caller.marketplace(), refund, token, caller.actor())) {
      case Destination.Taken(var taken) -> Reply.ok(RefundBody.of(taken));
      case Destination.Refused(var reason) when reason == Destination.Reason.NOT_A_TOKEN ->
          Problem.invalidFields(
                  List.of(
                      new FieldProblem(
                          "token",
                          "an opaque token of the payment provider, like dest_1a2b; never the number of an account or a card")))
              .toReply();
      case Destination.Refused(var reason) ->
          new Problem(
                  HttpStatus.CONFLICT,
                  "action-not-available",
                  "This cannot be done now",
                  "This refund does not wait for a destination (%s).".formatted(reason),
                  Map.of("refundId", refund.toString()))
              .toReply();
    };
  }

  private RefundView known(Caller caller, String id) {
    return WrittenId.parse(id)
        .map(RefundId::new)
        .flatMap(known -> refunds.find(caller.marketplace(), known))
        .orElseThrow(() -> new Refusal(Problem.notFound("There is no such refund.")));
  }
}
