package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.redress.access.Caller;
import org.redress.claims.Act;
import org.redress.claims.AnsweringClaims;
import org.redress.claims.EscalatingClaims;
import org.redress.claims.EvidenceRequest;
import org.redress.claims.FindingClaims;
import org.redress.claims.ObjectingToRefunds;
import org.redress.claims.ReviewingClaims;
import org.redress.marketplace.reading.CaseReader;
import org.redress.marketplace.reading.Fields;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.GivingDestinations.Destination;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the parties do on a case; each act names the party that it is done for. */
@RestController
@RequestMapping(value = "/v1/cases/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
class CaseActsController {

  private final Writes writes;
  private final AnsweringClaims answering;
  private final ReviewingClaims reviewing;
  private final EscalatingClaims escalating;
  private final ObjectingToRefunds objecting;
  private final GivingDestinations destinations;
  private final FindingClaims finding;
  private final ActsOnWhatWasSeen seen;

  CaseActsController(
      Writes writes,
      AnsweringClaims answering,
      ReviewingClaims reviewing,
      EscalatingClaims escalating,
      ObjectingToRefunds objecting,
      GivingDestinations destinations,
      FindingClaims finding,
      ActsOnWhatWasSeen seen) {
    this.writes = writes;
    this.answering = answering;
    this.reviewing = reviewing;
    this.escalating = escalating;
    this.objecting = objecting;
    this.destinations = destinations;
    this.finding = finding;
    this.seen = seen;
  }

  @PostMapping("/merchant-response")
  ResponseEntity<byte[]> merchantResponse(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::merchantResponse,
        (claim, answer) ->
            answering.merchantResponse(caller.marketplace(), claim, answer, caller.actor()));
  }

  @PostMapping("/offers")
  ResponseEntity<byte[]> offer(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::merchantOffer,
        (claim, answer) ->
            answering.merchantResponse(caller.marketplace(), claim, answer, caller.actor()));
  }

  @PostMapping("/offers/{number}/accept")
  ResponseEntity<byte[]> accept(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String id,
      @PathVariable String number,
      HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::customer,
        (claim, party) ->
            answering.acceptOffer(
                caller.marketplace(), claim, offerNumber(number), caller.actor()));
  }

  @PostMapping("/offers/{number}/decline")
  ResponseEntity<byte[]> decline(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String id,
      @PathVariable String number,
      HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::customer,
        (claim, party) ->
            answering.declineOffer(
                caller.marketplace(), claim, offerNumber(number), caller.actor()));
  }

  @PostMapping("/delivery-confirmation")
  ResponseEntity<byte[]> confirmDelivery(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::deliveryConfirmation,
        (claim, received) ->
            answering.confirmDelivery(caller.marketplace(), claim, received, caller.actor()));
  }

  @PostMapping("/withdraw")
  ResponseEntity<byte[]> withdraw(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::withdrawal,
        (claim, reason) ->
            answering.withdraw(caller.marketplace(), claim, reason.text(), caller.actor()));
  }

  @PostMapping("/escalate")
  ResponseEntity<byte[]> escalate(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::withdrawal,
        (claim, reason) ->
            escalating.escalate(caller.marketplace(), claim, reason.text(), caller.actor()));
  }

  @PostMapping("/objections")
  ResponseEntity<byte[]> object(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::objection,
        (claim, text) -> objecting.object(caller.marketplace(), claim, text, caller.actor()));
  }

  @PostMapping("/appeals")
  ResponseEntity<byte[]> appeal(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    return act(
        caller,
        id,
        request,
        CaseReader::appeal,
        (claim, appeal) -> answering.appeal(caller.marketplace(), claim, appeal, caller.actor()));
  }

  @PostMapping("/evidence-requests")
  ResponseEntity<byte[]> askEvidence(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = KnownCases.id(id);
    return writes.once(
        caller,
        request,
        CaseReader::evidenceRequest,
        asked -> seen.act(caller, claim, request, () -> ask(caller, claim, asked)));
  }

  /** Whoever decides asks: an agent, or the guarantor. */
  private Reply ask(Caller caller, CaseId claim, EvidenceRequest asked) {
    var guarantor = caller.guarantor();
    return guarantor == null
        ? CaseReplies.of(reviewing.askEvidence(caller.marketplace(), claim, asked, caller.actor()))
        : CaseReplies.of(
            escalating.askEvidence(caller.marketplace(), claim, guarantor, asked, caller.actor()));
  }

  @PostMapping("/destination")
  ResponseEntity<byte[]> destination(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = KnownCases.id(id);
    return writes.once(
        caller,
        request,
        CaseReader::destination,
        token -> seen.act(caller, claim, request, () -> give(caller, claim, token)));
  }

  private Reply give(Caller caller, CaseId claim, String token) {
    var known = finding.find(caller.marketplace(), claim).orElseThrow(KnownCases::unknown);
    return switch (destinations.give(caller.marketplace(), known.id(), token, caller.actor())) {
      case Destination.Taken taken ->
          Reply.ok(
              CaseBody.of(
                  finding.find(caller.marketplace(), claim).orElseThrow(KnownCases::unknown)));
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
                  "No payout of this case waits for a destination (%s).".formatted(reason),
                  Map.of("caseStatus", known.status().name(), "caseId", known.id().toString()))
              .toReply();
    };
  }

  private <T> ResponseEntity<byte[]> act(
      Caller caller,
      String id,
      HttpServletRequest request,
      Function<Fields, T> reader,
      BiFunction<CaseId, T, Act> command) {
    var claim = KnownCases.id(id);
    return writes.once(
        caller,
        request,
        reader,
        body -> seen.act(caller, claim, request, () -> CaseReplies.of(command.apply(claim, body))));
  }

  private static int offerNumber(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new Refusal(Problem.notFound("There is no such offer."));
    }
  }
}
