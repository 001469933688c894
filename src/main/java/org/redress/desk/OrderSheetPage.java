package org.redress.desk;

import org.redress.access.StaffMember;
import org.redress.refunds.GivingBackOverpaid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One order: what was agreed, what happened, what was decided, what comes next. */
@StaffPage
class OrderSheetPage {

  private final OrderSheets sheets;
  private final ShowingProposals proposals;

  OrderSheetPage(OrderSheets sheets, ShowingProposals proposals) {
    this.sheets = sheets;
    this.proposals = proposals;
  }

  @GetMapping("/orders/{id}")
  String show(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @ModelAttribute("format") ViewerFormat format,
      Model model) {
    var sheet =
        OrderAddress.parse(id)
            .flatMap(order -> sheets.find(viewer.marketplace(), order, format))
            .orElseThrow(NoSuchOrder::new);
    model.addAttribute("sheet", sheet);
    model.addAttribute("order", sheet.order());
    model.addAttribute("contract", sheet.order().contract());
    var subjects = sheet.money().subjects();
    subjects.add(GivingBackOverpaid.subject(sheet.order().id()));
    model.addAttribute("proposals", proposals.of(viewer, sheet.order().id(), subjects, format));
    return "order";
  }
}
