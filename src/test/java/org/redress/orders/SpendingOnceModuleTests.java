package org.redress.orders;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.paidPart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.redress.access.OpenMarketplace;
import org.redress.access.OpeningMarketplaces;
import org.redress.orders.Reserved.Share;
import org.redress.orders.SpendingStory.Act;
import org.redress.orders.SpendingStory.Fact;
import org.redress.policy.PolicyEditions;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.redress.testing.StartedContext;

/** Tries to get more money back than was paid, from several threads at once. */
class SpendingOnceModuleTests {

  private static final Actor SHOP = new Actor(Actor.Kind.API_KEY, "shop");

  private static StartedContext context;
  private static CommittingMoney money;

  @BeforeContainer
  static void open() {
    context = StartedContext.of(OrdersAlone.class, "");
    money = context.bean(CommittingMoney.class);
  }

  @AfterContainer
  static void close() {
    if (context != null) { // else it did not start, which is what has to be told
      context.close();
    }
  }

  @Property(tries = 25)
  void neverGivesBackMoreThanWasPaid(@ForAll("stories") SpendingStory story) throws Exception {
    var played = new Played(story);
    story.before().forEach(played::report);
    var before = played.all();

    played.playAtOnce();

    played.assertWithin(before);
    for (var i = 0; i < story.orders().size(); i++) {
      played.takeTheRest(i);
    }
  }

  @Provide
  Arbitrary<SpendingStory> stories() {
    return SpendingStory.any();
  }

  /** One story in a marketplace of its own. */
  private static final class Played {

    private final SpendingStory story;
    private final MarketplaceId market;
    private final List<Contract> contracts;
    private final List<OrderId> orders = new ArrayList<>();
    private final Map<String, Reserved> answers = new ConcurrentHashMap<>();
    private int reported;

    Played(SpendingStory story) {
      this.story = story;
      this.contracts = story.contracts();
      var home = new OpenMarketplace("Fair", ZoneId.of("Europe/Berlin"), "DE", "EUR");
      market = context.bean(OpeningMarketplaces.class).open(home).id();
      context.bean(PolicyEditions.class).adopt(market);
      for (var i = 0; i < contracts.size(); i++) {
        var made = context.bean(RegisteringOrders.class).register(market, contracts.get(i), SHOP);
        orders.add(((Registration.New) made).order().id());
        var amount = contracts.get(i).amounts().total() * story.orders().get(i).percent() / 100;
        if (amount > 0) {
          report(i, PAID, paidPart(amount));
        }
      }
    }

    void report(Fact fact) {
      report(
          fact.order(),
          fact.refund() ? REFUNDED : CHARGEBACK_OPENED,
          fact.details(contracts.get(fact.order()), reported));
    }

    private synchronized void report(int order, EventType type, ReportEvent.Details details) {
      var at = Instant.parse("2026-03-02T10:15:01Z").plusMillis(reported++);
      var event = new ReportEvent(type, at, ReportEvent.Source.MARKETPLACE, details);
      var answer =
          context.bean(ReportingEvents.class).report(market, orders.get(order), event, SHOP);
      assertThat(answer).isInstanceOf(EventReport.Recorded.class);
    }

    void playAtOnce() throws Exception {
      var acts = new ArrayList<Callable<Boolean>>();
      story.acts().forEach(act -> acts.add(() -> play(act)));
      for (var fact : story.meanwhile()) {
        acts.add(
            acts.size() / 2,
            () -> {
              report(fact);
              return true;
            });
      }
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var done : threads.invokeAll(acts)) {
          try {
            done.get();
          } catch (ExecutionException e) {
            // a state that the act may not leave, or nothing reserved yet
            assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
          }
        }
      }
    }

    private boolean play(Act act) {
      var key = "wish-" + act.wish();
      switch (act.kind()) {
        case RESERVE -> {
          var wish = story.wishes().get(act.wish());
          var answer =
              money.reserve(
                  market, wish.ask(key, orders.get(wish.order()), contracts.get(wish.order())));
          assertThat(answers.computeIfAbsent(key, first -> answer)).isEqualTo(answer);
        }
        case RELEASE -> money.release(market, key);
        case SETTLE -> money.settle(market, key);
        case UNSETTLE -> money.unsettle(market, key);
      }
      return true;
    }

    List<Payment.Paid> all() {
      return IntStream.range(0, orders.size()).mapToObj(this::of).toList();
    }

    /** What was reported before leaves at least as much for what is committed now. */
    void assertWithin(List<Payment.Paid> before) {
      for (var i = 0; i < orders.size(); i++) {
        var facts = before.get(i).facts();
        assertThat(of(i).committed()).isBetween(0L, atLeastNothing(unspent(facts)));
        assertLines(before.get(i), of(i));
      }
      for (var payment : List.of(1, 2)) {
        var left = sum(payment, before, paid -> unspent(paid.facts()));
        assertThat(sum(payment, all(), Payment.Paid::committed))
            .isBetween(0L, atLeastNothing(left));
      }
    }

    private static void assertLines(Payment.Paid before, Payment.Paid now) {
      var contract = now.contract();
      var facts = before.facts();
      var unspent = new MoneyFacts(facts.total(), facts.captures(), List.of(), List.of());
      var all =
          new ReserveMoney(
              "all", new OrderId(new UUID(0, 0)), EnumSet.allOf(Basis.class), List.of(), null);
      var quantities =
          contract.lines().stream()
              .collect(toMap(Contract.Line::reference, Contract.Line::quantity));
      var paid = new Room(contract, unspent, List.of()).price(quantities, all);
      for (var i = 0; i < paid.length; i++) {
        var line = contract.lines().get(i);
        for (var basis : Basis.values()) {
          assertThat(committed(now, line, basis)).isBetween(0L, paid[i][basis.ordinal()]);
        }
        assertThat(committed(now, line, Basis.ITEMS))
            .isLessThanOrEqualTo(line.quantity() * line.unitPrice());
        var named =
            facts.refunds().stream()
                .filter(refund -> refund.lines().contains(line.reference()))
                .mapToLong(MoneyFacts.OutsideRefund::amount)
                .sum();
        assertThat(Stream.of(Basis.values()).mapToLong(basis -> committed(now, line, basis)).sum())
            .isBetween(0L, atLeastNothing(LongStream.of(paid[i]).sum() - named));
      }
    }

    /** Takes all that is left now; then nothing is, and all that was reported still fits. */
    void takeTheRest(int order) {
      var id = orders.get(order);
      var ask = new ReserveMoney("rest-" + order, id, EnumSet.allOf(Basis.class), List.of(), null);
      var answer = money.reserve(market, ask);

      assertThat(money.moneyOf(market, id).left()).isZero();
      if (!(answer instanceof Reserved.NothingLeft)) {
        var now = of(order);
        assertThat(now.committed()).isLessThanOrEqualTo(unspent(now.facts()));
        var payment = story.orders().get(order).payment();
        assertThat(sum(payment, all(), paid -> unspent(paid.facts()) - paid.committed()))
            .isNotNegative();
      }
    }

    private Payment.Paid of(int order) {
      return context
          .bean(Tenancy.class)
          .in(market, () -> context.bean(Payments.class).read(market, orders.get(order)))
          .of(orders.get(order));
    }

    private long sum(int payment, List<Payment.Paid> of, ToLongFunction<Payment.Paid> what) {
      return IntStream.range(0, of.size())
          .filter(i -> story.orders().get(i).payment() == payment)
          .mapToLong(i -> what.applyAsLong(of.get(i)))
          .sum();
    }

    private static long committed(Payment.Paid paid, Contract.Line line, Basis basis) {
      return paid.standing().stream()
          .flatMap(commitment -> commitment.shares().stream())
          .filter(share -> share.line().equals(line.reference()))
          .mapToLong((Share share) -> share.of(basis))
          .sum();
    }

    /** What was captured beyond the price is nobody's but goes first. */
    private static long unspent(MoneyFacts facts) {
      return Math.min(facts.paid(), facts.paid() + facts.surplus() - facts.gone());
    }

    private static long atLeastNothing(long amount) {
      return Math.max(0, amount);
    }
  }
}
