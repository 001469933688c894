package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.claims.Act;
import org.redress.claims.AddingToClaims;
import org.redress.claims.AddingToClaims.Adding;
import org.redress.claims.ClaimView;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceItems;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.UploadedFile;
import org.redress.marketplace.reading.SentEvidence;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.EvidenceUpload;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.shared.FieldProblem;
import org.redress.shared.Party;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Evidence of a case: added by a party, shown, its files given out. */
@RestController
@RequestMapping("/v1/cases/{id}/evidence")
class CaseEvidenceController {

  private final Writes writes;
  private final AddingToClaims adding;
  private final EvidenceItems items;
  private final KnownCases known;
  private final ActsOnWhatWasSeen seen;

  CaseEvidenceController(
      Writes writes,
      AddingToClaims adding,
      EvidenceItems items,
      KnownCases known,
      ActsOnWhatWasSeen seen) {
    this.writes = writes;
    this.adding = adding;
    this.items = items;
    this.known = known;
    this.seen = seen;
  }

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  ResponseEntity<byte[]> add(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = known.get(caller, id);
    var upload = EvidenceUpload.of(request);
    return writes.once(
        caller,
        request,
        upload.fingerprint(),
        () ->
            seen.act(
                caller,
                claim.id(),
                request,
                () -> upload.reply((sent, file) -> add(caller, claim, sent, file))));
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var all =
        items.of(caller.marketplace(), known.get(caller, id).id()).stream()
            .filter(item -> item.visibility().to(reader(caller)))
            .toList();
    return Reply.ok(Page.of(request, all).map(CaseEvidenceController::body)).toResponse();
  }

  @GetMapping("/{evidence}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String id,
      @PathVariable String evidence) {
    var claim = known.get(caller, id);
    var item =
        WrittenId.parse(evidence)
            .map(EvidenceId::new)
            .flatMap(found -> items.find(caller.marketplace(), found))
            .filter(found -> found.caseId().equals(claim.id()))
            .filter(found -> found.visibility().to(reader(caller)))
            .orElseThrow(CaseEvidenceController::noFile);
    var served =
        items.file(caller.marketplace(), item.id()).orElseThrow(CaseEvidenceController::noFile);
    var headers = new HttpHeaders();
    served.headers().forEach(headers::set);
    return ResponseEntity.ok().headers(headers).body(served.content());
  }

  /** A marketplace shows on its pages what it is given, so it is given what every party may see. */
  private static Party reader(Caller caller) {
    return caller.guarantor() == null ? Party.CUSTOMER : Party.GUARANTOR;
  }

  private Reply add(
      Caller caller, ClaimView claim, SentEvidence sent, @Nullable UploadedFile file) {
    if (sent.party() != Party.CUSTOMER && sent.party() != Party.MERCHANT) {
      return Problem.invalidFields(List.of(new FieldProblem("party", "one of CUSTOMER, MERCHANT")))
          .toReply();
    }
    var evidence = sent.about(claim.id(), claim.order(), file);
    return switch (adding.add(caller.marketplace(), claim.id(), evidence, caller.actor())) {
      case Adding.Kept(var item) ->
          Reply.created("/v1/cases/" + claim.id() + "/evidence", body(item));
      case Adding.Not(var act) -> refusal(act);
    };
  }

  private static Reply refusal(Act act) {
    return CaseReplies.of(act);
  }

  private static ObjectNode body(EvidenceView item) {
    var body = ApiJson.object();
    body.put("id", item.id().toString());
    body.put("party", item.party().name());
    body.put("type", item.type().name());
    body.set("facts", ApiJson.present(item.facts()));
    body.put("text", item.text());
    var file = item.file();
    if (file != null) {
      body.set(
          "file",
          ApiJson.object()
              .put("name", file.name())
              .put("mediaType", Objects.requireNonNull(file.type()).mediaType())
              .put("size", file.size())
              .put("sha256", file.sha256()));
    }
    body.put("standing", item.standing().name());
    body.put("at", item.at().toString());
    return body;
  }

  private static Refusal noFile() {
    return new Refusal(Problem.notFound("There is no such file."));
  }
}
