package org.redress.marketplace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.Caller;
import org.redress.audit.ExportingAudit;
import org.redress.marketplace.web.Query;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a marketplace's audit trail as it is written, however long it is. */
@RestController
class AuditController {

  private final ExportingAudit exporting;

  AuditController(ExportingAudit exporting) {
    this.exporting = exporting;
  }

  @GetMapping("/v1/audit/export")
  void export(
      @AuthenticationPrincipal Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Query.of(request).check();
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader("Content-Disposition", "attachment; filename=\"audit.ndjson\"");
    exporting.export(caller.marketplace(), response.getOutputStream());
  }
}
