package org.redress.desk.cases;

import java.util.UUID;
import java.util.function.Function;
import org.redress.access.StaffMember;
import org.redress.claims.Review;
import org.redress.claims.ReviewingClaims;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person confirms what a colleague proposes to rule, or does not. */
@Controller
class SecondPersonPage {

  private final ReviewingClaims reviewing;

  SecondPersonPage(ReviewingClaims reviewing) {
    this.reviewing = reviewing;
  }

  @PostMapping("/cases/{id}/ruling/{proposal}/confirm")
  String confirm(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String proposal,
      RedirectAttributes flash) {
    var review =
        reviewing.confirm(viewer.marketplace(), claim(id), proposal(proposal), viewer.actor());
    return told(review, "Confirmed and decided. Both of you stand in the record.", id, flash);
  }

  @PostMapping("/cases/{id}/ruling/{proposal}/reject")
  String reject(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String proposal,
      RedirectAttributes flash) {
    var review =
        reviewing.reject(viewer.marketplace(), claim(id), proposal(proposal), viewer.actor());
    return told(review, "No longer proposed. The case still waits for a decision.", id, flash);
  }

  private static String told(Review review, String done, String id, RedirectAttributes flash) {
    switch (review) {
      case Review.Done it -> flash.addFlashAttribute("done", done);
      case Review.NoSuchCase() -> throw new NoSuchCase();
      case Review.Excluded barred ->
          flash.addFlashAttribute(
              "proposalProblem",
              "You proposed it, had a hand in this case before, or are not independent of who did: somebody else has to look at it.");
      default ->
          flash.addFlashAttribute(
              "proposalProblem",
              "Not decided: something new came in since this was proposed, or it is over. Look again; it has to be proposed anew.");
    }
    return "redirect:/cases/%s#decide".formatted(id);
  }

  private static CaseId claim(String written) {
    return WrittenId.parse(written, CaseId::new).orElseThrow(NoSuchCase::new);
  }

  private static UUID proposal(String written) {
    return WrittenId.parse(written, Function.<UUID>identity()).orElseThrow(NoSuchCase::new);
  }
}
