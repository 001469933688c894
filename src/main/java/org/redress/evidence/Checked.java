package org.redress.evidence;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of an agent's check. */
public sealed interface Checked {

  record Item(EvidenceView evidence) implements Checked {}

  record NoSuchEvidence() implements Checked {}

  record Refused(List<FieldProblem> problems) implements Checked {}
}
