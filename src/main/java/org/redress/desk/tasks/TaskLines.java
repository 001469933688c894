package org.redress.desk.tasks;

import java.util.List;
import java.util.Objects;
import org.redress.access.StaffMember;
import org.redress.claims.FindingClaims;
import org.redress.desk.Standings;
import org.redress.desk.ViewerFormat;
import org.redress.orders.FindingOrders;
import org.redress.shared.Tenancy;
import org.redress.tasks.Task;
import org.springframework.stereotype.Component;

/** Tells of each task what it is about; read at once for all of a page. */
@Component
class TaskLines {

  private final Tenancy tenancy;
  private final FindingOrders orders;
  private final FindingClaims claims;
  private final Standings standings;

  TaskLines(Tenancy tenancy, FindingOrders orders, FindingClaims claims, Standings standings) {
    this.tenancy = tenancy;
    this.orders = orders;
    this.claims = claims;
    this.standings = standings;
  }

  List<TaskLine> of(StaffMember viewer, List<Task> tasks, ViewerFormat format) {
    return tenancy.in(viewer.marketplace(), () -> read(viewer, tasks, format));
  }

  private List<TaskLine> read(StaffMember viewer, List<Task> tasks, ViewerFormat format) {
    var about = tasks.stream().map(task -> task.asked().order()).toList();
    var in = tasks.stream().map(task -> task.asked().caseId()).filter(Objects::nonNull).toList();
    var orderOf = orders.all(viewer.marketplace(), about);
    var claimOf = claims.all(viewer.marketplace(), in);
    return tasks.stream()
        .map(task -> {
          var asked = task.asked();
          var order = Objects.requireNonNull(orderOf.get(asked.order()));
          var claim = asked.caseId() == null ? null : claimOf.get(asked.caseId());
          return TaskLine.of(task, order, claim, viewer, standings.of(viewer, asked), format);
        })
        .toList();
  }
}
