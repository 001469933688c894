package org.redress.desk.cases;

import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.CaseLine;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The cases of the viewer's marketplace, newest first, by status and by text, page by page. */
@StaffPage
class CaseListPage {

  private final FindingClaims claims;

  CaseListPage(FindingClaims claims) {
    this.claims = claims;
  }

  @GetMapping("/cases")
  String list(
      @AuthenticationPrincipal StaffMember viewer,
      @ModelAttribute("format") ViewerFormat format,
      ListAsked asked,
      Model model) {
    var filter = CaseFilter.of(asked.status, asked.text, asked.cursor);
    var page = claims.page(viewer.marketplace(), filter.search());
    var next = page.nextCursor();
    model.addAttribute("filter", filter);
    model.addAttribute("chips", CaseChip.of(claims.countByStatus(viewer.marketplace()), filter));
    model.addAttribute("cases", page.items().stream().map(claim -> Row.of(claim, format)).toList());
    model.addAttribute("nextPage", next == null ? null : filter.addressAt(next));
    model.addAttribute("firstPage", filter.addressAt(null));
    return "cases";
  }

  /** The address's parameters as they were written. */
  record ListAsked(@Nullable String status, @Nullable String text, @Nullable String cursor) {}

  /** A line of the list: the case, and whose turn it is. */
  record Row(CaseLine line, CaseTurn turn) {

    static Row of(ClaimView claim, ViewerFormat format) {
      return new Row(CaseLine.of(claim, format), CaseTurn.of(claim, format));
    }
  }
}
