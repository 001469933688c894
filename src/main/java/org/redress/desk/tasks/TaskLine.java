package org.redress.desk.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.access.StaffMember;
import org.redress.claims.ClaimView;
import org.redress.desk.Standing;
import org.redress.desk.TaskWords;
import org.redress.desk.ViewerFormat;
import org.redress.orders.OrderView;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;

/** A task as the agent picks it from the list: what, why, about what, until when, whose. */
record TaskLine(
    TaskId id,
    String kind,
    String work,
    String why,
    String address,
    @Nullable String inCase,
    String order,
    String orderAddress,
    String merchant,
    String amount,
    Instant dueAt,
    boolean overdue,
    @Nullable String assignee,
    @Nullable String barred,
    boolean nobody) {

  static TaskLine of(
      Task task,
      OrderView order,
      @Nullable ClaimView claim,
      StaffMember viewer,
      Standing standing,
      ViewerFormat format) {
    var asked = task.asked();
    var ofOrder = "/orders/" + asked.order();
    return new TaskLine(
        task.id(),
        TaskWords.of(asked.kind()),
        TaskWords.work(asked.kind()),
        TaskWords.why(asked.kind(), asked.about()),
        address(task, claim == null ? ofOrder : "/cases/" + claim.id()),
        claim == null ? null : claim.reference(),
        order.contract().reference(),
        ofOrder,
        order.contract().merchant().reference(),
        amount(task, order, claim, format),
        asked.dueAt(),
        task.overdue(),
        task.assignee(),
        barred(asked, viewer, standing),
        standing == Standing.NOBODY);
  }

  /** Why this user must not take it; null where it may. */
  private static @Nullable String barred(OpenTask asked, StaffMember viewer, Standing standing) {
    if (asked.notBy().contains(viewer.getUsername())) {
      return "not for you: you decided before";
    }
    if (standing == Standing.SAME_HAND) {
      return "not for you: your account is in the hand of who decided before";
    }
    return TakingTasks.isFor(asked.kind(), viewer.user().role()) ? null : "for a supervisor";
  }

  /** Where the work is done. */
  private static String address(Task task, String page) {
    var asked = task.asked();
    if (asked.kind() == TaskKind.CHARGEBACK || asked.kind() == TaskKind.SECOND_MONEY) {
      return "/chargebacks/" + task.id();
    }
    var of = asked.about().get("task");
    if (of != null) {
      return "/chargebacks/" + of;
    }
    var recovery = asked.about().get("recovery");
    return recovery != null ? "/recoveries/" + recovery : page + part(asked);
  }

  /** Where on the page of the case or the order. */
  private static String part(OpenTask asked) {
    return switch (asked.kind()) {
      case REVIEW, UNDECIDED_POLICY, SUPERVISOR_REVIEW -> "#decide";
      case OBJECTION -> "#objection";
      case REFUND_TROUBLE, RECOVERY, CHARGEBACK, SECOND_MONEY -> "#money";
      case OVERPAID -> "#overpaid";
      case SECOND_PERSON ->
          switch (asked.about().getOrDefault("why", "")) {
            case "HAND_PAYMENT", "OWED", "NOT_OWED" -> "#money";
            case "GIVEN_BACK" -> "#overpaid";
            case "OBJECTION_UPHELD" -> "#objection";
            default -> "#proposal";
          };
      case STUCK_JOB -> "#stuck";
      case CALLBACK_FAILED -> "#unreached";
    };
  }

  /** What did not reach the customer, what is claimed, or the whole order. */
  private static String amount(
      Task task, OrderView order, @Nullable ClaimView claim, ViewerFormat format) {
    var about = task.asked().about();
    var stuck = about.get("amount");
    var currency = about.get("currency");
    if (stuck != null && currency != null && stuck.matches("[0-9]{1,18}")) {
      return format.money(Long.parseLong(stuck), currency);
    }
    return claim == null
        ? format.money(order.contract().amounts().total(), order.contract().currency())
        : format.money(claim.claimed(), claim.currency());
  }
}
