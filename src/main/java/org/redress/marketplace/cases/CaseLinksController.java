package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.Caller;
import org.redress.access.CaseLink;
import org.redress.access.CaseLinks;
import org.redress.access.LinkId;
import org.redress.access.LinkMade;
import org.redress.access.MakeLink;
import org.redress.claims.ClaimView;
import org.redress.marketplace.reading.CaseReader;
import org.redress.marketplace.reading.CaseReader.WantedLink;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links by which customer and merchant see a case and act in it. Their address is told once, to who
 * makes them: not even the answer that is kept under the idempotency key holds it.
 */
@RestController
@RequestMapping("/v1/cases/{id}/links")
class CaseLinksController {

  private final Writes writes;
  private final CaseLinks links;
  private final KnownCases known;

  CaseLinksController(Writes writes, CaseLinks links, KnownCases known) {
    this.writes = writes;
    this.links = links;
    this.known = known;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> make(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = known.get(caller, id);
    return writes.once(caller, request, CaseReader::link, wanted -> make(caller, claim, wanted));
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var all = links.of(caller.marketplace(), known.get(caller, id).id());
    return Reply.ok(Page.of(request, all).map(CaseLinksController::body)).toResponse();
  }

  @DeleteMapping("/{link}")
  ResponseEntity<byte[]> revoke(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String id,
      @PathVariable String link,
      HttpServletRequest request) {
    var claim = known.get(caller, id);
    var named = WrittenId.parse(link).map(LinkId::new).orElseThrow(CaseLinksController::noSuchLink);
    return writes.once(
        caller,
        request,
        () ->
            links
                .revoke(caller.marketplace(), claim.order(), claim.id(), named, caller.actor())
                .map(revoked -> Reply.ok(body(revoked)))
                .orElseThrow(CaseLinksController::noSuchLink));
  }

  private Reply make(Caller caller, ClaimView claim, WantedLink wanted) {
    var asked = new MakeLink(claim.order(), claim.id(), wanted.party(), wanted.expiresAt());
    return switch (links.make(caller.marketplace(), asked, caller.actor())) {
      case LinkMade.Made(var link, var url) ->
          Reply.createdSecretly(
              "/v1/cases/%s/links".formatted(claim.id()), body(link).put("url", url), body(link));
      case LinkMade.Refused(var problems) -> Problem.invalidFields(problems).toReply();
    };
  }

  private static ObjectNode body(CaseLink link) {
    var body = ApiJson.object();
    body.put("id", link.id().toString());
    body.put("party", link.party().name());
    body.put("state", link.state().name());
    body.put("createdAt", link.createdAt().toString());
    body.put("createdBy", link.createdBy().name());
    body.put("expiresAt", link.expiresAt().toString());
    body.put("revokedAt", link.revokedAt() == null ? null : link.revokedAt().toString());
    body.put("lastOpenedAt", link.lastOpenedAt() == null ? null : link.lastOpenedAt().toString());
    return body;
  }

  private static Refusal noSuchLink() {
    return new Refusal(Problem.notFound("There is no such link in this case."));
  }
}
