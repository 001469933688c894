package org.redress.desk;

import java.util.List;

/** What was proposed to a second person about what a page shows; oldest first. */
public record ProposalLines(List<ProposalLine> all) {

  public static final ProposalLines NONE = new ProposalLines(List.of());

  public List<ProposalLine> about(String subject) {
    return all.stream().filter(line -> line.subject().equals(subject)).toList();
  }

  public boolean waits(String subject) {
    return about(subject).stream().anyMatch(ProposalLine::waits);
  }
}
