package org.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;
import static org.redress.orders.EventType.PAID;
import static org.redress.orders.EventType.REFUNDED;
import static org.redress.orders.EventType.RETRACTED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventReport;
import org.redress.orders.EventType;
import org.redress.orders.FindingOrders;
import org.redress.orders.OrderFixtures;
import org.redress.orders.ReportEvent;
import org.redress.refunds.RefundTroubles.ByHand;
import org.redress.refunds.RefundView.State;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.sandboxprovider.PaidMovement;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is reported about the money of two orders of one payment, in whatever order and however
 * often, beside our own refunds: no act of ours gives a customer more than was captured, and
 * provider, refunds, the orders' sums and the books always tell the same. Once every report is
 * taken back and the payment is there, all that was ruled has been paid, or is driven to it.
 */
class MoneyStoriesModuleTests extends RefundsAtAProvider {

  private static final int STEPS = 20;
  private static final long PRICE = 4480;

  @Autowired private FindingOrders finding;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void neverGivesMoreThanWasCaptured(long seed) throws Exception {
    new Story(seed).play();
  }

  private final class Story {

    private final Random random;
    private final List<OrderId> orders =
        List.of(unpaid(PaymentMethod.CARD, "M-1"), unpaid(PaymentMethod.CARD, "M-2", "pay_M-1"));
    private final Map<OrderId, List<UUID>> facts = new HashMap<>();

    /** How much of an order a decision is about at most, where it was granted anything. */
    private final Map<String, Long> decisions = new HashMap<>();

    private int wishes;
    private int settling;

    Story(long seed) {
      random = new Random(seed);
      orders.forEach(order -> facts.put(order, new ArrayList<>()));
    }

    void play() throws Exception {
      for (var i = 0; i < STEPS; i++) {
        var gone = gone();
        var captured = reportedAsPaid();
        var out = out();
        var before = all();
        var together = random.nextInt(3) == 0;
        if (together) {
          atOnce(fact(), act());
        } else {
          (random.nextBoolean() ? fact() : act()).call();
        }
        agree("step " + i);
        if (!together) {
          endsOnlyByWhatCameBack("step " + i, before);
        }
        if (!together && out() > out) {
          assertThat(out() + gone).as("paid in step %d", i).isLessThanOrEqualTo(captured);
        }
      }
      paysAllThatWasRuled();
    }

    /**
     * Nothing came from outside after all, and the payment is there: what was ruled is what was
     * paid, and no more than that.
     */
    private void paysAllThatWasRuled() {
      orders.forEach(this::takeAllBack);
      orders.forEach(order -> report(order, PAID, ReportEvent.Source.PROVIDER, Map.of()));
      while (!open().isEmpty()) {
        assertThat(settling++).as("still open: %s", open()).isLessThan(40);
        open().forEach(this::drive);
      }
      agree("the end");
      for (var order : orders) {
        var ruled = new HashMap<String, Long>();
        var amounts = new HashMap<String, Long>();
        for (var refund : refunds.ofOrder(market, order)) {
          ruled.merge(refund.decision(), refund.ruled(), Long::sum);
          amounts.merge(
              refund.decision(),
              refund.state() == State.CONFIRMED ? refund.amount() : 0,
              Long::sum);
        }
        var sum = amounts.values().stream().mapToLong(Long::longValue).sum();
        var wished = amounts.keySet().stream().mapToLong(decisions::get).sum();
        assertThat(sum).as("ruled %s, paid %s", ruled, amounts).isEqualTo(Math.min(PRICE, wished));
        amounts.forEach(
            (decision, amount) -> assertThat(amount).isLessThanOrEqualTo(decisions.get(decision)));
      }
    }

    /**
     * A refund that is over without having been paid, or is lowered, says that its money came back
     * another way: by reports that stand, or by our other refunds. A payment that is not there (any
     * more) ends none; it may lower what can be paid for now.
     */
    private void endsOnlyByWhatCameBack(String when, List<RefundView> before) {
      var ended = 0L;
      var lowered = 0L;
      for (var then : before) {
        var now = view(then.id());
        if (then.state() != State.SETTLED_ELSEWHERE && now.state() == State.SETTLED_ELSEWHERE) {
          ended += then.amount();
        } else if (!now.over()) {
          lowered += Math.max(0, then.amount() - now.amount());
        }
      }
      if (ended + lowered == 0) {
        return;
      }
      var back = 0L;
      for (var order : orders) {
        var its = orderMoney(order);
        back += its.refundedOutside() + its.chargedBack() + its.settled();
      }
      assertThat(ended).as("ended, %s: %s", when, before).isLessThanOrEqualTo(back);
      var missing = Math.max(0, 2 * PRICE - reportedAsPaid());
      assertThat(ended + lowered).as("lowered, %s", when).isLessThanOrEqualTo(back + missing);
    }

    private void takeAllBack(OrderId order) {
      finding.find(market, order).orElseThrow().events().stream()
          .filter(event -> !event.retracted() && event.type() != RETRACTED)
          .forEach(event ->
              report(order, RETRACTED, ReportEvent.Source.PROVIDER, Map.of("eventId", event.id())));
    }

    private List<RefundView> open() {
      return all().stream()
          .filter(refund -> refund.step().next() != RefundStep.Next.DONE)
          .filter(refund -> refund.state() != State.CONFIRMED)
          .toList();
    }

    private void drive(RefundView refund) {
      switch (refund.step().next()) {
        case SEND -> driving.send(market, refund.id());
        case LOOK_UP -> lookedUp(refund.id(), refund.step());
        default -> troubles.retry(market, refund.id(), AGENT);
      }
    }

    private List<RefundView> all() {
      return orders.stream().flatMap(order -> refunds.ofOrder(market, order).stream()).toList();
    }

    /** What left the payment without us, or may. */
    private long gone() {
      return orders.stream()
          .map(order -> orderMoney(order))
          .mapToLong(its -> its.refundedOutside() + its.chargedBack() + its.disputed())
          .sum();
    }

    /** Provider, refunds, sums of the orders and books. */
    private void agree(String when) {
      var confirmed = sum(State.CONFIRMED);
      var settled = 0L;
      for (var order : orders) {
        var its = orderMoney(order);
        settled += its.settled();
        assertThat(its.paid()).as(when).isBetween(0L, PRICE);
        assertThat(its.committed()).as(when).isBetween(0L, PRICE);
      }
      assertThat(settled).as(when).isEqualTo(confirmed);
      var books = balances();
      assertThat(
              books.getOrDefault("provider:sandbox:clearing", 0L)
                  + books.getOrDefault("marketplace:paid-by-hand", 0L))
          .as(when)
          .isEqualTo(-confirmed);
      for (var refund : all()) {
        if (refund.state() != State.SETTLED_ELSEWHERE) {
          assertThat(refund.amount()).as(when).isBetween(1L, refund.ruled());
        }
      }
      assertThat(out()).as(when).isLessThanOrEqualTo(confirmed + sum(State.SENT, State.UNKNOWN));
    }

    private long sum(State... states) {
      return all().stream()
          .filter(refund -> List.of(states).contains(refund.state()))
          .mapToLong(RefundView::amount)
          .sum();
    }

    /** What has left us, and did not come back. */
    private long out() {
      return paid().stream().mapToLong(PaidMovement::amount).sum()
          - balances().getOrDefault("marketplace:paid-by-hand", 0L);
    }

    private void atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var done : threads.invokeAll(List.of(one, other))) {
          done.get();
        }
      }
    }

    private Callable<Void> fact() {
      var order = orders.get(random.nextInt(orders.size()));
      var known = facts.get(order);
      var type =
          pick(
              PAID,
              PAID,
              REFUNDED,
              CHARGEBACK_OPENED,
              CHARGEBACK_WON,
              CHARGEBACK_LOST,
              RETRACTED,
              RETRACTED);
      var details = new HashMap<String, Object>();
      if (type == RETRACTED) {
        if (known.isEmpty()) {
          return () -> null;
        }
        details.put("eventId", known.get(random.nextInt(known.size())));
      } else {
        // few of them, so that facts come again, and meet others of their reference
        details.put("reference", type.name().charAt(0) + "-" + random.nextInt(3));
        if (type == PAID || type == REFUNDED || type == CHARGEBACK_OPENED) {
          details.put("amount", pick(480, 1000, 2500, 4000));
        }
        if (type == REFUNDED && random.nextBoolean()) {
          details.put("lines", List.of(Map.of("reference", "1", "quantity", 1)));
        }
        if (type.name().startsWith("CHARGEBACK")) {
          details.put("round", pick(1, 1, 2));
        }
      }
      var source =
          pick(
              ReportEvent.Source.PROVIDER,
              ReportEvent.Source.MARKETPLACE,
              ReportEvent.Source.MERCHANT);
      return () -> report(order, type, source, details);
    }

    private synchronized Void report(
        OrderId order, EventType type, ReportEvent.Source source, Map<String, Object> details) {
      var event = new ReportEvent(type, clock.now(), source, OrderFixtures.details(details));
      if (reporting.report(market, order, event, AGENT) instanceof EventReport.Recorded kept) {
        facts.get(order).add(kept.event().id());
      }
      return null;
    }

    private Callable<Void> act() {
      var key = "wish-" + wishes++;
      var order = orders.get(random.nextInt(orders.size()));
      var some = pick(null, 500L, 2000L);
      var known = all();
      var one = known.isEmpty() ? null : known.get(random.nextInt(known.size())).id();
      var next =
          pick(
              NextAnswer.FAIL,
              NextAnswer.UNKNOWN_PAID,
              NextAnswer.UNKNOWN_UNPAID,
              NextAnswer.BOUNCE);
      var which = one == null ? 0 : random.nextInt(7);
      return () -> {
        switch (which) {
          case 0, 1 -> request(key, order, some);
          case 2, 3 -> driving.send(market, one);
          case 4 -> bank.tell(market, view(one).payment().reference(), next);
          case 5 -> {
            later(Duration.ofDays(1));
            driving.lookUp(market, one);
          }
          default -> {
            if (key.hashCode() % 2 == 0) {
              troubles.retry(market, one, AGENT);
            } else {
              troubles.paidByHand(market, one, new ByHand("hand-" + key, "It was closed."), AGENT);
            }
          }
        }
        return null;
      };
    }

    private void request(String key, OrderId order, Long atMost) {
      var asked = asked(key, order, CASE);
      var request =
          new RequestRefund(
              key,
              order,
              CASE,
              asked.bases(),
              asked.lines(),
              atMost,
              asked.paidBy(),
              asked.borneBy());
      if (requesting.request(market, request, AGENT) instanceof RefundAnswer.Requested) {
        decisions.put(key, atMost == null ? PRICE : atMost);
      }
    }

    private long reportedAsPaid() {
      return orders.stream()
          .flatMap(order -> finding.find(market, order).orElseThrow().events().stream())
          .filter(event -> event.type() == PAID && !event.retracted())
          .mapToLong(event -> Objects.requireNonNull(event.details().amount()))
          .sum();
    }

    @SafeVarargs
    private <T> T pick(T... of) {
      return of[random.nextInt(of.length)];
    }
  }
}
