package org.redress.desk;

import java.util.UUID;
import java.util.function.Function;
import org.redress.access.StaffMember;
import org.redress.tasks.Confirmation;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalId;
import org.redress.tasks.Proposals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A second person confirms what a colleague proposes, or does not; goes back to where it stands.
 */
@Controller
class ProposalPage {

  private final Proposals proposals;
  private final ConfirmingProposals confirming;

  ProposalPage(Proposals proposals, ConfirmingProposals confirming) {
    this.proposals = proposals;
    this.confirming = confirming;
  }

  @PostMapping("/proposals/{id}/confirm")
  String confirm(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var proposal = find(viewer, id);
    var confirmed = confirming.confirm(viewer.marketplace(), proposal.id(), viewer.actor());
    return told(proposal, confirmed, "Confirmed and done. Both of you stand in the record.", flash);
  }

  @PostMapping("/proposals/{id}/reject")
  String reject(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      RedirectAttributes flash) {
    var proposal = find(viewer, id);
    var rejected = confirming.reject(viewer.marketplace(), proposal.id(), viewer.actor());
    return told(proposal, rejected, "No longer proposed. Nothing was done.", flash);
  }

  private Proposal find(StaffMember viewer, String id) {
    return WrittenId.parse(id, Function.<UUID>identity())
        .flatMap(proposal -> proposals.find(viewer.marketplace(), new ProposalId(proposal)))
        .orElseThrow(NoSuchOrder::new);
  }

  private static String told(
      Proposal proposal, Confirmation came, String done, RedirectAttributes flash) {
    switch (came) {
      case Confirmation.Ended ended -> flash.addFlashAttribute("done", done);
      case Confirmation.Refused(var why) -> {
        flash.addFlashAttribute("actProblem", words(why));
        flash.addFlashAttribute("actOf", proposal.id());
      }
    }
    return "redirect:" + page(proposal);
  }

  private static String words(Confirmation.Why why) {
    return switch (why) {
      case NOT_PROPOSED ->
          "Nothing waits for a second person here any more: it was taken back, done, or waited too long.";
      case NOT_A_SECOND_PERSON ->
          "You proposed it, had a hand in this before, or are not independent of who did: somebody else has to look at it.";
      case CHANGED ->
          "Not done: something has changed since this was proposed. Look again; it has to be proposed anew.";
    };
  }

  private static String page(Proposal proposal) {
    var inCase = proposal.caseId();
    var sheet = inCase == null ? "/orders/" + proposal.order() : "/cases/" + inCase;
    return switch (proposal.kind()) {
      case GIVEN_BACK -> "/orders/%s#overpaid".formatted(proposal.order());
      case OWED, NOT_OWED -> sheet + "#money";
      case OBJECTION_UPHELD -> sheet + "#objection";
      case WRITTEN_OFF -> "/recoveries/%s#write-off".formatted(proposal.term("recovery"));
      case LEFT -> "/chargebacks/" + proposal.term("task");
    };
  }
}
