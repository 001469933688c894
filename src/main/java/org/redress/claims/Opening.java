package org.redress.claims;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of opening a claim. */
public sealed interface Opening {

  record Opened(ClaimView claim) implements Opening {}

  /** {@code statementKept}: it came too early, and one step opens the claim with it later. */
  record NotEligible(Eligibility why, boolean statementKept) implements Opening {}

  record NoSuchOrder() implements Opening {}

  record Refused(List<FieldProblem> problems) implements Opening {}
}
