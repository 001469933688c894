package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.guarantee.CoverLeft;
import org.redress.shared.FieldProblem;

/** What came of a person's act on a claim. */
public sealed interface Review {

  record Done(ClaimView claim) implements Review {}

  /** Nobody has to decide it now, or somebody else just did. */
  record NotUnderReview(ClaimView claim) implements Review {}

  /** Not done: the decider has not seen this yet. */
  record LookAgain(ClaimView claim, List<DossierEntry> news) implements Review {}

  /** Nothing moves until a second person has confirmed it. */
  record Proposed(ClaimView claim) implements Review {}

  /** A ruling waits for a second person already. */
  record ProposedAlready(ClaimView claim) implements Review {}

  /** It waits for a second person no longer: decided, taken back, or something new came in. */
  record NotProposed(ClaimView claim) implements Review {}

  /** Who decided it before must not decide the appeal, who proposed it not confirm it. */
  record Excluded(ClaimView claim) implements Review {}

  record NoSuchCase() implements Review {}

  record Refused(List<FieldProblem> problems) implements Review {}

  /**
   * What would follow from a ruling, amounts in minor units of {@code currency}.
   *
   * @param second whether it needs a second person
   * @param left what can still be paid back for the order
   * @param proposal what the table said last; null where it said nothing
   * @param appealableUntil until when the customer could appeal (business time); null unless denied
   * @param cover what the guarantor could award; null unless escalated, or without cover
   * @param told what each party would be told, by {@code CUSTOMER} and {@code MERCHANT}
   */
  record Preview(
      ReviewRuling.Ruling ruling,
      long amount,
      long left,
      String currency,
      @Nullable String proposal,
      boolean departs,
      boolean second,
      @Nullable Instant appealableUntil,
      @Nullable CoverLeft cover,
      Map<String, String> told,
      List<FieldProblem> problems) {}
}
