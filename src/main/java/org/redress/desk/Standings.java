package org.redress.desk;

import java.util.EnumSet;
import java.util.Set;
import org.redress.access.DeskRole;
import org.redress.access.People;
import org.redress.access.StaffMember;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.StaffIndependence;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.stereotype.Component;

/** Tells who may do what waits, and whether there is anybody. */
@Component
public class Standings {

  private static final Set<DeskRole> ALL = EnumSet.of(DeskRole.AGENT, DeskRole.SUPERVISOR);
  private static final Set<DeskRole> ABOVE = EnumSet.of(DeskRole.SUPERVISOR);

  private final StaffIndependence independence;
  private final People people;
  private final FindingTasks tasks;

  Standings(StaffIndependence independence, People people, FindingTasks tasks) {
    this.independence = independence;
    this.people = people;
    this.tasks = tasks;
  }

  public Standing of(StaffMember viewer, OpenTask asked) {
    if (asked.notBy().isEmpty()) {
      return Standing.FREE;
    }
    if (isForNobody(viewer.marketplace(), asked)) {
      return Standing.NOBODY;
    }
    if (asked.notBy().contains(viewer.getUsername())) {
      return Standing.DECIDED_BEFORE;
    }
    return independence.ofAll(viewer.marketplace(), viewer.getUsername(), asked.notBy())
        ? Standing.FREE
        : Standing.SAME_HAND;
  }

  /** How a supervisor stands to what none of these may do. */
  public Standing ofSupervisor(StaffMember viewer, Set<String> notBy) {
    if (notBy.isEmpty()) {
      return Standing.FREE;
    }
    if (!people.anybody(viewer.marketplace(), ABOVE, notBy)) {
      return Standing.NOBODY;
    }
    if (notBy.contains(viewer.getUsername())) {
      return Standing.DECIDED_BEFORE;
    }
    return independence.ofAll(viewer.marketplace(), viewer.getUsername(), notBy)
        ? Standing.FREE
        : Standing.SAME_HAND;
  }

  /** Whether something waits in this case for which nobody is left. */
  public boolean nobodyFor(MarketplaceId marketplace, CaseId caseId) {
    return tasks.page(marketplace, TaskSearch.open(50).about(caseId)).items().stream()
        .anyMatch(task -> isForNobody(marketplace, task.asked()));
  }

  private boolean isForNobody(MarketplaceId marketplace, OpenTask asked) {
    var roles = asked.kind() == TaskKind.SUPERVISOR_REVIEW ? ABOVE : ALL;
    return !asked.notBy().isEmpty() && !people.anybody(marketplace, roles, asked.notBy());
  }
}
