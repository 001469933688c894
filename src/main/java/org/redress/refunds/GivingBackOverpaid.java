package org.redress.refunds;

import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;
import static org.redress.orders.EventType.PAID;
import static org.redress.orders.EventType.REFUNDED;
import static org.redress.orders.EventType.RETRACTED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.orders.CommittingMoney;
import org.redress.orders.EventReport;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.HoldingOrders;
import org.redress.orders.OrderEvents.OrderEventReported;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent;
import org.redress.orders.ReportingEvents;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.tasks.FindingTasks;
import org.redress.tasks.OpenTask;
import org.redress.tasks.Proposal;
import org.redress.tasks.ProposalKind;
import org.redress.tasks.Proposals;
import org.redress.tasks.Propose;
import org.redress.tasks.ProposedActs;
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
public class GivingBackOverpaid implements ProposedActs {

  private static final Set<EventType> OF_MONEY =
      EnumSet.of(PAID, REFUNDED, CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST, RETRACTED);
  private static final int MOST = 20;

  private final CommittingMoney money;
  private final FindingOrders orders;
  private final ReportingEvents reporting;
  private final PaidOutside outside;
  private final Proposals proposals;
  private final HoldingOrders holding;
  private final Tasks tasks;
  private final FindingTasks finding;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  GivingBackOverpaid(
      CommittingMoney money,
      FindingOrders orders,
      ReportingEvents reporting,
      PaidOutside outside,
      Proposals proposals,
      HoldingOrders holding,
      Tasks tasks,
      FindingTasks finding,
      BusinessClock clock,
      Tenancy tenancy) {
    this.money = money;
    this.orders = orders;
    this.reporting = reporting;
    this.outside = outside;
    this.proposals = proposals;
    this.holding = holding;
    this.tasks = tasks;
    this.finding = finding;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** What came of it. */
  public enum Given {
    RECORDED,
    /** Nothing is recorded until a second person has confirmed it. */
    PROPOSED,
    /** That waits for a second person already. */
    PROPOSED_ALREADY,
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
          // of two at the same time the second one sees what the first one has given
          holding.hold(marketplace, order);
          var overpaid = money.moneyOf(marketplace, order).overpaid();
          if (overpaid == 0) {
            return Given.NOTHING_OVERPAID;
          }
          if (proposals.open(marketplace, subject(order)).isPresent()) {
            return Given.PROPOSED_ALREADY;
          }
          if (outside.give(marketplace, act(marketplace, order, overpaid, reference), by).waits()) {
            return Given.PROPOSED;
          }
          return record(marketplace, order, overpaid, reference, by)
              ? Given.RECORDED
              : Given.REFERENCE_TAKEN;
        });
  }

  /** The subject of proposals about what is overpaid. */
  public static String subject(OrderId order) {
    return "overpaid:" + order;
  }

  private Propose act(MarketplaceId marketplace, OrderId id, long overpaid, String reference) {
    var contract = orders.find(marketplace, id).orElseThrow().contract();
    return new Propose(
        ProposalKind.GIVEN_BACK,
        subject(id),
        id,
        null,
        contract.customer().reference(),
        overpaid,
        contract.currency(),
        Map.of("reference", reference),
        Long.toString(overpaid),
        Set.of());
  }

  private boolean record(
      MarketplaceId marketplace, OrderId order, long overpaid, String reference, Actor by) {
    var event =
        new ReportEvent(
            REFUNDED,
            clock.now(),
            ReportEvent.Source.MARKETPLACE,
            ReportEvent.Details.ofMoney(overpaid, reference));
    return reporting.report(marketplace, order, event, by) instanceof EventReport.Recorded;
  }

  @Override
  public boolean does(ProposalKind kind) {
    return kind == ProposalKind.GIVEN_BACK;
  }

  @Override
  public Optional<Now> hold(MarketplaceId marketplace, Proposal proposal) {
    return holding
        .hold(marketplace, proposal.order())
        .filter(order -> !knows(order, proposal.term("reference")))
        .map(order -> money.moneyOf(marketplace, order.id()).overpaid())
        .filter(overpaid -> overpaid > 0)
        .map(overpaid -> new Now(Long.toString(overpaid), Set.of()));
  }

  private static boolean knows(OrderView order, String reference) {
    return order.events().stream()
        .filter(event -> event.type() == REFUNDED)
        .anyMatch(event -> reference.equals(event.details().reference()));
  }

  @Override
  public void act(MarketplaceId marketplace, Proposal confirmed, Actor by) {
    var reference = confirmed.term("reference");
    if (!record(marketplace, confirmed.order(), confirmed.amount(), reference, by)) {
      throw new IllegalStateException("the reference was taken meanwhile: " + confirmed.id());
    }
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
    if (overpaid == 0) {
      proposals.overtake(marketplace, subject(event.order()));
    }
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
