package org.redress.desk.guarantor;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.Act;
import org.redress.claims.ClaimView;
import org.redress.claims.EscalatingClaims;
import org.redress.claims.ForeseeingAwards;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.cases.NoSuchCase;
import org.redress.desk.cases.RulingForm;
import org.redress.refunds.Purse;
import org.redress.shared.FieldProblem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guarantor gives its award: nothing is awarded whose consequence was not shown before. */
@StaffPage
class AwardPage {

  private final GuarantorCases cases;
  private final EscalatingClaims escalating;
  private final ForeseeingAwards foreseeing;
  private final ShowingBefore showing;

  AwardPage(
      GuarantorCases cases,
      EscalatingClaims escalating,
      ForeseeingAwards foreseeing,
      ShowingBefore showing) {
    this.cases = cases;
    this.escalating = escalating;
    this.foreseeing = foreseeing;
    this.showing = showing;
  }

  @PostMapping(value = "/guarantor/cases/{id}/award", params = "!decide")
  String preview(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("ruling") RulingForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var claim = cases.find(viewer, id);
    var award = read(form, claim, format, model);
    if (award != null) {
      var guarantor = GuarantorCases.guarantor(viewer);
      var preview =
          foreseeing
              .preview(viewer.marketplace(), claim.id(), guarantor, award)
              .orElseThrow(NoSuchCase::new);
      if (preview.problems().isEmpty()) {
        model.addAttribute("consequence", AwardConsequence.of(award, preview, format));
      } else {
        model.addAttribute("problems", inWords(preview.problems()));
      }
    }
    return showing.show(viewer, claim, format, model);
  }

  @PostMapping(value = "/guarantor/cases/{id}/award", params = "decide")
  String award(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("ruling") RulingForm form,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    if (!form.wasSeen()) {
      return preview(viewer, id, form, format, model);
    }
    var claim = cases.find(viewer, id);
    var award = read(form, claim, format, model);
    if (award == null) {
      return showing.show(viewer, claim, format, model);
    }
    var guarantor = GuarantorCases.guarantor(viewer);
    return switch (escalating.award(
        viewer.marketplace(), claim.id(), guarantor, award, viewer.actor())) {
      case Act.Done done -> {
        flash.addFlashAttribute("done", "Awarded. Both parties are told your reason.");
        yield "redirect:/guarantor/cases/" + claim.id();
      }
      case Act.NoSuchCase none -> throw new NoSuchCase();
      case Act.NotNow late -> {
        model.addAttribute("overtaken", true);
        yield showing.show(viewer, cases.find(viewer, id), format, model);
      }
      case Act.Refused(var problems) -> {
        model.addAttribute("problems", inWords(problems));
        yield showing.show(viewer, claim, format, model);
      }
    };
  }

  private static @Nullable ReviewRuling read(
      RulingForm form, ClaimView claim, ViewerFormat format, Model model) {
    var before = GuarantorCases.escalation(claim);
    var read =
        form.read(
            new RulingForm.Bounds(
                EnumSet.complementOf(EnumSet.of(Ruling.ESCALATE)),
                EnumSet.complementOf(EnumSet.of(Purse.CUSTOMER)),
                before.reserved(),
                before.currency()),
            format);
    model.addAttribute("problems", read.problems());
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
