package org.redress.guarantee;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.orders.BankDispute;
import org.redress.orders.ExpectingBanks;
import org.redress.orders.OrderView;
import org.redress.orders.SecondMoney;
import org.redress.refunds.RefundView;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.redress.tasks.Tasks;
import org.springframework.stereotype.Component;

/**
 * What people have to do where a bank is asked to take back what was refunded: answer it, with the
 * refund as the proof; find out what a bank has taken that was never captured; or decide about
 * money that the customer has twice where nobody is asked for it by itself. What is not needed any
 * more is lifted.
 */
@Component
class BankTasks {

  private static final int MOST = 100;
  private static final String DISPUTE = "dispute";

  private final Tasks tasks;
  private final FindingTasks finding;
  private final ExpectingBanks banks;
  private final RecoveryTimes times;

  BankTasks(Tasks tasks, FindingTasks finding, ExpectingBanks banks, RecoveryTimes times) {
    this.tasks = tasks;
    this.finding = finding;
    this.banks = banks;
    this.times = times;
  }

  /** Why a person is needed; a word of the task. */
  enum Why {
    /** The order was refunded, and a bank is asked to take the payment back as well. */
    REFUNDED,
    /** The customer has its money twice, and its bank says that somebody else had paid with it. */
    FRAUD,
    /** The customer has its money twice, and not by a case in which it could be asked. */
    ELSEWHERE,
    /** What was paid back here was given back another way as well. */
    OUTSIDE,
    /** More was paid back here than is known as captured any more. */
    NEVER_PAID,
    /** Twice, unless the bank meant another order of the payment. */
    OTHER_ORDERS,
    /** A bank is said to have taken, or to be asked for, what was never captured. */
    BEYOND;

    /** Whether a person decides if the customer is asked. */
    boolean isToDecide() {
      return this != REFUNDED && this != BEYOND;
    }
  }

  /** One task an open chargeback of an order of which something was given back. */
  void answer(
      MarketplaceId marketplace,
      OrderView order,
      List<BankDispute> disputes,
      SecondMoney money,
      List<RefundView> refunds) {
    var open =
        money.refunded() > 0
            ? disputes.stream().filter(BankDispute::open).toList()
            : List.<BankDispute>of();
    var all = all(marketplace, order, Set.of(Why.REFUNDED));
    var there = all.stream().filter(BankTasks::isOpen).toList();
    there.stream()
        .filter(task -> open.stream().noneMatch(dispute -> isAbout(task, dispute)))
        .forEach(task -> tasks.lift(marketplace, task.asked().key()));
    open.stream()
        .filter(dispute -> there.stream().noneMatch(task -> isAbout(task, dispute)))
        .forEach(dispute ->
            tasks.open(
                marketplace,
                toAnswer(marketplace, order, dispute, money, refunds, before(all, dispute))));
  }

  private OpenTask toAnswer(
      MarketplaceId marketplace,
      OrderView order,
      BankDispute dispute,
      SecondMoney money,
      List<RefundView> refunds,
      long before) {
    var about = new HashMap<String, String>();
    about.put("why", Why.REFUNDED.name());
    about.put(DISPUTE, dispute.first().toString());
    about.put("refunded", Long.toString(money.refunded()));
    about.put("currency", order.contract().currency());
    if (dispute.amount() != null) {
      about.put("amount", Long.toString(dispute.amount()));
    }
    if (dispute.reason() != null) {
      about.put("reason", dispute.reason().name());
    }
    return new OpenTask(
        "chargeback:%s:again:%d".formatted(dispute.first(), before),
        TaskKind.CHARGEBACK,
        order.id(),
        lastCase(refunds).orElse(null),
        about,
        banks.answerBy(marketplace, order, dispute),
        Set.of());
  }

  /** Counted is no more than was captured: what became of the rest is for a person to find out. */
  void beyond(
      MarketplaceId marketplace,
      OrderView order,
      SecondMoney money,
      List<RefundView> refunds,
      Instant now) {
    if (money.beyond() > 0) {
      once(marketplace, order, TaskKind.CHARGEBACK, Why.BEYOND, money.beyond(), refunds, now);
    } else {
      lift(marketplace, order, Set.of(Why.BEYOND));
    }
  }

  /** Whether to ask the customer is a person's to decide, once. */
  void decide(
      MarketplaceId marketplace,
      OrderView order,
      boolean ofBank,
      Why why,
      long amount,
      List<RefundView> refunds,
      Instant now) {
    var kind = ofBank ? TaskKind.CHARGEBACK : TaskKind.SECOND_MONEY;
    lift(marketplace, order, EnumSet.complementOf(EnumSet.of(Why.REFUNDED, Why.BEYOND, why)));
    once(marketplace, order, kind, why, amount, refunds, now);
  }

  /** What was lifted opens again; what a person has ended stays so, for the same amount. */
  private void once(
      MarketplaceId marketplace,
      OrderView order,
      TaskKind kind,
      Why why,
      long amount,
      List<RefundView> refunds,
      Instant now) {
    var about =
        Map.of(
            "why", why.name(),
            "amount", Long.toString(amount),
            "currency", order.contract().currency());
    var there = all(marketplace, order, Set.of(why));
    there.stream()
        .filter(task -> isOpen(task) && !task.asked().about().equals(about))
        .forEach(task -> tasks.lift(marketplace, task.asked().key()));
    if (there.stream()
        .filter(task -> task.state() != Task.State.LIFTED)
        .noneMatch(task -> task.asked().about().equals(about))) {
      tasks.open(
          marketplace,
          new OpenTask(
              "%s:%s:%d".formatted(why, order.id(), there.size() + 1),
              kind,
              order.id(),
              lastCase(refunds).orElse(null),
              about,
              times.decided(marketplace, now),
              Set.of()));
    }
  }

  /** Nothing is left to decide about, or a bank decides first. */
  void nothingToDecide(MarketplaceId marketplace, OrderView order) {
    lift(marketplace, order, EnumSet.complementOf(EnumSet.of(Why.REFUNDED, Why.BEYOND)));
  }

  private void lift(MarketplaceId marketplace, OrderView order, Set<Why> whys) {
    all(marketplace, order, whys).stream()
        .filter(BankTasks::isOpen)
        .forEach(task -> tasks.lift(marketplace, task.asked().key()));
  }

  private List<Task> all(MarketplaceId marketplace, OrderView order, Set<Why> whys) {
    var search = TaskSearch.open(MOST).in(null).about(order.id());
    var names = whys.stream().map(Why::name).toList();
    return Stream.of(TaskKind.CHARGEBACK, TaskKind.SECOND_MONEY)
        .flatMap(kind -> finding.page(marketplace, search.of(kind)).items().stream())
        .filter(task -> names.contains(task.asked().about().get("why")))
        .toList();
  }

  private static boolean isOpen(Task task) {
    return task.state() == Task.State.OPEN;
  }

  private static boolean isAbout(Task task, BankDispute dispute) {
    return dispute.first().toString().equals(task.asked().about().get(DISPUTE));
  }

  /** What was lifted may be needed again. */
  private static long before(List<Task> all, BankDispute dispute) {
    return all.stream().filter(task -> isAbout(task, dispute)).count();
  }

  private static Optional<CaseId> lastCase(List<RefundView> refunds) {
    return refunds.reversed().stream()
        .flatMap(it -> Optional.ofNullable(it.caseId()).stream())
        .findFirst();
  }
}
