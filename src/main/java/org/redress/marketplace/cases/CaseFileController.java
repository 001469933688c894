package org.redress.marketplace.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.Caller;
import org.redress.casefile.MakingCaseFiles;
import org.redress.evidence.Visibility;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the signed file of a case. */
@RestController
class CaseFileController {

  private final KnownCases known;
  private final MakingCaseFiles making;

  CaseFileController(KnownCases known, MakingCaseFiles making) {
    this.known = known;
    this.making = making;
  }

  /** Written to the connection while it is made: nothing of it waits in memory. */
  @GetMapping("/v1/cases/{id}/file")
  void file(
      @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    var claim = known.get(caller, id).id();
    var made =
        making.make(caller.marketplace(), claim, scopeOf(caller)).orElseThrow(KnownCases::unknown);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(made.fileName()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    made.writeTo(response.getOutputStream());
  }

  /** The marketplace may pass its own on to the parties. */
  private static Visibility scopeOf(Caller caller) {
    return caller.guarantor() == null ? Visibility.ALL_PARTIES : Visibility.STAFF_AND_GUARANTOR;
  }
}
