package org.redress.marketplace.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.redress.access.Caller;
import org.redress.marketplace.reading.WrittenId;
import org.redress.marketplace.web.ApiJson;
import org.redress.marketplace.web.Page;
import org.redress.marketplace.web.Problem;
import org.redress.marketplace.web.Query;
import org.redress.marketplace.web.Refusal;
import org.redress.marketplace.web.Reply;
import org.redress.marketplace.web.Writes;
import org.redress.shared.FieldProblem;
import org.redress.shared.Tenancy;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Receives imports and tells how far they are. */
@RestController
@RequestMapping("/v1/imports")
class ImportsController {

  private final Writes writes;
  private final Tenancy tenancy;
  private final Imports imports;
  private final ImportLines lines;
  private final ImportRunner runner;

  ImportsController(
      Writes writes, Tenancy tenancy, Imports imports, ImportLines lines, ImportRunner runner) {
    this.writes = writes;
    this.tenancy = tenancy;
    this.imports = imports;
    this.lines = lines;
    this.runner = runner;
  }

  @PostMapping(consumes = "application/x-ndjson")
  ResponseEntity<byte[]> receive(@AuthenticationPrincipal Caller caller, HttpServletRequest request)
      throws IOException {
    try (var spool = Spool.of(request.getInputStream())) {
      var response =
          writes.once(caller, request, spool.fingerprint(), () -> receive(caller, spool));
      runner.wake();
      return response;
    }
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> show(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
    var wanted = WrittenId.parse(id).orElseThrow(ImportsController::unknown);
    var query = Query.of(request, "cursor", "limit");
    var after = Page.place(query);
    var limit = query.limit();
    query.check();
    return tenancy.in(
        caller.marketplace(),
        () -> {
          var found =
              imports.find(caller.marketplace(), wanted).orElseThrow(ImportsController::unknown);
          var body = body(found);
          var refused = lines.refused(caller.marketplace(), wanted, after, limit + 1);
          body.set("refusedLines", ApiJson.tree(page(refused, limit)));
          return Reply.ok(body).toResponse();
        });
  }

  private Reply receive(Caller caller, Spool spool) {
    return tenancy.in(caller.marketplace(), () -> keep(caller, spool));
  }

  private Reply keep(Caller caller, Spool spool) {
    try (var sent = spool.lines()) {
      var opened = imports.open(caller.marketplace(), caller.actor().name());
      var kept = lines.keep(opened, sent);
      if (kept.lines() == 0) {
        throw new Refusal(
            Problem.invalidFields(List.of(new FieldProblem("", "at least one line"))));
      }
      imports.count(opened, kept);
      var found = imports.find(caller.marketplace(), opened.id()).orElseThrow();
      return Reply.accepted("/v1/imports/" + opened.id(), body(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page<LineOutcome.Refused> page(List<LineOutcome.Refused> found, int limit) {
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), Page.cursor(found.get(limit - 1).line()));
  }

  private static ObjectNode body(Import found) {
    var body = (ObjectNode) ApiJson.tree(found);
    body.put("done", found.done());
    return body;
  }

  private static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such import."));
  }
}
