package org.redress.marketplace.guarantee;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoverySearch;
import org.redress.marketplace.reading.RecoveryReader;
import org.redress.marketplace.reading.RecoveryReader.Dispute;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows recoveries and books what came in; a guarantor sees what it has to get back or owes. */
@RestController
@RequestMapping("/v1/recoveries")
class RecoveriesController {

  private final Writes writes;
  private final Recoveries recoveries;
  private final KnownRecoveries known;

  RecoveriesController(Writes writes, Recoveries recoveries, KnownRecoveries known) {
    this.writes = writes;
    this.recoveries = recoveries;
    this.known = known;
  }

  @GetMapping
  ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var search = search(request).of(caller.guarantor());
    var found = recoveries.list(caller.marketplace(), search);
    var items = found.stream().limit(search.limit()).toList();
    var next = found.size() > search.limit() ? items.getLast().id().toString() : null;
    return Reply.ok(new Page<>(items, next).map(RecoveryBody::of)).toResponse();
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
    var recovery = known.get(caller, id);
    return Reply.ok(RecoveryBody.of(recovery)).toTaggedResponse(RecoveryTag.of(recovery));
  }

  @PostMapping(value = "/{id}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> receive(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var recovery = known.get(caller, id);
    return writes.once(
        caller,
        request,
        RecoveryReader::payment,
        receipt -> receive(caller, recovery, receipt, RecoveryTag.seen(request)));
  }

  @PostMapping(value = "/{id}/dispute", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> dispute(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var recovery = known.get(caller, id);
    return writes.once(
        caller,
        request,
        RecoveryReader::dispute,
        dispute -> dispute(caller, recovery, dispute, RecoveryTag.seen(request)));
  }

  /** Only the marketplace pays merchants, so only it can keep something back. */
  private Reply receive(Caller caller, Recovery recovery, Receipt receipt, Optional<String> seen) {
    if (caller.guarantor() != null && recovery.claimed().creditor() != Purse.GUARANTOR) {
      return wrong("kind", "nothing: what a guarantor owes is booked by whoever gets it");
    }
    if (receipt.kind() == Recovery.Part.Kind.SET_OFF && caller.guarantor() != null) {
      return wrong("kind", "PAYMENT: what a merchant is owed is set off by the marketplace");
    }
    return asSeen(
        caller,
        recovery,
        seen,
        () -> recoveries.receive(caller.marketplace(), recovery.id(), receipt, caller.actor()));
  }

  private Reply dispute(Caller caller, Recovery recovery, Dispute dispute, Optional<String> seen) {
    var debtor = recovery.claimed().debtor();
    if (caller.guarantor() != null && debtor != Purse.GUARANTOR
        || !debtor.name().equals(dispute.party().name())) {
      return wrong("party", "the debtor, which is " + debtor);
    }
    return asSeen(
        caller,
        recovery,
        seen,
        () ->
            recoveries.dispute(
                caller.marketplace(), recovery.id(), dispute.reason(), caller.actor()));
  }

  private Reply asSeen(
      Caller caller, Recovery recovery, Optional<String> seen, Supplier<RecoveryAnswer> act) {
    return reply(
        seen.isEmpty()
            ? act.get()
            : recoveries.asSeen(caller.marketplace(), recovery.id(), seen.get(), act));
  }

  private static Reply wrong(String field, String expected) {
    return Problem.invalidFields(List.of(new FieldProblem(field, expected))).toReply();
  }

  private static Reply reply(RecoveryAnswer answer) {
    return switch (answer) {
      case RecoveryAnswer.Done(var recovery) -> Reply.ok(RecoveryBody.of(recovery));
      case RecoveryAnswer.NotNow(var recovery, var why) ->
          new Problem(
                  HttpStatus.CONFLICT,
                  "action-not-available",
                  "This cannot be done now",
                  why,
                  Map.of(
                      "recoveryState",
                      recovery.state().name(),
                      "recoveryId",
                      recovery.id().toString()))
              .toReply();
      case RecoveryAnswer.LookAgain(var now) -> RecoveryTag.lookAgain(now);
      case RecoveryAnswer.Refused(var problems) -> Problem.invalidFields(problems).toReply();
      case RecoveryAnswer.NoSuchRecovery() -> throw KnownRecoveries.unknown();
      case RecoveryAnswer.Proposed never -> throw ofTheDesk(never);
      case RecoveryAnswer.Barred never -> throw ofTheDesk(never);
    };
  }

  /** Only people at the desk write off. */
  private static IllegalStateException ofTheDesk(RecoveryAnswer answer) {
    return new IllegalStateException("not by this API: " + answer);
  }

  private static RecoverySearch search(HttpServletRequest request) {
    var query =
        Query.of(request, "state", "creditor", "debtor", "merchant", "caseId", "cursor", "limit");
    var ofCase = query.id("caseId");
    var search =
        new RecoverySearch(
            query.word("state", Recovery.State.class),
            query.word("creditor", Purse.class),
            query.word("debtor", Purse.class),
            query.text("merchant"),
            ofCase == null ? null : new CaseId(ofCase),
            null,
            place(query),
            query.limit());
    query.check();
    return search;
  }

  private static @Nullable RecoveryId place(Query query) {
    var cursor = query.text("cursor");
    if (cursor == null) {
      return null;
    }
    var place = WrittenId.parse(cursor);
    if (place.isEmpty()) {
      query.wrong("cursor", "the nextCursor of an earlier page");
    }
    return place.map(RecoveryId::new).orElse(null);
  }
}
