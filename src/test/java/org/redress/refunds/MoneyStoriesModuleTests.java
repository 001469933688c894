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
 * Whatever is reported about an order's money, in whatever order and however often, beside our own
 * refunds: no act of ours gives a customer more than was captured, and provider, refunds, the
 * order's sums and the books always tell the same.
 */
class MoneyStoriesModuleTests extends RefundsAtAProvider {

  private static final int STEPS = 25;

  @Autowired private FindingOrders finding;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverGivesMoreThanWasCaptured(long seed) throws Exception {
    new Story(seed).play();
  }

  private final class Story {

    private final Random random;
    private final OrderId order = unpaid(PaymentMethod.CARD, "M-1");
    private final List<UUID> facts = new ArrayList<>();
    private final List<RefundId> requested = new ArrayList<>();
    private int wishes;

    Story(long seed) {
      random = new Random(seed);
    }

    void play() throws Exception {
      for (var i = 0; i < STEPS; i++) {
        var before = orderMoney(order);
        var captured = reportedAsPaid();
        var out = out();
        var together = random.nextInt(3) == 0;
        if (together) {
          atOnce(fact(), act());
        } else {
          (random.nextBoolean() ? fact() : act()).call();
        }
        agree("step " + i);
        if (!together && out() > out) {
          var gone = before.refundedOutside() + before.chargedBack() + before.disputed();
          assertThat(out() + gone).as("paid in step %d", i).isLessThanOrEqualTo(captured);
        }
      }
      // what is left can be asked for once, and then nothing is
      requesting.request(market, asked("rest", order, CASE), AGENT);
      assertThat(orderMoney(order).left()).isZero();
    }

    /** Provider, refunds, sums of the order and books. */
    private void agree(String when) {
      var confirmed =
          refunds.ofOrder(market, order).stream()
              .filter(refund -> refund.state() == State.CONFIRMED)
              .mapToLong(RefundView::amount)
              .sum();
      assertThat(orderMoney(order).settled()).as(when).isEqualTo(confirmed);
      var books = balances();
      assertThat(
              books.getOrDefault("provider:sandbox:clearing", 0L)
                  + books.getOrDefault("marketplace:paid-by-hand", 0L))
          .as(when)
          .isEqualTo(-confirmed);
      assertThat(orderMoney(order).paid()).as(when).isBetween(0L, 4480L);
      assertThat(orderMoney(order).committed()).as(when).isBetween(0L, 4480L);
      for (var refund : refunds.ofOrder(market, order)) {
        assertThat(refund.amount()).as(when).isBetween(0L, refund.ruled());
      }
      var unknown =
          refunds.ofOrder(market, order).stream()
              .filter(refund -> refund.state() == State.SENT || refund.state() == State.UNKNOWN)
              .mapToLong(RefundView::amount)
              .sum();
      assertThat(out()).as(when).isLessThanOrEqualTo(confirmed + unknown);
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
      var type =
          pick(PAID, PAID, REFUNDED, CHARGEBACK_OPENED, CHARGEBACK_WON, CHARGEBACK_LOST, RETRACTED);
      var details = new HashMap<String, Object>();
      if (type == RETRACTED) {
        if (facts.isEmpty()) {
          return () -> null;
        }
        details.put("eventId", facts.get(random.nextInt(facts.size())));
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
      return () -> report(type, source, details);
    }

    private synchronized Void report(
        EventType type, ReportEvent.Source source, Map<String, Object> details) {
      var event = new ReportEvent(type, clock.now(), source, OrderFixtures.details(details));
      if (reporting.report(market, order, event, AGENT) instanceof EventReport.Recorded kept) {
        facts.add(kept.event().id());
      }
      return null;
    }

    private Callable<Void> act() {
      var key = "wish-" + wishes++;
      var some = pick(null, 500L, 2000L);
      var one = requested.isEmpty() ? null : requested.get(random.nextInt(requested.size()));
      var next =
          pick(
              NextAnswer.FAIL,
              NextAnswer.UNKNOWN_PAID,
              NextAnswer.UNKNOWN_UNPAID,
              NextAnswer.BOUNCE);
      var which = one == null ? 0 : random.nextInt(7);
      return () -> {
        switch (which) {
          case 0, 1 -> request(key, some);
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
              troubles.paidByHand(market, one, new ByHand("hand-1", "It was closed."), AGENT);
            }
          }
        }
        return null;
      };
    }

    private void request(String key, Long atMost) {
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
      if (requesting.request(market, request, AGENT)
          instanceof RefundAnswer.Requested(var refunds)) {
        refunds.forEach(refund -> requested.add(refund.id()));
      }
    }

    private long reportedAsPaid() {
      return finding.find(market, order).orElseThrow().events().stream()
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
