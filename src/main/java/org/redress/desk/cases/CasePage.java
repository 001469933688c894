package org.redress.desk.cases;

import org.redress.access.StaffMember;
import org.redress.desk.StaffPage;
import org.redress.desk.ViewerFormat;
import org.redress.desk.WrittenId;
import org.redress.shared.CaseId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One case: what is claimed, what speaks for it, what was decided, whose turn it is. */
@StaffPage
class CasePage {

  private final ShowingCases showing;

  CasePage(ShowingCases showing) {
    this.showing = showing;
  }

  @GetMapping("/cases/{id}")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var claim = WrittenId.parse(id, CaseId::new).orElseThrow(NoSuchCase::new);
    return showing.show(viewer, claim, format, model);
  }
}
