package org.redress.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.claims.Outcome;
import org.redress.shared.CaseId;

/** A case in a few words, for lists of them; {@code tone} is a class of the stylesheet. */
public record CaseLine(
    CaseId id,
    String reference,
    String kind,
    String status,
    String tone,
    String stage,
    String merchant,
    String customer,
    String amount,
    Instant openedAt) {

  public static CaseLine of(ClaimView claim, ViewerFormat format) {
    return new CaseLine(
        claim.id(),
        claim.reference(),
        CaseWords.of(claim.kind()),
        status(claim),
        tone(claim.ended().outcome(), CaseWords.tone(claim.status())),
        CaseWords.of(claim.stage()),
        claim.merchantReference(),
        claim.customerReference(),
        format.money(claim.claimed(), claim.currency()),
        claim.openedAt());
  }

  private static String status(ClaimView claim) {
    var outcome = claim.ended().outcome();
    return outcome == null ? CaseWords.of(claim.status()) : CaseWords.of(outcome);
  }

  private static String tone(@Nullable Outcome outcome, String open) {
    return outcome == null
        ? open
        : switch (outcome) {
          case REFUNDED, PARTIALLY_REFUNDED, REPLACED, DELIVERED -> "kept";
          case DENIED, WITHDRAWN, EXPIRED, SETTLED_ELSEWHERE -> "void";
        };
  }
}
