package org.redress.guarantee;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.orders.HoldingOrders;
import org.redress.refunds.AloneUpTo;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Finish;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Proposals;
import org.redress.tasks.Propose;
import org.redress.tasks.ProposedActs;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Lets a customer keep what it has twice; above the limit two persons do. */
@Component
class LeavingSecondMoney implements ProposedActs {

  private final FindingTasks finding;
  private final Tasks tasks;
  private final HoldingOrders orders;
  private final Proposals proposals;
  private final AloneUpTo alone;

  LeavingSecondMoney(
      FindingTasks finding,
      Tasks tasks,
      HoldingOrders orders,
      Proposals proposals,
      AloneUpTo alone) {
    this.finding = finding;
    this.tasks = tasks;
    this.orders = orders;
    this.proposals = proposals;
    this.alone = alone;
  }

  /** The task is open, and its amount is that of the money. */
  DecidingSecondMoney.Decided leave(MarketplaceId marketplace, Task task, String reason, Actor by) {
    var asked = task.asked();
    var order = orders.hold(marketplace, asked.order()).orElseThrow();
    if (proposals.open(marketplace, subject(task.id())).isPresent()) {
      return DecidingSecondMoney.Decided.PROPOSED_ALREADY;
    }
    var currency = order.contract().currency();
    var act =
        new Propose(
            ProposalKind.LEFT,
            subject(task.id()),
            asked.order(),
            asked.caseId(),
            order.contract().customer().reference(),
            amount(task),
            currency,
            Map.of("reason", reason, "task", task.id().toString()),
            revision(task),
            Set.of());
    if (proposals.keep(marketplace, act, alone.ruling(marketplace, currency), 0, by).waits()) {
      return DecidingSecondMoney.Decided.PROPOSED;
    }
    return done(marketplace, task, reason, by)
        ? DecidingSecondMoney.Decided.DONE
        : DecidingSecondMoney.Decided.NOT_NOW;
  }

  /** The customer is asked after all. */
  void overtake(MarketplaceId marketplace, TaskId task) {
    proposals.overtake(marketplace, subject(task));
  }

  static String subject(TaskId task) {
    return "second-money:" + task;
  }

  private boolean done(MarketplaceId marketplace, Task task, String reason, Actor by) {
    var outcome = "LEFT: " + reason;
    return tasks.done(marketplace, task.asked().key(), outcome, by) instanceof Finish.Done;
  }

  private static long amount(Task task) {
    return Long.parseLong(task.asked().about().getOrDefault("amount", "0"));
  }

  private static String revision(Task task) {
    return Long.toString(amount(task));
  }

  @Override
  public boolean does(ProposalKind kind) {
    return kind == ProposalKind.LEFT;
  }

  @Override
  public Optional<Now> hold(MarketplaceId marketplace, Proposal proposal) {
    orders.hold(marketplace, proposal.order());
    return open(marketplace, proposal).map(task -> new Now(revision(task), Set.of()));
  }

  @Override
  public void act(MarketplaceId marketplace, Proposal confirmed, Actor by) {
    var task = open(marketplace, confirmed).orElseThrow();
    if (!done(marketplace, task, confirmed.term("reason"), by)) {
      throw new IllegalStateException("decided otherwise meanwhile: " + confirmed.id());
    }
  }

  private Optional<Task> open(MarketplaceId marketplace, Proposal proposal) {
    return finding
        .find(marketplace, new TaskId(UUID.fromString(proposal.term("task"))))
        .filter(task -> task.state() == Task.State.OPEN);
  }
}
