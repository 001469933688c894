package org.redress.desk.guarantor;

import org.redress.access.StaffMember;
import org.redress.claims.Act;
import org.redress.claims.EscalatingClaims;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.cases.EvidenceRequestForm;
import org.redress.desk.cases.NoSuchCase;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case before the guarantor; it says that it has the file, and asks parties for evidence. */
@StaffPage
class GuarantorCasePage {

  private final GuarantorCases cases;
  private final EscalatingClaims escalating;
  private final ShowingBefore showing;

  GuarantorCasePage(GuarantorCases cases, EscalatingClaims escalating, ShowingBefore showing) {
    this.cases = cases;
    this.escalating = escalating;
    this.showing = showing;
  }

  @GetMapping("/guarantor/cases/{id}")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    return showing.show(viewer, cases.find(viewer, id), format, model);
  }

  @PostMapping("/guarantor/cases/{id}/acknowledgement")
  String acknowledge(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var claim = cases.find(viewer, id);
    var guarantor = GuarantorCases.guarantor(viewer);
    return switch (escalating.acknowledge(
        viewer.marketplace(), claim.id(), guarantor, viewer.actor())) {
      case Act.Done done -> {
        flash.addFlashAttribute("done", "Acknowledged. The marketplace sees that you have it.");
        yield "redirect:/guarantor/cases/" + claim.id();
      }
      case Act.NoSuchCase none -> throw new NoSuchCase();
      case Act.NotNow late -> overtaken(viewer, id, format, model);
      case Act.Refused refused -> overtaken(viewer, id, format, model);
    };
  }

  @PostMapping("/guarantor/cases/{id}/evidence-requests")
  String ask(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("asking") EvidenceRequestForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var claim = cases.find(viewer, id);
    var read = form.read(format.zone());
    model.addAttribute("askingProblems", read.problems());
    if (read.request() == null) {
      return showing.show(viewer, claim, format, model);
    }
    var guarantor = GuarantorCases.guarantor(viewer);
    return switch (escalating.askEvidence(
        viewer.marketplace(), claim.id(), guarantor, read.request(), viewer.actor())) {
      case Act.Done done -> {
        flash.addFlashAttribute("done", "Asked. Your clock stands still until it is there.");
        yield "redirect:/guarantor/cases/" + claim.id();
      }
      case Act.NoSuchCase none -> throw new NoSuchCase();
      case Act.NotNow late -> overtaken(viewer, id, format, model);
      case Act.Refused(var problems) -> {
        model.addAttribute("askingProblems", EvidenceRequestForm.inWords(problems));
        yield showing.show(viewer, claim, format, model);
      }
    };
  }

  private String overtaken(StaffMember viewer, String id, ViewerFormat format, Model model) {
    model.addAttribute("overtaken", true);
    return showing.show(viewer, cases.find(viewer, id), format, model);
  }
}
