package org.redress.desk;

import java.util.Collection;
import java.util.List;
import org.redress.access.StaffMember;
import org.redress.shared.OrderId;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Proposal;
import org.redress.tasks.Proposals;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.stereotype.Component;

/** Collects what waits, or waited, for a second person. */
@Component
public class ShowingProposals {

  private static final int MOST_TASKS = 50;

  private final Proposals proposals;
  private final FindingTasks tasks;
  private final Standings standings;

  ShowingProposals(Proposals proposals, FindingTasks tasks, Standings standings) {
    this.proposals = proposals;
    this.tasks = tasks;
    this.standings = standings;
  }

  /** Those of these subjects that were not one person's alone. */
  public ProposalLines of(
      StaffMember viewer, OrderId order, Collection<String> subjects, ViewerFormat format) {
    var found =
        proposals.of(viewer.marketplace(), subjects).stream()
            .filter(
                proposal -> proposal.state() != Proposal.State.DONE || proposal.second() != null)
            .toList();
    if (found.isEmpty()) {
      return ProposalLines.NONE;
    }
    var search = TaskSearch.open(MOST_TASKS).of(TaskKind.SECOND_PERSON).about(order);
    var waiting = tasks.page(viewer.marketplace(), search).items();
    return new ProposalLines(
        found.stream()
            .map(proposal -> ProposalLine.of(proposal, standing(viewer, proposal, waiting), format))
            .toList());
  }

  private Standing standing(StaffMember viewer, Proposal proposal, List<Task> waiting) {
    return waiting.stream()
        .map(Task::asked)
        .filter(asked -> proposal.id().toString().equals(asked.about().get("proposal")))
        .findFirst()
        .map(asked -> standings.of(viewer, asked))
        .orElse(Standing.FREE);
  }
}
