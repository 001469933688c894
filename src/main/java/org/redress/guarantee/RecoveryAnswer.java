package org.redress.guarantee;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of an act on a recovery. */
public sealed interface RecoveryAnswer {

  /** It was done, now or before; the recovery as it stands then. */
  record Done(Recovery recovery) implements RecoveryAnswer {}

  /** Nothing is given up until a second person has confirmed it. */
  record Proposed(Recovery recovery) implements RecoveryAnswer {}

  /** Who ruled, upheld or paid in its case, or may be one of these, does not give it up as well. */
  record Barred(Recovery recovery) implements RecoveryAnswer {}

  /** It is settled, written off, or not in dispute; {@code why} is a sentence. */
  record NotNow(Recovery recovery, String why) implements RecoveryAnswer {}

  /** Not done: it is not as the decider has seen it. */
  record LookAgain(Recovery recovery) implements RecoveryAnswer {}

  record Refused(List<FieldProblem> problems) implements RecoveryAnswer {}

  record NoSuchRecovery() implements RecoveryAnswer {}
}
