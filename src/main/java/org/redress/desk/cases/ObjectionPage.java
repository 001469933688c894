package org.redress.desk.cases;

import java.util.Map;
import java.util.stream.Collectors;
import org.redress.access.StaffMember;
import org.redress.claims.ObjectingToRefunds;
import org.redress.claims.Objection;
import org.redress.claims.Review;
import org.redress.desk.NewsLine;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.Words;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person decides who bears a refund that the merchant does not want to bear. */
@StaffPage
class ObjectionPage {

  private final ObjectingToRefunds objecting;
  private final ShowingCases showing;
  private final Words words;

  ObjectionPage(ObjectingToRefunds objecting, ShowingCases showing, Words words) {
    this.objecting = objecting;
    this.showing = showing;
    this.words = words;
  }

  @PostMapping("/cases/{id}/objection")
  String decide(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("objecting") ObjectionForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var claim = WrittenId.parse(id, CaseId::new).orElseThrow(NoSuchCase::new);
    var decision = form.read();
    if (decision.isEmpty()) {
      model.addAttribute("objectionProblems", Map.of("borneBy", "Choose who bears the refund."));
      return showing.show(viewer, claim, format, model);
    }
    if (decision.get().dossier() == null) {
      model.addAttribute("notDecided", true);
      return showing.show(viewer, claim, format, model);
    }
    return decide(viewer, claim, decision.get(), flash, model, format);
  }

  private String decide(
      StaffMember viewer,
      CaseId claim,
      Objection.Decision decision,
      RedirectAttributes flash,
      Model model,
      ViewerFormat format) {
    switch (objecting.decide(viewer.marketplace(), claim, decision, viewer.actor())) {
      case Review.Done(var decided) -> {
        flash.addFlashAttribute("done", "Decided. The customer keeps what it has.");
        return "redirect:/cases/" + decided.id();
      }
      case Review.Refused(var problems) ->
          model.addAttribute(
              "objectionProblems",
              problems.stream()
                  .collect(
                      Collectors.toMap(
                          FieldProblem::field,
                          problem -> "This has to be " + problem.expected() + ".",
                          (first, second) -> first)));
      case Review.LookAgain(var now, var news) -> {
        model.addAttribute("news", NewsLine.of(news, words));
        model.addAttribute("notDecided", true);
      }
      case Review.NotUnderReview(var now) ->
          model.addAttribute("objectionProblems", Map.of("form", "It is decided already."));
      case Review.Excluded(var now) ->
          model.addAttribute(
              "objectionProblems",
              Map.of("form", "You decided this case: another person has to look at it."));
      case Review.NoSuchCase() -> throw new NoSuchCase();
      case Review.Proposed waiting -> {
        flash.addFlashAttribute(
            "done", "Proposed. Nothing changes until a second person confirms it.");
        return "redirect:/cases/%s#objection".formatted(claim);
      }
      case Review.ProposedAlready waiting ->
          model.addAttribute(
              "objectionProblems", Map.of("form", "This waits for a second person already."));
      case Review.NotProposed over -> model.addAttribute("overtaken", true);
    }
    return showing.show(viewer, claim, format, model);
  }
}
