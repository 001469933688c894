package org.redress.guarantee;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.guarantee.BankTasks.Why;
import org.redress.orders.FindingSecondMoney;
import org.redress.orders.HoldingOrders;
import org.redress.orders.SecondMoney;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.Finish;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.stereotype.Component;

/**
 * What a person does about money that a customer has twice and is not asked for by itself: ask for
 * it all the same, or leave it. Who may do what is for the caller to say.
 */
@Component
public class DecidingSecondMoney {

  private static final int LEAST_REASON = 10;
  private static final int MOST_REASON = 4000;

  private final FindingTasks finding;
  private final Tasks tasks;
  private final HoldingOrders orders;
  private final FindingSecondMoney money;
  private final Refunds refunds;
  private final AskingForSecondMoney asking;
  private final LeavingSecondMoney leaving;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  DecidingSecondMoney(
      FindingTasks finding,
      Tasks tasks,
      HoldingOrders orders,
      FindingSecondMoney money,
      Refunds refunds,
      AskingForSecondMoney asking,
      LeavingSecondMoney leaving,
      BusinessClock clock,
      Tenancy tenancy) {
    this.finding = finding;
    this.tasks = tasks;
    this.orders = orders;
    this.money = money;
    this.refunds = refunds;
    this.asking = asking;
    this.leaving = leaving;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** What came of it. */
  public enum Decided {
    DONE,
    /** Nothing is decided until a second person has confirmed it. */
    PROPOSED,
    /** That waits for a second person already. */
    PROPOSED_ALREADY,
    /** Somebody else was faster: the task says what was decided. */
    OVERTAKEN,
    /** A bank is to decide again, or nobody can be asked. */
    NOT_NOW,
    /** No reason in plain words, of 10 to 4000 characters. */
    WITHOUT_REASON
  }

  /** Whether such a task is for a person to decide, and not only to be settled with the bank. */
  public static boolean isToDecide(OpenTask asked) {
    var why = asked.about().get("why");
    return (asked.kind() == TaskKind.CHARGEBACK || asked.kind() == TaskKind.SECOND_MONEY)
        && Stream.of(Why.values()).anyMatch(it -> it.isToDecide() && it.name().equals(why));
  }

  /** The subject of proposals about such a task. */
  public static String subject(TaskId task) {
    return LeavingSecondMoney.subject(task);
  }

  /** The customer is asked to pay back what it has twice, on the page of its case. */
  public Decided ask(MarketplaceId marketplace, TaskId id, Actor by) {
    return decide(
        marketplace,
        id,
        task -> {
          var decided = ask(marketplace, task.asked(), by);
          if (decided == Decided.DONE) {
            leaving.overtake(marketplace, id);
          }
          return decided;
        });
  }

  /** Nobody is asked for it; the task keeps the reason. */
  public Decided leave(MarketplaceId marketplace, TaskId id, String reason, Actor by) {
    var length = reason.strip().length();
    if (length < LEAST_REASON || length > MOST_REASON) {
      return Decided.WITHOUT_REASON;
    }
    return decide(marketplace, id, task -> leaving.leave(marketplace, task, reason.strip(), by));
  }

  private Decided ask(MarketplaceId marketplace, OpenTask asked, Actor by) {
    var order = orders.hold(marketplace, asked.order()).orElseThrow();
    var ofPayment = money.hold(marketplace, order.id());
    var its = Objects.requireNonNull(ofPayment.get(order.id()));
    var more = asking.open(marketplace, order.id(), ofPayment);
    var reached = FollowingBanks.reached(refunds.ofOrder(marketplace, order.id()));
    if (more <= 0
        || reached.isEmpty()
        || ofPayment.values().stream().anyMatch(SecondMoney::open)
        || !done(marketplace, asked, "ASKED", by)) {
      return Decided.NOT_NOW;
    }
    asking.ask(marketplace, order, reached.get(), its, more, clock.now());
    return Decided.DONE;
  }

  private boolean done(MarketplaceId marketplace, OpenTask asked, String outcome, Actor by) {
    return tasks.done(marketplace, asked.key(), outcome, by) instanceof Finish.Done;
  }

  /** Of two who decide at the same time the second one sees what the first one has decided. */
  private Decided decide(MarketplaceId marketplace, TaskId id, Function<Task, Decided> act) {
    return tenancy.in(
        marketplace,
        () -> {
          var known = finding.find(marketplace, id).map(Task::asked);
          if (known.filter(DecidingSecondMoney::isToDecide).isEmpty()) {
            return Decided.NOT_NOW;
          }
          orders.hold(marketplace, known.get().order());
          var task = finding.find(marketplace, id).orElseThrow();
          return switch (task.state()) {
            case OPEN -> act.apply(task);
            case DONE -> Decided.OVERTAKEN;
            case LIFTED -> Decided.NOT_NOW;
          };
        });
  }
}
