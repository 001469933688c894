package org.redress.access;

import java.util.List;
import org.redress.shared.FieldProblem;

/** What came of making a link. */
public sealed interface LinkMade {

  /** {@code url} is the secret: it is told this once, and kept nowhere. */
  record Made(CaseLink link, String url) implements LinkMade {

    @Override
    public String toString() {
      return "Made[" + link.id() + "]";
    }
  }

  record Refused(List<FieldProblem> problems) implements LinkMade {}
}
