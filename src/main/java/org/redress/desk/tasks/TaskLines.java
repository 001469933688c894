package org.redress.desk.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.claims.FindingClaims;
import org.redress.desk.ViewerFormat;
import org.redress.orders.FindingOrders;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.Task;
import org.springframework.stereotype.Component;

/** Tells of each task what it is about. */
@Component
class TaskLines {

  private final Tenancy tenancy;
  private final FindingOrders orders;
  private final FindingClaims claims;

  TaskLines(Tenancy tenancy, FindingOrders orders, FindingClaims claims) {
    this.tenancy = tenancy;
    this.orders = orders;
    this.claims = claims;
  }

  List<TaskLine> of(StaffMember viewer, List<Task> tasks, ViewerFormat format) {
    return tenancy.in(
        viewer.marketplace(),
        () -> tasks.stream().map(task -> line(viewer, task, format)).toList());
  }

  private TaskLine line(StaffMember viewer, Task task, ViewerFormat format) {
    var marketplace = viewer.marketplace();
    var order = orders.find(marketplace, task.asked().order()).orElseThrow();
    return TaskLine.of(task, order, claim(marketplace, task), viewer, format);
  }

  private @Nullable ClaimView claim(MarketplaceId marketplace, Task task) {
    var inCase = task.asked().caseId();
    return inCase == null ? null : claims.find(marketplace, inCase).orElse(null);
  }
}
