package org.redress.desk.guarantor;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.Act;
import org.redress.claims.ActingOnWhatWasSeen;
import org.redress.claims.ActingOnWhatWasSeen.Seen;
import org.redress.claims.ClaimView;
import org.redress.claims.EscalatingClaims;
import org.redress.claims.ForeseeingAwards;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.desk.NewsLine;
import org.redress.desk.SeenDossier;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.Words;
import org.redress.desk.cases.NoSuchCase;
import org.redress.desk.cases.RulingForm;
import org.redress.refunds.Purse;
import org.redress.shared.FieldProblem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guarantor gives its award: nothing is awarded whose consequence was not shown before. */
@StaffPage
class AwardPage {

  private final GuarantorCases cases;
  private final EscalatingClaims escalating;
  private final ForeseeingAwards foreseeing;
  private final ActingOnWhatWasSeen acting;
  private final ShowingBefore showing;
  private final Words words;

  AwardPage(
      GuarantorCases cases,
      EscalatingClaims escalating,
      ForeseeingAwards foreseeing,
      ActingOnWhatWasSeen acting,
      ShowingBefore showing,
      Words words) {
    this.cases = cases;
    this.escalating = escalating;
    this.foreseeing = foreseeing;
    this.acting = acting;
    this.showing = showing;
    this.words = words;
  }

  @PostMapping(value = "/guarantor/cases/{id}/award", params = "!decide")
  String preview(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("ruling") RulingForm form,
      @RequestParam(required = false) @Nullable String dossier,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var claim = cases.find(viewer, id);
    var news = acting.news(viewer.marketplace(), claim.id(), SeenDossier.parse(dossier));
    model.addAttribute("news", NewsLine.of(news, words));
    return preview(viewer, claim, form, format, model);
  }

  private String preview(
      StaffMember viewer, ClaimView claim, RulingForm form, ViewerFormat format, Model model) {
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
      @RequestParam(required = false) @Nullable String dossier,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var seen = form.dossier();
    if (!form.wasSeen() || seen == null) {
      return preview(viewer, id, form, dossier, format, model);
    }
    var claim = cases.find(viewer, id);
    var award = read(form, claim, format, model);
    if (award == null) {
      return showing.show(viewer, claim, format, model);
    }
    var guarantor = GuarantorCases.guarantor(viewer);
    var marketplace = viewer.marketplace();
    var done =
        acting.act(
            marketplace,
            claim.id(),
            seen,
            () -> escalating.award(marketplace, claim.id(), guarantor, award, viewer.actor()));
    return switch (done) {
      case Seen.Done<Act>(var act) -> told(act, new Visit(viewer, claim, format, model), flash);
      case Seen.LookAgain<Act>(var now, var news) -> {
        model.addAttribute("news", NewsLine.of(news, words));
        model.addAttribute("notDecided", true);
        yield preview(viewer, cases.find(viewer, id), form, format, model);
      }
    };
  }

  private record Visit(StaffMember viewer, ClaimView claim, ViewerFormat format, Model model) {}

  private String told(Act act, Visit visit, RedirectAttributes flash) {
    var claim = visit.claim();
    return switch (act) {
      case Act.Done done -> {
        flash.addFlashAttribute("done", "Awarded. Both parties see your reason on their pages.");
        yield "redirect:/guarantor/cases/" + claim.id();
      }
      case Act.NoSuchCase none -> throw new NoSuchCase();
      case Act.NotNow late -> {
        visit.model().addAttribute("overtaken", true);
        var now = cases.find(visit.viewer(), claim.id().toString());
        yield showing.show(visit.viewer(), now, visit.format(), visit.model());
      }
      case Act.Refused(var problems) -> {
        visit.model().addAttribute("problems", inWords(problems));
        yield showing.show(visit.viewer(), claim, visit.format(), visit.model());
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
