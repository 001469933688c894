package org.redress.orders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.shared.OrderId;

/**
 * Orders that share payments, what others report about their money, and who wants some of it back
 * in which order.
 */
record SpendingStory(
    List<Placed> orders,
    List<Fact> before,
    List<Fact> meanwhile,
    List<Wish> wishes,
    List<Act> acts) {

  /** {@code percent} is how much of its total was paid. */
  record Placed(int payment, List<Line> lines, List<Long> fees, int percent) {

    Contract contract(String reference) {
      var c = OrderFixtures.torches(reference);
      return new Contract(
          reference,
          c.placedAt(),
          c.currency(),
          c.merchant(),
          c.customer(),
          IntStream.range(0, lines.size())
              .mapToObj(i ->
                  new Contract.Line(
                      "L" + i, "X", null, null, lines.get(i).quantity, lines.get(i).price))
              .toList(),
          new Contract.Amounts(
              lines.stream().mapToLong(line -> line.quantity * line.price).sum(),
              fees.get(0),
              fees.get(1),
              fees.get(2)),
          null,
          c.promise(),
          c.shipping(),
          new Contract.Payment("sandbox", "pay-" + payment, c.payment().method()),
          List.of());
    }
  }

  record Line(int quantity, long price) {}

  /** A refund by others, of one line or of none in particular, or an open chargeback. */
  record Fact(int order, boolean refund, int line, long amount) {

    ReportEvent.Details details(Contract contract, int number) {
      var reference = (refund ? "r-" : "cb-") + number;
      return OrderFixtures.details(
          refund && namesLine(contract)
              ? Map.of(
                  "amount",
                  amount,
                  "reference",
                  reference,
                  "lines",
                  List.of(new Quantity("L" + line, 1)))
              : Map.of("amount", amount, "reference", reference));
    }

    boolean namesLine(Contract contract) {
      return line < contract.lines().size();
    }
  }

  record Wish(int order, Set<Basis> bases, int line, @Nullable Long atMost) {

    ReserveMoney ask(String key, OrderId id, Contract contract) {
      var lines =
          line < contract.lines().size()
              ? List.of(new Quantity("L" + line, 1))
              : List.<Quantity>of();
      return new ReserveMoney(key, id, bases, lines, atMost);
    }
  }

  record Act(Kind kind, int wish) {}

  enum Kind {
    RESERVE,
    RELEASE,
    SETTLE,
    UNSETTLE
  }

  static Arbitrary<SpendingStory> any() {
    var line =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), Arbitraries.longs().between(0, 2000))
            .as(Line::new);
    var placed =
        Combinators.combine(
                Arbitraries.integers().between(1, 2),
                line.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.longs().between(0, 500).list().ofSize(3),
                Arbitraries.of(0, 37, 100, 100, 100, 120))
            .as(Placed::new);
    var order = Arbitraries.integers().between(0, 2);
    var fact =
        Combinators.combine(
                order,
                Arbitraries.of(true, true, false),
                Arbitraries.integers().between(0, 5),
                Arbitraries.longs().between(1, 3000))
            .as(Fact::new);
    var wish =
        Combinators.combine(
                order,
                Arbitraries.of(Basis.class).set().ofMinSize(1),
                Arbitraries.integers().between(0, 4),
                Arbitraries.longs().between(1, 4000).injectNull(0.6))
            .as(SpendingStory::wish);
    var act =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    Tuple.of(5, Arbitraries.just(Kind.RESERVE)),
                    Tuple.of(2, Arbitraries.just(Kind.RELEASE)),
                    Tuple.of(2, Arbitraries.just(Kind.SETTLE)),
                    Tuple.of(1, Arbitraries.just(Kind.UNSETTLE))),
                Arbitraries.integers().between(0, 9))
            .as(Act::new);
    return Combinators.combine(
            placed.list().ofSize(3),
            fact.list().ofMaxSize(3),
            fact.list().ofMaxSize(2),
            wish.list().ofSize(10),
            act.list().ofMinSize(8).ofMaxSize(40))
        .as(SpendingStory::new);
  }

  private static Wish wish(int order, Set<Basis> bases, int line, @Nullable Long atMost) {
    return new Wish(order, EnumSet.copyOf(bases), line, atMost);
  }

  List<Contract> contracts() {
    var contracts = new ArrayList<Contract>();
    for (var i = 0; i < orders.size(); i++) {
      contracts.add(orders.get(i).contract("M-" + i));
    }
    return contracts;
  }
}
