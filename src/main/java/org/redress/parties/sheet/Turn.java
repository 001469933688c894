package org.redress.parties.sheet;

import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseAction;
import org.redress.claims.CaseDeadline;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.CaseStatus;
import org.redress.claims.ClaimView;
import org.redress.claims.Offer;
import org.redress.parties.Speech;
import org.redress.shared.Party;

/**
 * Whose turn it is and until when, what that means, and whether it is the reader's; {@code tone} is
 * a class of the stylesheet.
 */
record Turn(String whose, String what, String tone) {

  static Turn of(ClaimView claim, Party reader, Speech say) {
    var deadline = running(claim);
    return new Turn(
        say.the(
            deadline == null ? "turn.open" : "turn.until",
            whose(claim, reader, say),
            deadline == null ? "" : say.until(deadline.at())),
        deadline == null ? rest(claim, say) : asked(claim, deadline, reader, say),
        tone(claim, deadline, reader));
  }

  /** Whoever has to act; of a person that is the day on which it is taken out of its hands. */
  private static @Nullable CaseDeadline running(ClaimView claim) {
    var asked = claim.deadline();
    return asked != null
        ? asked
        : claim.deadlines().stream()
            .filter(deadline -> deadline.meaning() == Meaning.DECIDE)
            .findFirst()
            .orElse(null);
  }

  /** The case rests, but the reader is asked for money. */
  Turn owing(Speech say) {
    return new Turn(whose, say.the("next.owed"), "yours");
  }

  private static String whose(ClaimView claim, Party reader, Speech say) {
    var outcome = claim.ended().outcome();
    return claim.status() == CaseStatus.CLOSED && outcome != null
        ? say.to(reader, "outcome." + outcome)
        : say.to(reader, "turn." + claim.status());
  }

  private static String asked(ClaimView claim, CaseDeadline deadline, Party reader, Speech say) {
    if (say.isPast(deadline.at()) && deadline.meaning() != Meaning.BANK_ANSWERS) {
      return say.the("asked.over");
    }
    var first =
        deadline.meaning() == Meaning.APPEAL_OR_CLOSE
            && reader == Party.CUSTOMER
            && !claim.actionsOf(reader).contains(CaseAction.APPEAL);
    if (first) {
      return say.the("asked.APPEAL_OR_CLOSE.first");
    }
    var waits =
        deadline.meaning() == Meaning.ANSWER_OFFER
            && claim.offers().stream()
                .anyMatch(offer ->
                    offer.state() == Offer.State.OPEN && offer.remedy() == Offer.Remedy.WAIT);
    var asked = "asked." + deadline.meaning() + (waits ? ".WAIT" : "");
    return say.the(asked + (deadline.party() == reader ? ".you" : ".other"));
  }

  private static String rest(ClaimView claim, Speech say) {
    if (claim.status() != CaseStatus.UNDER_REVIEW) {
      return say.the("next." + claim.status());
    }
    if (claim.refunds().stream().anyMatch(refund -> refund.trouble() != null)) {
      return say.the("next.UNDER_REVIEW.money");
    }
    return say.the(claim.review().open() ? "next.UNDER_REVIEW.person" : "next.UNDER_REVIEW");
  }

  private static String tone(ClaimView claim, @Nullable CaseDeadline deadline, Party reader) {
    if (claim.status() == CaseStatus.CLOSED) {
      return "over";
    }
    var waits = deadline != null && deadline.meaning() == Meaning.WAIT_FOR_DELIVERY;
    return deadline != null && deadline.party() == reader && !waits ? "yours" : "others";
  }
}
