package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.ledger.AccountBalance;
import org.redress.ledger.EntrySearch;
import org.redress.ledger.Ledger;
import org.redress.ledger.PostedEntry;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Reply;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Shows the books: what stands on the accounts, and every entry that made it so. */
@RestController
@RequestMapping("/v1/ledger")
class LedgerController {

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/accounts")
  ResponseEntity<byte[]> accounts(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var query = Query.of(request, "cursor", "limit");
    var cursor = query.text("cursor");
    var limit = query.limit();
    query.check();
    var found = ledger.accounts(caller.marketplace(), cursor, limit + 1);
    var items = found.stream().limit(limit).toList();
    var next = found.size() > limit ? items.getLast().cursor() : null;
    return Reply.ok(new Page<>(items, next).map(LedgerController::body)).toResponse();
  }

  @GetMapping("/entries")
  ResponseEntity<byte[]> entries(
      @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
    var query = Query.of(request, "caseId", "orderId", "cursor", "limit");
    var ofCase = query.id("caseId");
    var order = query.id("orderId");
    var after = place(query);
    var limit = query.limit();
    query.check();
    var search =
        new EntrySearch(
            ofCase == null ? null : new CaseId(ofCase),
            order == null ? null : new OrderId(order),
            after,
            limit + 1);
    var found = ledger.entries(caller.marketplace(), search);
    var items = found.stream().limit(limit).toList();
    var next = found.size() > limit ? Long.toString(items.getLast().seq(), 36) : null;
    return Reply.ok(new Page<>(items, next).map(LedgerController::body)).toResponse();
  }

  private static @Nullable Long place(Query query) {
    var cursor = query.text("cursor");
    try {
      return cursor == null ? null : Long.valueOf(Long.parseLong(cursor, 36));
    } catch (NumberFormatException e) {
      query.wrong("cursor", "the nextCursor of an earlier page");
      return null;
    }
  }

  private static ObjectNode body(AccountBalance balance) {
    return ApiJson.object()
        .put("account", balance.account().name())
        .put("currency", balance.currency())
        .put("balance", balance.balance());
  }

  private static ObjectNode body(PostedEntry posted) {
    var entry = posted.entry();
    var body = ApiJson.object();
    body.put("key", entry.key());
    body.put("at", entry.at().toString());
    body.put("kind", entry.kind());
    body.put("orderId", entry.order().toString());
    var ofCase = entry.caseId();
    body.put("caseId", ofCase == null ? null : ofCase.toString());
    body.put("currency", entry.currency());
    body.set(
        "postings",
        ApiJson.list(
            entry.postings(),
            posting ->
                ApiJson.object()
                    .put("account", posting.account().name())
                    .put("amount", posting.amount())));
    return body;
  }
}
