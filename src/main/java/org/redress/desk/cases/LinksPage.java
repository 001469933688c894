package org.redress.desk.cases;

import org.redress.access.CaseLinks;
import org.redress.access.LinkId;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Staff revoke the links by which customer and merchant come to their case. They make none: whoever
 * saw a party's link could act in its place.
 */
@Controller
class LinksPage {

  private final FindingClaims claims;
  private final CaseLinks links;

  LinksPage(FindingClaims claims, CaseLinks links) {
    this.claims = claims;
    this.links = links;
  }

  @PostMapping("/cases/{id}/links/{link}/revoke")
  String revoke(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String link,
      RedirectAttributes flash) {
    var claim = find(viewer, id);
    var named = WrittenId.parse(link, LinkId::new).orElseThrow(NoSuchCase::new);
    if (links
        .revoke(viewer.marketplace(), claim.order(), claim.id(), named, viewer.actor())
        .isEmpty()) {
      throw new NoSuchCase();
    }
    flash.addFlashAttribute("done", "Revoked. Whoever has this link is out from now on.");
    return "redirect:/cases/%s#links".formatted(claim.id());
  }

  private ClaimView find(StaffMember viewer, String id) {
    return WrittenId.parse(id, CaseId::new)
        .flatMap(claim -> claims.find(viewer.marketplace(), claim))
        .orElseThrow(NoSuchCase::new);
  }
}
