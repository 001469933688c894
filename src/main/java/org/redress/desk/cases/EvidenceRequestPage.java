package org.redress.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.access.StaffMember;
import org.redress.claims.Review;
import org.redress.claims.ReviewingClaims;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent who has to decide asks a party for evidence first. */
@StaffPage
class EvidenceRequestPage {

  private final ReviewingClaims reviewing;
  private final ShowingCases showing;

  EvidenceRequestPage(ReviewingClaims reviewing, ShowingCases showing) {
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
      case Review.Refused(var problems) -> model.addAttribute("askingProblems", inWords(problems));
      case Review.NotUnderReview(var now) -> model.addAttribute("askingOvertaken", true);
      case Review.Excluded(var now) -> model.addAttribute("askingOvertaken", true);
      case Review.NoSuchCase() -> throw new NoSuchCase();
    }
    return showing.show(viewer, claim, format, model);
  }

  private static Map<String, String> inWords(List<FieldProblem> problems) {
    var said = new TreeMap<String, String>();
    for (var problem : problems) {
      said.put(
          problem.field(),
          problem.field().equals("dueBy")
              ? "Choose a day within the next 30 days."
              : "This has to be " + problem.expected() + ".");
    }
    return said;
  }
}
