package org.redress.refunds;

import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;
import static org.redress.orders.EventType.PAID;
import static org.redress.orders.EventType.REFUNDED;
import static org.redress.orders.EventType.RETRACTED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.redress.orders.CommittingMoney;
import org.redress.orders.EventReport;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportingEvents;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Task;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.redress.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was captured beyond an order's price is no claim's: a person gives it back where it was
 * captured and says so. The work closes by itself where a report says that it is gone.
 */
@Component
public class GivingBackOverpaid {

  private static final Set<EventType> OF_MONEY =
      EnumSet.of(PAID, REFUNDED, CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST, RETRACTED);
  private static final int MOST = 20;

  private final CommittingMoney money;
  private final FindingOrders orders;
  private final ReportingEvents reporting;
  private final Tasks tasks;
  private final FindingTasks finding;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  GivingBackOverpaid(
      CommittingMoney money,
      FindingOrders orders,
      ReportingEvents reporting,
      Tasks tasks,
      FindingTasks finding,
      BusinessClock clock,
      Tenancy tenancy) {
    this.money = money;
    this.orders = orders;
    this.reporting = reporting;
    this.tasks = tasks;
    this.finding = finding;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** What came of it. */
  public enum Given {
    RECORDED,
    /** Nothing is overpaid any more, or never was. */
    NOTHING_OVERPAID,
    /** It is known already, with another amount. */
    REFERENCE_TAKEN,
    /** Blank, longer than 200 characters, or with the number of an account or a card. */
    NOT_A_REFERENCE
  }

  /** All that is overpaid was given back outside; the reference is that refund's. */
  public Given given(MarketplaceId marketplace, OrderId order, String reference, Actor by) {
    if (!new RefundTroubles.ByHand(reference, reference).sound()) {
      return Given.NOT_A_REFERENCE;
    }
    return tenancy.in(
        marketplace,
        () -> {
          var overpaid = money.moneyOf(marketplace, order).overpaid();
          if (overpaid == 0) {
            return Given.NOTHING_OVERPAID;
          }
          var event =
              new ReportEvent(
                  REFUNDED,
                  clock.now(),
                  ReportEvent.Source.MARKETPLACE,
                  ReportEvent.Details.ofMoney(overpaid, reference));
          return reporting.report(marketplace, order, event, by) instanceof EventReport.Recorded
              ? Given.RECORDED
              : Given.REFERENCE_TAKEN;
        });
  }

  @EventListener
  void follow(OrderEventReported event) {
    if (!OF_MONEY.contains(event.type())) {
      return;
    }
    var marketplace = event.marketplace();
    var overpaid = money.moneyOf(marketplace, event.order()).overpaid();
    var search = TaskSearch.open(MOST).of(TaskKind.OVERPAID).about(event.order());
    var open = finding.page(marketplace, search).items();
    var amount = Long.toString(overpaid);
    open.stream()
        .filter(task -> !amount.equals(task.asked().about().get("amount")))
        .forEach(task -> end(task, event));
    var waits = open.stream().anyMatch(task -> amount.equals(task.asked().about().get("amount")));
    if (overpaid > 0 && !waits) {
      open(event, overpaid);
    }
  }

  private void end(Task task, OrderEventReported event) {
    var key = task.asked().key();
    if (event.by().kind() == Actor.Kind.USER) {
      tasks.done(event.marketplace(), key, "GIVEN_BACK", event.by());
    } else {
      tasks.lift(event.marketplace(), key);
    }
  }

  private void open(OrderEventReported event, long overpaid) {
    var currency =
        orders.find(event.marketplace(), event.order()).orElseThrow().contract().currency();
    tasks.open(
        event.marketplace(),
        new OpenTask(
            "overpaid:" + event.eventId(),
            TaskKind.OVERPAID,
            event.order(),
            null,
            Map.of("amount", Long.toString(overpaid), "currency", currency),
            clock.now().plus(RefundTimes.FOR_PERSON),
            Set.of()));
  }
}
