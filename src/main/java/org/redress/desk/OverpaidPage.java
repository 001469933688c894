package org.redress.desk;

import org.redress.access.StaffMember;
import org.redress.refunds.GivingBackOverpaid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an agent says that what was captured beyond an order's price was given back. */
@Controller
class OverpaidPage {

  private final GivingBackOverpaid overpaid;

  OverpaidPage(GivingBackOverpaid overpaid) {
    this.overpaid = overpaid;
  }

  @PostMapping("/orders/{id}/given-back")
  String givenBack(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reference,
      RedirectAttributes flash) {
    var order = OrderAddress.parse(id).orElseThrow(NoSuchOrder::new);
    var given = overpaid.given(viewer.marketplace(), order, reference.strip(), viewer.actor());
    switch (given) {
      case RECORDED -> flash.addFlashAttribute("done", "Recorded as given back.");
      case PROPOSED ->
          flash.addFlashAttribute(
              "done", "Proposed. Nothing is recorded until a second person confirms it.");
      case PROPOSED_ALREADY -> problem(flash, reference, "This waits for a second person already.");
      case NOTHING_OVERPAID ->
          flash.addFlashAttribute("done", "Nothing of this order is overpaid any more.");
      case REFERENCE_TAKEN -> problem(flash, reference, "Another refund has this reference.");
      case NOT_A_REFERENCE ->
          problem(
              flash,
              reference,
              "The reference is one line of at most 200 characters, without the number of an account or a card.");
    }
    return "redirect:/orders/%s#overpaid".formatted(order);
  }

  private static void problem(RedirectAttributes flash, String reference, String text) {
    flash.addFlashAttribute("overpaidProblem", text);
    flash.addFlashAttribute("overpaidReference", reference);
  }
}
