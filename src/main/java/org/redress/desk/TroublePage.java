package org.redress.desk;

import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.refunds.DecidingOwed;
import org.redress.refunds.HandPaymentId;
import org.redress.refunds.RefundId;
import org.redress.refunds.RefundTroubles;
import org.redress.refunds.RefundTroubles.Act;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agent does about a refund that stands still; goes back to its case, or its order. */
@Controller
class TroublePage {

  private final Refunds refunds;
  private final RefundTroubles troubles;
  private final DecidingOwed deciding;

  TroublePage(Refunds refunds, RefundTroubles troubles, DecidingOwed deciding) {
    this.refunds = refunds;
    this.troubles = troubles;
    this.deciding = deciding;
  }

  @PostMapping("/refunds/{id}/retry")
  String retry(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var act = troubles.retry(viewer.marketplace(), refund.id(), viewer.actor());
    return told(refund, act, "It is tried again.", flash);
  }

  @PostMapping("/refunds/{id}/owed")
  String owed(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var act = deciding.owed(viewer.marketplace(), refund.id(), viewer.actor());
    return told(refund, act, "Decided: it is owed, and goes back.", flash);
  }

  @PostMapping("/refunds/{id}/ask-destination")
  String askDestination(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var act = troubles.askDestination(viewer.marketplace(), refund.id(), viewer.actor());
    return told(refund, act, "The customer is asked where the money goes.", flash);
  }

  @PostMapping("/refunds/{id}/paid-by-hand")
  String paidByHand(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable String dossier,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var seen = SeenDossier.parse(dossier);
    var paid = new ByHand(reference.strip(), reason.strip(), seen);
    var act =
        seen == null && refund.caseId() != null
            ? new Act.Refused(Act.Reason.LOOK_AGAIN)
            : troubles.paidByHand(viewer.marketplace(), refund.id(), paid, viewer.actor());
    if (act instanceof Act.Refused) {
      flash.addFlashAttribute("paidReference", reference);
      flash.addFlashAttribute("paidReason", reason);
    }
    return told(refund, act, "Recorded as paid by hand.", flash);
  }

  @PostMapping("/refunds/{id}/paid-by-hand/{payment}/confirm")
  String confirm(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String payment,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var act =
        troubles.confirmByHand(
            viewer.marketplace(), refund.id(), proposal(payment), viewer.actor());
    return told(refund, act, "Confirmed, and recorded as paid by hand.", flash);
  }

  @PostMapping("/refunds/{id}/paid-by-hand/{payment}/reject")
  String reject(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @PathVariable String payment,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var act =
        troubles.rejectByHand(viewer.marketplace(), refund.id(), proposal(payment), viewer.actor());
    if (act instanceof Act.Proposed) {
      flash.addFlashAttribute("done", "Not confirmed. The refund still waits for somebody.");
      return page(refund);
    }
    return told(refund, act, "", flash);
  }

  private static HandPaymentId proposal(String written) {
    return WrittenId.parse(written, HandPaymentId::new).orElseThrow(NoSuchOrder::new);
  }

  @PostMapping("/refunds/{id}/withdraw")
  String withdraw(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    var refund = find(viewer, id);
    var act = deciding.notOwed(viewer.marketplace(), refund.id(), reason.strip(), viewer.actor());
    return told(refund, act, "Recorded as not owed.", flash);
  }

  private RefundView find(StaffMember viewer, String id) {
    return WrittenId.parse(id, RefundId::new)
        .flatMap(refund -> refunds.find(viewer.marketplace(), refund))
        .orElseThrow(NoSuchOrder::new);
  }

  private static String told(RefundView refund, Act act, String done, RedirectAttributes flash) {
    switch (act) {
      case Act.Done(var acted) -> flash.addFlashAttribute("done", done);
      case Act.Proposed(var waiting) ->
          flash.addFlashAttribute(
              "done", "Proposed. Nothing is done until a second person confirms it.");
      case Act.Refused(var reason) -> {
        flash.addFlashAttribute("troubleProblem", MoneyWords.of(reason));
        flash.addFlashAttribute("troubleOf", refund.id());
      }
    }
    return page(refund);
  }

  private static String page(RefundView refund) {
    return refund.caseId() == null
        ? "redirect:/orders/%s#money".formatted(refund.order())
        : "redirect:/cases/%s#money".formatted(refund.caseId());
  }
}
