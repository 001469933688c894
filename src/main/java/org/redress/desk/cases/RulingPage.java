package org.redress.desk.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
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

/** An agent decides a case: nothing is decided whose consequence was not shown before. */
@StaffPage
class RulingPage {

  private final FindingClaims claims;
  private final ReviewingClaims reviewing;
  private final ShowingCases showing;

  RulingPage(FindingClaims claims, ReviewingClaims reviewing, ShowingCases showing) {
    this.claims = claims;
    this.reviewing = reviewing;
    this.showing = showing;
  }

  @PostMapping(value = "/cases/{id}/ruling", params = "!decide")
  String preview(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("ruling") RulingForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var claim = find(viewer, id);
    CaseSupervision.check(viewer, claim);
    var ruling = read(form, claim, format, model);
    if (ruling != null && claim.review().open()) {
      var preview =
          reviewing.preview(viewer.marketplace(), claim.id(), ruling).orElseThrow(NoSuchCase::new);
      if (preview.problems().isEmpty()) {
        model.addAttribute("consequence", Consequence.of(ruling, preview, format));
      } else {
        model.addAttribute("problems", inWords(preview.problems()));
      }
    }
    return showing.show(viewer, claim.id(), format, model);
  }

  @PostMapping(value = "/cases/{id}/ruling", params = "decide")
  String decide(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("ruling") RulingForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    if (!form.wasSeen()) {
      return preview(viewer, id, form, format, model);
    }
    var claim = find(viewer, id);
    CaseSupervision.check(viewer, claim);
    var ruling = read(form, claim, format, model);
    if (ruling == null) {
      return showing.show(viewer, claim.id(), format, model);
    }
    switch (reviewing.rule(viewer.marketplace(), claim.id(), ruling, viewer.actor())) {
      case Review.Done(var decided) -> {
        flash.addFlashAttribute("done", done(ruling, decided));
        return "redirect:/cases/" + decided.id();
      }
      case Review.Refused(var problems) -> model.addAttribute("problems", inWords(problems));
      case Review.NotUnderReview(var now) -> model.addAttribute("overtaken", true);
      case Review.Excluded(var now) -> model.addAttribute("overtaken", true);
      case Review.NoSuchCase() -> throw new NoSuchCase();
    }
    return showing.show(viewer, claim.id(), format, model);
  }

  private static String done(ReviewRuling ruling, ClaimView decided) {
    if (ruling.ruling() != ReviewRuling.Ruling.ESCALATE) {
      return "Decided. Both parties are told your reason.";
    }
    return decided.escalation() == null
        ? "The order has no cover: a supervisor decides. Both parties are told your reason."
        : "Put before the guarantor. Both parties are told your reason.";
  }

  private ClaimView find(StaffMember viewer, String id) {
    return WrittenId.parse(id, CaseId::new)
        .flatMap(claim -> claims.find(viewer.marketplace(), claim))
        .orElseThrow(NoSuchCase::new);
  }

  private static @Nullable ReviewRuling read(
      RulingForm form, ClaimView claim, ViewerFormat format, Model model) {
    var read = form.read(claim, format);
    model.addAttribute("problems", read.problems());
    if (!claim.review().open()) {
      model.addAttribute("overtaken", true);
    }
    return read.ruling();
  }

  private static Map<String, String> inWords(List<FieldProblem> problems) {
    var said = new LinkedHashMap<String, String>();
    for (var problem : problems) {
      said.put(problem.field(), "This has to be " + problem.expected() + ".");
    }
    return said;
  }
}
