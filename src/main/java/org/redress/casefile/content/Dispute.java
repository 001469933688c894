package org.redress.casefile.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimView;
import org.redress.claims.KindId;
import org.redress.claims.Stage;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.shared.Party;

/** What is claimed, and how far the claim has come. */
public record Dispute(
    String id,
    String reference,
    String orderId,
    KindId kind,
    Stage stage,
    CaseStatus status,
    Instant openedAt,
    Instant updatedAt,
    int revision,
    List<Quantity> lines,
    String statement,
    @Nullable String desiredRemedy,
    Amount amount,
    @JsonUnwrapped ClaimView.Ended ended,
    Map<Party, Instant> appealableUntil,
    List<CaseDeadline> deadlines,
    ClaimView.@Nullable StandingRuling ruling) {

  /** In minor units. */
  public record Amount(long claimed, String currency) {}

  static Dispute of(ClaimView claim) {
    return new Dispute(
        claim.id().toString(),
        claim.reference(),
        claim.order().toString(),
        claim.kind(),
        claim.stage(),
        claim.status(),
        claim.openedAt(),
        claim.updatedAt(),
        claim.revision(),
        claim.lines(),
        claim.statement(),
        claim.desiredRemedy(),
        new Amount(claim.claimed(), claim.currency()),
        claim.ended(),
        claim.appealableUntil(),
        claim.deadlines(),
        claim.ruling());
  }
}
