package org.redress.evidence;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of adding evidence. */
public sealed interface Added {

  /** The item, or the one that the same party added with the same file and type before. */
  record Item(EvidenceView evidence) implements Added {}

  /** Everything that is wrong; nothing is kept. */
  record Refused(List<FieldProblem> problems) implements Added {}
}
