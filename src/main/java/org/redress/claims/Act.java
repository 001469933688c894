package org.redress.claims;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of an act on a case. */
public sealed interface Act {

  /** It was done; the case as it stands then. */
  record Done(ClaimView claim) implements Act {}

  /** It is not among what this party may do now; {@code why} is a sentence. */
  record NotNow(ClaimView claim, String why) implements Act {}

  record NoSuchCase() implements Act {}

  record Refused(List<FieldProblem> problems) implements Act {}
}
