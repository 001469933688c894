package org.redress.desk.guarantor;

import org.redress.access.StaffMember;
import org.redress.desk.WrittenId;
import org.redress.desk.cases.NoSuchCase;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceItems;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens the files of evidence in a case that came before the guarantor. */
@Controller
class GuarantorEvidencePage {

  private final GuarantorCases cases;
  private final EvidenceItems items;

  GuarantorEvidencePage(GuarantorCases cases, EvidenceItems items) {
    this.cases = cases;
    this.items = items;
  }

  @GetMapping("/guarantor/cases/{id}/evidence/{item}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String item) {
    var claim = cases.find(viewer, id).id();
    var served =
        WrittenId.parse(item, EvidenceId::new)
            .flatMap(evidence -> items.find(viewer.marketplace(), evidence))
            .filter(found -> found.caseId().equals(claim))
            .flatMap(found -> items.file(viewer.marketplace(), found.id()))
            .orElseThrow(NoSuchCase::new);
    var answer = ResponseEntity.ok();
    served.headers().forEach(answer::header);
    return answer.body(served.content());
  }
}
