package org.redress.desk.cases;

import org.redress.access.StaffMember;
import org.redress.desk.WrittenId;
import org.redress.evidence.Checked;
import org.redress.evidence.CheckingEvidence;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceItems;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens the files of evidence, and takes an agent's word that an item was checked. */
@Controller
class EvidencePage {

  private final EvidenceItems items;
  private final CheckingEvidence checking;

  EvidencePage(EvidenceItems items, CheckingEvidence checking) {
    this.items = items;
    this.checking = checking;
  }

  @GetMapping("/cases/{id}/evidence/{item}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String item) {
    var evidence = find(viewer.marketplace(), id, item);
    var served = items.file(viewer.marketplace(), evidence).orElseThrow(NoSuchCase::new);
    var answer = ResponseEntity.ok();
    served.headers().forEach(answer::header);
    return answer.body(served.content());
  }

  @PostMapping("/cases/{id}/evidence/{item}/checks")
  String check(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    var evidence = find(viewer.marketplace(), id, item);
    switch (checking.check(viewer.marketplace(), evidence, note.strip(), viewer.actor())) {
      case Checked.Item(var checked) -> flash.addFlashAttribute("done", "Marked as checked.");
      case Checked.NoSuchEvidence() -> throw new NoSuchCase();
      case Checked.Refused(var problems) -> {
        flash.addFlashAttribute("checkProblem", "Say " + problems.getFirst().expected() + ".");
        flash.addFlashAttribute("checkNote", note);
        flash.addFlashAttribute("checkOf", evidence);
      }
    }
    return "redirect:/cases/%s#evidence".formatted(id);
  }

  /** The item, which has to be one of this case. */
  private EvidenceId find(MarketplaceId marketplace, String id, String item) {
    var claim = WrittenId.parse(id, CaseId::new).orElseThrow(NoSuchCase::new);
    return WrittenId.parse(item, EvidenceId::new)
        .flatMap(evidence -> items.find(marketplace, evidence))
        .filter(found -> found.caseId().equals(claim))
        .orElseThrow(NoSuchCase::new)
        .id();
  }
}
