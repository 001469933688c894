package org.redress.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimStep.Next;
import org.redress.orders.Watch;
import org.redress.shared.Party;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;

/** Until when anybody has to do something in a case, the first due first. */
final class CaseDeadlines {

  private CaseDeadlines() {}

  /** {@code work} are the open tasks of the case. */
  static List<CaseDeadline> of(
      Claim claim, List<Task> work, @Nullable RulingProposal proposal, Instant now) {
    var all = new ArrayList<CaseDeadline>();
    var turn = claim.turn();
    if (turn.deadline() != null) {
      all.add(turn.deadline());
    }
    if (turn.next() == Next.REVIEW && turn.nextUntil().isBefore(Watch.NEVER)) {
      all.add(marketplace(turn.nextUntil(), Meaning.DECIDE));
    } else if (turn.next() == Next.REVIEW) {
      due(work, Meaning.DECIDE, TaskKind.SUPERVISOR_REVIEW, all);
    }
    if (proposal != null) {
      all.add(marketplace(proposal.until(), Meaning.CONFIRM_RULING));
    }
    var objectable = claim.objectableUntil();
    if (claim.closed() && objectable != null && now.isBefore(objectable)) {
      all.add(new CaseDeadline(Party.MERCHANT, objectable, Meaning.OBJECT));
    }
    due(work, Meaning.DECIDE_OBJECTION, TaskKind.OBJECTION, all);
    due(work, Meaning.PAY, TaskKind.REFUND_TROUBLE, all);
    all.sort(Comparator.comparing(CaseDeadline::at));
    return List.copyOf(all);
  }

  private static void due(List<Task> work, Meaning meaning, TaskKind kind, List<CaseDeadline> all) {
    work.stream()
        .filter(task -> task.asked().kind() == kind)
        .map(task -> marketplace(task.asked().dueAt(), meaning))
        .forEach(all::add);
  }

  private static CaseDeadline marketplace(Instant at, Meaning meaning) {
    return new CaseDeadline(Party.MARKETPLACE, at, meaning);
  }
}
