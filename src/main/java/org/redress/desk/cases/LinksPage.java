package org.redress.desk.cases;

import java.util.Arrays;
import org.redress.access.CaseLinks;
import org.redress.access.LinkId;
import org.redress.access.LinkMade;
import org.redress.access.MakeLink;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.CaseWords;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff make and revoke the links by which customer and merchant come to their case. */
@Controller
class LinksPage {

  private final FindingClaims claims;
  private final CaseLinks links;

  LinksPage(FindingClaims claims, CaseLinks links) {
    this.claims = claims;
    this.links = links;
  }

  @PostMapping("/cases/{id}/links")
  String make(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String party,
      RedirectAttributes flash) {
    var claim = find(viewer, id);
    Arrays.stream(Party.values())
        .filter(known -> known.name().equals(party))
        .map(known -> new MakeLink(claim.order(), claim.id(), known, null))
        .map(wanted -> links.make(viewer.marketplace(), wanted, viewer.actor()))
        .findFirst()
        .ifPresentOrElse(
            made -> tell(made, flash),
            () -> flash.addFlashAttribute("linkProblem", "Choose for whom the link is."));
    return "redirect:/cases/%s#links".formatted(claim.id());
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

  private static void tell(LinkMade made, RedirectAttributes flash) {
    switch (made) {
      case LinkMade.Made(var link, var url) -> {
        flash.addFlashAttribute("madeLink", url);
        flash.addFlashAttribute("madeLinkFor", CaseWords.of(link.party()));
      }
      case LinkMade.Refused(var problems) ->
          flash.addFlashAttribute("linkProblem", "Choose for whom the link is.");
    }
  }

  private ClaimView find(StaffMember viewer, String id) {
    return WrittenId.parse(id, CaseId::new)
        .flatMap(claim -> claims.find(viewer.marketplace(), claim))
        .orElseThrow(NoSuchCase::new);
  }
}
