package org.redress.desk.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ActingOnWhatWasSeen;
import org.redress.claims.ActingOnWhatWasSeen.Seen;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.claims.Review;
import org.redress.claims.ReviewRuling;
import org.redress.claims.ReviewingClaims;
import org.redress.desk.NewsLine;
import org.redress.desk.SeenDossier;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent decides a case: nothing is decided whose consequence was not shown before. */
@StaffPage
class RulingPage {

  private final FindingClaims claims;
  private final ReviewingClaims reviewing;
  private final ActingOnWhatWasSeen acting;
  private final ShowingCases showing;
  private final Words words;

  RulingPage(
      FindingClaims claims,
      ReviewingClaims reviewing,
      ActingOnWhatWasSeen acting,
      ShowingCases showing,
      Words words) {
    this.claims = claims;
    this.reviewing = reviewing;
    this.acting = acting;
    this.showing = showing;
    this.words = words;
  }

  @PostMapping(value = "/cases/{id}/ruling", params = "!decide")
  String preview(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("ruling") RulingForm form,
      @RequestParam(required = false) @Nullable String dossier,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var claim = find(viewer, id);
    CaseSupervision.check(viewer, claim);
    var news = acting.news(viewer.marketplace(), claim.id(), SeenDossier.parse(dossier));
    model.addAttribute("news", NewsLine.of(news, words));
    return preview(viewer, claim, form, format, model);
  }

  private String preview(
      StaffMember viewer, ClaimView claim, RulingForm form, ViewerFormat format, Model model) {
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
      @RequestParam(required = false) @Nullable String dossier,
      @ModelAttribute("format") ViewerFormat format,
      Model model,
      RedirectAttributes flash) {
    var seen = form.dossier();
    if (!form.wasSeen() || seen == null) {
      return preview(viewer, id, form, dossier, format, model);
    }
    var claim = find(viewer, id);
    CaseSupervision.check(viewer, claim);
    var ruling = read(form, claim, format, model);
    if (ruling == null) {
      return showing.show(viewer, claim.id(), format, model);
    }
    var marketplace = viewer.marketplace();
    var done =
        acting.act(
            marketplace,
            claim.id(),
            seen,
            () -> reviewing.rule(marketplace, claim.id(), ruling, viewer.actor()));
    return switch (done) {
      case Seen.Done<Review>(var review) ->
          told(review, ruling, flash, model)
              ? "redirect:/cases/" + claim.id()
              : showing.show(viewer, claim.id(), format, model);
      case Seen.LookAgain<Review>(var now, var news) -> {
        model.addAttribute("news", NewsLine.of(news, words));
        model.addAttribute("notDecided", true);
        yield preview(viewer, find(viewer, id), form, format, model);
      }
    };
  }

  /** Whether it was done; else the page says why it was not. */
  private static boolean told(
      Review review, ReviewRuling ruling, RedirectAttributes flash, Model model) {
    switch (review) {
      case Review.Done(var decided) -> flash.addFlashAttribute("done", done(ruling, decided));
      case Review.Proposed(var proposed) ->
          flash.addFlashAttribute(
              "done", "Proposed. Nothing is decided until a second person confirms it.");
      case Review.Refused(var problems) -> model.addAttribute("problems", inWords(problems));
      case Review.NoSuchCase() -> throw new NoSuchCase();
      case Review.NotUnderReview late -> model.addAttribute("overtaken", true);
      case Review.Excluded barred -> model.addAttribute("overtaken", true);
      case Review.ProposedAlready waiting -> model.addAttribute("overtaken", true);
      case Review.NotProposed over -> model.addAttribute("overtaken", true);
      case Review.LookAgain again -> model.addAttribute("overtaken", true);
    }
    return review instanceof Review.Done || review instanceof Review.Proposed;
  }

  private static String done(ReviewRuling ruling, ClaimView decided) {
    if (ruling.ruling() != ReviewRuling.Ruling.ESCALATE) {
      return "Decided. Both parties see your reason on their pages.";
    }
    return decided.escalation() == null
        ? "The order has no cover: a supervisor decides. Both parties see your reason on their pages."
        : "Put before the guarantor. Both parties see your reason on their pages.";
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
