package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.redress.orders.Basis.*;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.Reserved.Granted;
import org.redress.orders.Reserved.NothingLeft;
import org.redress.orders.Reserved.Partly;
import org.redress.orders.Reserved.Reason;
import org.redress.orders.Reserved.Share;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.annotation.Autowired;

class CommittingMoneyModuleTests extends OrdersOnADatabase {

  private static final Set<Basis> ALL = EnumSet.allOf(Basis.class);
  private static final String T1 = "2026-03-02T10:15:01Z";
  private static final String T2 = "2026-03-02T10:15:02Z";

  @Autowired private CommittingMoney money;

  @Test
  void grantsAllThatWasPaid() {
    var order = paid(lamps("M-1"));

    assertThat(reserve("r", order, ALL))
        .isEqualTo(
            new Granted(
                10_700,
                List.of(
                    new Share("A", 3, 6000, 299, 121, 0), new Share("B", 1, 4000, 200, 80, 0))));
    assertThat(money.moneyOf(market, order))
        .isEqualTo(new OrderMoney(10_700, 0, 0, 0, 10_700, 0, 0, 0, null));
    assertThat(reserve("s", order, ALL)).isEqualTo(new NothingLeft(Reason.USED_UP));
  }

  @Test
  void sharesShippingAndTaxOverLinesAndUnitsToTheLastUnit() {
    var order = paid(lamps("M-1"));
    var one = shares(reserve("1", order, ALL, new Quantity("A", 1)));
    var two = shares(reserve("2", order, ALL, new Quantity("A", 1)));
    var three = shares(reserve("3", order, ALL, new Quantity("A", 1)));
    var b = shares(reserve("4", order, ALL, new Quantity("B", 1)));

    assertThat(one).containsExactly(new Share("A", 1, 2000, 100, 41, 0));
    assertThat(two).containsExactly(new Share("A", 1, 2000, 100, 40, 0));
    assertThat(three).containsExactly(new Share("A", 1, 2000, 99, 40, 0));
    assertThat(b).containsExactly(new Share("B", 1, 4000, 200, 80, 0));
    assertThat(money.moneyOf(market, order).left()).isZero();
  }

  @Test
  void givesTheLastUnitBackToWhoeverComesNext() {
    var order = paid(lamps("M-1"));
    reserve("1", order, ALL, new Quantity("A", 1));
    reserve("2", order, ALL, new Quantity("A", 1));
    money.release(market, "1");

    assertThat(shares(reserve("3", order, ALL, new Quantity("A", 1))))
        .containsExactly(new Share("A", 1, 2000, 100, 41, 0));
    assertThat(shares(reserve("4", order, ALL, new Quantity("A", 1))))
        .containsExactly(new Share("A", 1, 2000, 99, 40, 0));
  }

  @Test
  void grantsOnlyTheBasesAsked() {
    var order = paid(lamps("M-1"));
    assertThat(shares(reserve("s", order, Set.of(SHIPPING))))
        .containsExactly(new Share("A", 3, 0, 299, 0, 0), new Share("B", 1, 0, 200, 0, 0));
    assertThat(reserve("d", order, Set.of(DUTY))).isEqualTo(new NothingLeft(Reason.WITHOUT_PRICE));
    assertThat(reserve("i", order, Set.of(ITEMS, SHIPPING)))
        .isInstanceOfSatisfying(
            Partly.class,
            partly -> {
              assertThat(partly.amount()).isEqualTo(10_000);
              assertThat(partly.asked()).isEqualTo(10_497);
            });
  }

  @Test
  void capsAndSharesTheCap() {
    var order = paid(lamps("M-1"));
    var ask = new ReserveMoney("half", order, Set.of(ITEMS), List.of(), 5001L);

    assertThat(money.reserve(market, ask))
        .isEqualTo(
            new Granted(
                5001, List.of(new Share("A", 3, 3001, 0, 0, 0), new Share("B", 1, 2000, 0, 0, 0))));
    assertThat(reserve("rest", order, Set.of(ITEMS)))
        .isInstanceOfSatisfying(Partly.class, p -> assertThat(p.amount()).isEqualTo(4999));
  }

  @Test
  void answersTheSameKeyTheSameWay() {
    var order = paid(lamps("M-1"));
    var granted = reserve("r", order, ALL);
    var nothing = reserve("s", order, ALL);
    money.release(market, "r");

    assertThat(reserve("r", order, ALL)).isEqualTo(granted);
    assertThat(reserve("s", order, ALL)).isEqualTo(nothing);
    assertThat(reserve("t", order, ALL)).isEqualTo(granted);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> reserve("r", order, Set.of(ITEMS)))
        .withMessageContaining("reserved under this key");
  }

  @Test
  void settlesAndTakesBack() {
    var order = paid(lamps("M-1"));
    reserve("r", order, Set.of(ITEMS));
    money.settle(market, "r");
    money.settle(market, "r");

    assertThat(view(order).refunded()).isEqualTo(10_000);
    assertThat(money.moneyOf(market, order).settled()).isEqualTo(10_000);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> money.release(market, "r"));
    money.unsettle(market, "r");
    assertThat(money.moneyOf(market, order).reserved()).isEqualTo(10_000);
    assertThat(view(order).refunded()).isZero();
    money.release(market, "r");
    money.release(market, "r");
    assertThat(money.moneyOf(market, order).left()).isEqualTo(10_700);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> money.settle(market, "r"));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> money.settle(market, "no such"));
  }

  @Test
  void grantsNothingOfWhatWasNotPaid() {
    var order = registered(lamps("M-1")).id();
    assertThat(reserve("r", order, ALL)).isEqualTo(new NothingLeft(Reason.NOTHING_PAID));

    report(order, event(PAID, T1, paidPart(1070)));
    assertThat(reserve("s", order, Set.of(ITEMS)))
        .isInstanceOfSatisfying(Granted.class, g -> assertThat(g.amount()).isEqualTo(1000));
    assertThat(reserve("t", order, ALL))
        .isInstanceOfSatisfying(Partly.class, p -> assertThat(p.amount()).isEqualTo(70));
  }

  @Test
  void takesWhatOthersRefundedFromTheLinesTheyNamed() {
    var order = paid(lamps("M-1"));
    report(order, event(REFUNDED, T2, refund(3900, new Quantity("B", 1))));

    assertThat(shares(reserve("b", order, Set.of(ITEMS), new Quantity("B", 1))))
        .containsExactly(new Share("B", 1, 100, 0, 0, 0));
    assertThat(shares(reserve("a", order, ALL, new Quantity("A", 3))))
        .containsExactly(new Share("A", 3, 6000, 299, 121, 0));
    assertThat(money.moneyOf(market, order).left()).isEqualTo(280);
  }

  @Test
  void takesWhatOthersRefundedWithoutALineFromAllItems() {
    var order = paid(lamps("M-1"));
    report(order, event(REFUNDED, T2, amount(1000)));

    assertThat(shares(reserve("i", order, Set.of(ITEMS))))
        .containsExactly(new Share("A", 3, 5400, 0, 0, 0), new Share("B", 1, 3600, 0, 0, 0));
    assertThat(view(order).refunded()).isEqualTo(1000);
  }

  @Test
  void keepsWhatABankMayTake() {
    var order = paid(lamps("M-1"));
    var opened = report(order, event(CHARGEBACK_OPENED, T2, dispute(10_700)));

    assertThat(reserve("r", order, ALL)).isEqualTo(new NothingLeft(Reason.CHARGED_BACK));
    assertThat(view(order).holdSince()).isEqualTo(Instant.parse(T2));
    assertThat(money.moneyOf(market, order).disputed()).isEqualTo(10_700);

    report(order, event(CHARGEBACK_LOST, "2026-03-02T10:15:03Z", dispute(700)));
    assertThat(view(order).holdSince()).isNull();
    assertThat(view(order).chargedBack()).isEqualTo(700);
    assertThat(money.moneyOf(market, order).left()).isEqualTo(10_000);

    report(order, event(RETRACTED, "2026-03-02T10:15:04Z", of(opened.id())));
    assertThat(money.moneyOf(market, order).chargedBack()).isEqualTo(700);
  }

  @Test
  void whatWasCapturedBeyondThePriceIsNoClaimsButGoesBack() {
    var order = registered(lamps("M-1")).id();
    report(order, event(PAID, T1, paidPart(11_000)));
    assertThat(view(order).paid()).isEqualTo(10_700);
    assertThat(view(order).overpaid()).isEqualTo(300);
    var back = report(order, event(REFUNDED, T2, amount(300)));
    assertThat(view(order).overpaid()).isZero();
    assertThat(money.moneyOf(market, order).left()).isEqualTo(10_700);
    assertThat(reserve("r", order, ALL))
        .isEqualTo(
            new Granted(
                10_700,
                List.of(
                    new Share("A", 3, 6000, 299, 121, 0), new Share("B", 1, 4000, 200, 80, 0))));
    report(order, event(RETRACTED, T2, of(back.id())));
    assertThat(view(order).overpaid()).isEqualTo(300);
    assertThat(money.moneyOf(market, order).left()).isZero();
  }

  @Test
  void refundOfALineBeyondItsPriceTakesFromWhatWasOverpaid() {
    var order = registered(lamps("M-1")).id();
    report(order, event(PAID, T1, paidPart(11_000)));
    report(order, event(REFUNDED, T2, refund(4380, new Quantity("B", 1))));
    assertThat(view(order).overpaid()).isEqualTo(200);
    assertThat(money.moneyOf(market, order).left()).isEqualTo(6420);
  }

  @Test
  void chargebackTakesFromTheLinesItNames() {
    var order = paid(lamps("M-1"));
    report(
        order,
        event(
            CHARGEBACK_OPENED,
            T2,
            OrderFixtures.details(
                Map.of(
                    "amount", 4000, "reference", "cb-1", "lines", List.of(new Quantity("B", 1))))));
    assertThat(shares(reserve("a", order, ALL, new Quantity("A", 3))))
        .containsExactly(new Share("A", 3, 6000, 299, 121, 0));
    assertThat(shares(reserve("b", order, ALL, new Quantity("B", 1))))
        .containsExactly(new Share("B", 1, 0, 200, 80, 0));
  }

  @Test
  void ordersOfOnePaymentDoNotSpendEachOthersMoney() {
    var one = paid(lamps("M-1"));
    var two = paid(lamps("M-2"));
    report(one, event(CHARGEBACK_OPENED, T2, dispute(15_000)));

    assertThat(reserve("1", one, ALL)).isEqualTo(new NothingLeft(Reason.CHARGED_BACK));
    assertThat(reserve("2", two, ALL))
        .isInstanceOfSatisfying(Partly.class, p -> assertThat(p.amount()).isEqualTo(6400));
    assertThat(reserve("3", two, ALL)).isEqualTo(new NothingLeft(Reason.CHARGED_BACK));
  }

  @Test
  void refusesLinesThatTheOrderDoesNotHave() {
    var order = paid(lamps("M-1"));
    for (var wrong : List.of(new Quantity("A", 4), new Quantity("A", 0), new Quantity("C", 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> reserve("r", order, ALL, wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> reserve("r", order, Set.of()));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> reserve("r", new OrderId(UUID.randomUUID()), ALL));
  }

  @Test
  void grantsOnceWhereManyAskAtTheSameTime() throws Exception {
    var one = paid(lamps("M-1"));
    var two = paid(lamps("M-2"));
    report(one, event(REFUNDED, T2, amount(10_700)));
    report(two, event(REFUNDED, T2, amount(700)));
    var answers =
        inParallel(
            List.of(
                () -> reserve("1", two, ALL),
                () -> reserve("2", two, ALL),
                () -> reserve("3", two, Set.of(ITEMS)),
                () -> reserve("3", two, Set.of(ITEMS)),
                () -> reserve("5", one, ALL),
                () -> reserve("1", two, ALL)));

    assertThat(answers.get(5)).isEqualTo(answers.get(0));
    assertThat(answers.get(3)).isEqualTo(answers.get(2));
    assertThat(money.moneyOf(market, two).committed()).isLessThanOrEqualTo(10_000);
    assertThat(reserve("rest", two, ALL)).isInstanceOf(NothingLeft.class);
    assertThat(money.moneyOf(market, two).committed()).isEqualTo(10_000);
  }

  private OrderId paid(Contract contract) {
    var order = registered(contract).id();
    report(order, event(PAID, T1));
    return order;
  }

  private Reserved reserve(String key, OrderId order, Set<Basis> bases, Quantity... lines) {
    return money.reserve(market, new ReserveMoney(key, order, bases, List.of(lines), null));
  }

  private static List<Share> shares(Reserved answer) {
    return answer instanceof Partly partly ? partly.shares() : ((Granted) answer).shares();
  }

  /** Three of A at 20.00, one of B at 40.00; 4.99 shipping and 2.01 tax. */
  static Contract lamps(String reference) {
    var c = torches(reference);
    return new Contract(
        reference,
        c.placedAt(),
        c.currency(),
        c.merchant(),
        c.customer(),
        List.of(
            new Contract.Line("A", "LAMP", null, null, 3, 2000),
            new Contract.Line("B", "SHADE", null, null, 1, 4000)),
        new Contract.Amounts(10_000, 499, 201, 0),
        null,
        c.promise(),
        c.shipping(),
        c.payment(),
        List.of());
  }

  private static ReportEvent.Details refund(long amount, Quantity line) {
    return OrderFixtures.details(
        Map.of("amount", amount, "reference", "r-1", "lines", List.of(line)));
  }

  private static ReportEvent.Details dispute(long amount) {
    return OrderFixtures.details(Map.of("amount", amount, "reference", "cb-1"));
  }

  private static List<Reserved> inParallel(List<Callable<Reserved>> acts) throws Exception {
    var together = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      var running = new ArrayList<Future<Reserved>>();
      for (var act : acts) {
        running.add(
            threads.submit(() -> {
              together.await();
              return act.call();
            }));
      }
      var answers = new ArrayList<Reserved>();
      for (var answer : running) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
