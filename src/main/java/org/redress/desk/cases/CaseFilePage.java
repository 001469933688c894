package org.redress.desk.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.StaffMember;
import org.redress.casefile.MakingCaseFiles;
import org.redress.desk.WrittenId;
import org.redress.evidence.Visibility;
import org.redress.shared.CaseId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Downloads the signed file of a case, with what is kept for staff and guarantor. */
@Controller
class CaseFilePage {

  private final MakingCaseFiles making;

  CaseFilePage(MakingCaseFiles making) {
    this.making = making;
  }

  @GetMapping("/cases/{id}/file")
  void file(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    var made =
        WrittenId.parse(id, CaseId::new)
            .flatMap(
                claim -> making.make(viewer.marketplace(), claim, Visibility.STAFF_AND_GUARANTOR))
            .orElseThrow(NoSuchCase::new);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(made.fileName()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    made.writeTo(response.getOutputStream());
  }
}
