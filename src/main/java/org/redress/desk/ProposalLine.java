package org.redress.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalId;

/**
 * What one person proposed to another, as staff look at it. {@code standing} is how the viewer
 * stands to confirming it.
 */
public record ProposalLine(
    ProposalId id,
    String subject,
    String what,
    String why,
    String state,
    String tone,
    String proposedBy,
    Instant proposedAt,
    Instant until,
    @Nullable String second,
    boolean waits,
    boolean summed,
    String together,
    Standing standing) {

  static ProposalLine of(Proposal proposal, Standing standing, ViewerFormat format) {
    return new ProposalLine(
        proposal.id(),
        proposal.subject(),
        what(proposal, format.money(proposal.amount(), proposal.currency())),
        why(proposal),
        switch (proposal.state()) {
          case PROPOSED -> "Waits for a second person";
          case DONE -> "Done";
          case REJECTED -> "Not confirmed";
          case LAPSED -> "No longer proposed";
        },
        switch (proposal.state()) {
          case PROPOSED -> "at-risk";
          case DONE -> "kept";
          case REJECTED, LAPSED -> "void";
        },
        proposal.proposedBy(),
        proposal.proposedAt(),
        proposal.until(),
        proposal.second(),
        proposal.waits(),
        proposal.summed() > proposal.amount(),
        format.money(proposal.summed(), proposal.currency()),
        standing);
  }

  private static String why(Proposal proposal) {
    var reference = proposal.term("reference");
    return reference.isEmpty() ? proposal.term("reason") : "Reference " + reference;
  }

  private static String what(Proposal proposal, String amount) {
    return switch (proposal.kind()) {
      case GIVEN_BACK -> amount + " given back outside";
      case OWED -> amount + " is owed and goes back";
      case NOT_OWED -> amount + " is not owed";
      case OBJECTION_UPHELD ->
          "%s borne by %s, not by the merchant"
              .formatted(amount, MoneyWords.of(Purse.valueOf(proposal.term("borneBy"))));
      case WRITTEN_OFF -> amount + " written off";
      case LEFT -> amount + " left with the customer";
    };
  }

  public boolean nobody() {
    return standing == Standing.NOBODY;
  }

  /** Whether the viewer may confirm it. */
  public boolean free() {
    return standing == Standing.FREE;
  }
}
