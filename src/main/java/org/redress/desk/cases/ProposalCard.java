package org.redress.desk.cases;

import java.time.Instant;
import java.util.UUID;
import org.redress.claims.ClaimView;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.claims.RulingProposal;
import org.redress.desk.CaseWords;
import org.redress.desk.MoneyWords;
import org.redress.desk.ViewerFormat;

/** A ruling that waits for a second person; {@code changed}: something new came in since. */
record ProposalCard(
    UUID id, String title, String reason, String by, Instant at, Instant until, boolean changed) {

  static ProposalCard of(ClaimView claim, RulingProposal proposal, ViewerFormat format) {
    return new ProposalCard(
        proposal.id(),
        title(claim, proposal, format),
        proposal.ruling().reason(),
        proposal.proposedBy(),
        proposal.proposedAt(),
        proposal.until(),
        proposal.dossier() != claim.dossier());
  }

  private static String title(ClaimView claim, RulingProposal proposal, ViewerFormat format) {
    var ruling = proposal.ruling();
    if (ruling.ruling() == Ruling.DENY) {
      return "Deny the claim of " + format.money(claim.claimed(), claim.currency());
    }
    var amount = ruling.amount() == null ? claim.claimed() : ruling.amount();
    return "%s of %s, borne by %s"
        .formatted(
            CaseWords.of(ruling.ruling()),
            format.money(amount, claim.currency()),
            MoneyWords.of(ruling.borneBy()));
  }
}
