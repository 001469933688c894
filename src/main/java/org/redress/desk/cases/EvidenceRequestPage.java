package org.redress.desk.cases;

import org.redress.access.StaffMember;
import org.redress.claims.FindingClaims;
import org.redress.claims.Review;
import org.redress.claims.ReviewingClaims;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent who has to decide asks a party for evidence first. */
@StaffPage
class EvidenceRequestPage {

  private final FindingClaims claims;
  private final ReviewingClaims reviewing;
  private final ShowingCases showing;

  EvidenceRequestPage(FindingClaims claims, ReviewingClaims reviewing, ShowingCases showing) {
    this.claims = claims;
    this.reviewing = reviewing;
    this.showing = showing;
  }

  @PostMapping("/cases/{id}/evidence-requests")
  String ask(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("asking") EvidenceRequestForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var claim = WrittenId.parse(id, CaseId::new).orElseThrow(NoSuchCase::new);
    claims
        .find(viewer.marketplace(), claim)
        .ifPresent(found -> CaseSupervision.check(viewer, found));
    var read = form.read(format.zone());
    model.addAttribute("askingProblems", read.problems());
    if (read.request() == null) {
      return showing.show(viewer, claim, format, model);
    }
    switch (reviewing.askEvidence(viewer.marketplace(), claim, read.request(), viewer.actor())) {
      case Review.Done(var asked) -> {
        flash.addFlashAttribute("done", "Asked. You decide once it is there, or its time is over.");
        return "redirect:/cases/" + asked.id();
      }
      case Review.Refused(var problems) ->
          model.addAttribute("askingProblems", EvidenceRequestForm.inWords(problems));
      case Review.NotUnderReview(var now) -> model.addAttribute("askingOvertaken", true);
      case Review.Excluded(var now) -> model.addAttribute("askingOvertaken", true);
      case Review.LookAgain again -> model.addAttribute("askingOvertaken", true);
      case Review.Proposed waiting -> model.addAttribute("askingOvertaken", true);
      case Review.ProposedAlready waiting -> model.addAttribute("askingOvertaken", true);
      case Review.NotProposed over -> model.addAttribute("askingOvertaken", true);
      case Review.NoSuchCase() -> throw new NoSuchCase();
    }
    return showing.show(viewer, claim, format, model);
  }
}
