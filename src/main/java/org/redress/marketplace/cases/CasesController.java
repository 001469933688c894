package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.casefile.Timeline;
import org.redress.claims.CaseDecisions;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimSearch;
import org.redress.claims.FindingClaims;
import org.redress.claims.KindId;
import org.redress.claims.OpenClaim;
import org.redress.claims.Opening;
import org.redress.claims.OpeningClaims;
import org.redress.claims.Stage;
import org.redress.marketplace.reading.CaseReader;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.notifications.Notices;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens cases and shows them. */
@RestController
class CasesController {

  private static final Pattern CURSOR = Pattern.compile("[0-9a-z]{1,12}");

  private final Writes writes;
  private final OpeningClaims opening;
  private final FindingClaims finding;
  private final CaseDecisions decisions;
  private final Timeline timeline;
  private final Notices notices;
  private final KnownCases known;

  CasesController(
      Writes writes,
      OpeningClaims opening,
      FindingClaims finding,
      CaseDecisions decisions,
      Timeline timeline,
      Notices notices,
      KnownCases known) {
    this.writes = writes;
    this.opening = opening;
    this.finding = finding;
    this.decisions = decisions;
    this.timeline = timeline;
    this.notices = notices;
    this.known = known;
  }

  @GetMapping("/v1/eligibility")
  ResponseEntity<byte[]> eligibility(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var query = Query.of(request, "orderId", "kind");
    var order = order(query, "orderId");
    var kind = query.word("kind", KindId.class);
    query.check();
    if (order == null || kind == null) {
      throw missing(order == null, kind == null);
    }
    if (!opening.served().contains(kind)) {
      throw new Refusal(CaseReplies.notServed(kind, opening.served()));
    }
    return opening
        .eligibility(caller.marketplace(), order, kind)
        .map(found -> Reply.ok(CaseBody.eligibility(found)).toResponse())
        .orElseThrow(() -> new Refusal(Problem.notFound("There is no such order.")));
  }

  @PostMapping(value = "/v1/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> open(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    return writes.once(caller, request, CaseReader::claim, claim -> open(caller, claim));
  }

  @GetMapping("/v1/cases")
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var page = finding.page(caller.marketplace(), search(request).before(caller.guarantor()));
    return Reply.ok(new Page<>(page.items(), page.nextCursor()).map(CaseBody::of)).toResponse();
  }

  @GetMapping("/v1/cases/{id}")
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
    var claim = known.get(caller, id);
    var reply = Reply.ok(CaseBody.of(claim));
    return reply.toTaggedResponse(CaseTag.of(claim.dossier(), reply.body()));
  }

  @GetMapping("/v1/cases/{id}/decisions")
  ResponseEntity<byte[]> decisions(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = known.get(caller, id).id();
    var all = decisions.of(caller.marketplace(), claim);
    return Reply.ok(Page.of(request, all).map(CaseBody::decision)).toResponse();
  }

  @GetMapping("/v1/cases/{id}/timeline")
  ResponseEntity<byte[]> timeline(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = known.get(caller, id).id();
    var entries = timeline.ofCase(caller.marketplace(), claim);
    return Reply.ok(Page.of(request, entries)).toResponse();
  }

  @GetMapping("/v1/cases/{id}/notices")
  ResponseEntity<byte[]> notices(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var claim = known.get(caller, id).id();
    return Reply.ok(Page.of(request, notices.ofCase(caller.marketplace(), claim))).toResponse();
  }

  private Reply open(Caller caller, OpenClaim claim) {
    if (!opening.served().contains(claim.kind())) {
      return CaseReplies.notServed(claim.kind(), opening.served()).toReply();
    }
    return switch (opening.open(caller.marketplace(), claim, caller.actor())) {
      case Opening.Opened(var opened) ->
          Reply.created("/v1/cases/" + opened.id(), CaseBody.of(opened));
      case Opening.NotEligible(var why, var kept) -> CaseReplies.notEligible(why, kept).toReply();
      case Opening.Refused(var problems) -> Problem.invalidFields(problems).toReply();
      case Opening.NoSuchOrder() -> throw new Refusal(Problem.notFound("There is no such order."));
    };
  }

  private static ClaimSearch search(HttpServletRequest request) {
    var query =
        Query.of(
            request,
            "status",
            "stage",
            "kind",
            "merchant",
            "orderId",
            "updatedAfter",
            "cursor",
            "limit");
    var cursor = query.text("cursor");
    if (cursor != null && !CURSOR.matcher(cursor).matches()) {
      query.wrong("cursor", "the nextCursor of an earlier page");
    }
    var search =
        new ClaimSearch(
            query.word("status", CaseStatus.class),
            query.word("stage", Stage.class),
            query.word("kind", KindId.class),
            query.text("merchant"),
            order(query, "orderId"),
            instant(query, "updatedAfter"),
            null,
            cursor,
            query.limit());
    query.check();
    return search;
  }

  private Refusal missing(boolean order, boolean kind) {
    var problems = new ArrayList<FieldProblem>();
    if (order) {
      problems.add(new FieldProblem("orderId", "the id of an order"));
    }
    if (kind) {
      problems.add(new FieldProblem("kind", "a kind of case, like " + opening.served().getFirst()));
    }
    return new Refusal(Problem.invalidFields(problems));
  }

  private static @Nullable OrderId order(Query query, String name) {
    var written = query.text(name);
    if (written == null) {
      return null;
    }
    var id = WrittenId.parse(written);
    if (id.isEmpty()) {
      query.wrong(name, "the id of an order");
    }
    return id.map(OrderId::new).orElse(null);
  }

  private static @Nullable Instant instant(Query query, String name) {
    var written = query.text(name);
    try {
      return written == null ? null : Instant.parse(written);
    } catch (DateTimeParseException e) {
      query.wrong(name, "an instant in UTC, like 2026-03-02T10:15:00Z");
      return null;
    }
  }
}
