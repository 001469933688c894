package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.OrderFixtures.torches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redress.orders.ReportEvent.Source;

/** The same facts are the same money, in whatever order they come and however often. */
class KnownFactsTests {

  private static final Instant SECOND = Instant.parse("2026-03-02T10:16:00Z");

  /** What is said of a reference and round is always the same; {@code after} is when it is said. */
  record Said(EventType type, int reference, int round, int after, Source source) {

    ReportEvent report() {
      var named = new TreeMap<String, Object>(Map.of("reference", type.name() + reference));
      if (type != EventType.CHARGEBACK_WON && type != EventType.CHARGEBACK_LOST) {
        named.put("amount", 1000L * (reference + 1) + (bank() ? 10L * round : 0));
      }
      if (bank()) {
        named.put("reference", "cb" + reference);
        named.put("round", round);
      }
      return new ReportEvent(type, SECOND.plusSeconds(after), source, OrderFixtures.details(named));
    }

    boolean bank() {
      return type.name().startsWith("CHARGEBACK");
    }

    /** A round has one end. */
    boolean possible() {
      return switch (type) {
        case CHARGEBACK_WON -> (reference + round) % 2 == 0;
        case CHARGEBACK_LOST -> (reference + round) % 2 == 1;
        default -> true;
      };
    }
  }

  @Property(tries = 200)
  void inWhateverOrderAndHoweverOften(@ForAll("facts") List<Said> facts, @ForAll Random random) {
    var again = new ArrayList<>(facts);
    for (var fact : facts) {
      if (random.nextBoolean()) {
        again.add(
            new Said(
                fact.type(), fact.reference(), fact.round(), random.nextInt(20), fact.source()));
      }
    }
    Collections.shuffle(again, random);

    assertThat(sums(again)).isEqualTo(sums(facts));
  }

  @Property(tries = 100)
  void aMerchantsWordIsNoMoney(@ForAll("facts") List<Said> facts) {
    var without =
        facts.stream()
            .filter(fact -> fact.source() != Source.MERCHANT || fact.type() == EventType.PAID)
            .toList();

    assertThat(sums(facts)).isEqualTo(sums(without));
  }

  @Property(tries = 100)
  void paidIsNeverAboveThePriceAndLeftNeverAboveWhatIsPaid(@ForAll("facts") List<Said> facts) {
    var money = money(facts);
    var room = new Room(torches(), money, List.of());

    assertThat(money.paid()).isBetween(0L, 4480L);
    assertThat(room.left()).isBetween(0L, money.paid());
    assertThat(room.left() + room.overpaid())
        .isEqualTo(Math.max(0, money.paid() + money.surplus() - money.gone()));
    assertThat(room.balance() + room.overpaid())
        .isEqualTo(money.paid() + money.surplus() - money.gone());
  }

  @Provide
  Arbitrary<List<Said>> facts() {
    return Combinators.combine(
            Arbitraries.of(
                EventType.PAID,
                EventType.REFUNDED,
                EventType.CHARGEBACK_OPENED,
                EventType.CHARGEBACK_WON,
                EventType.CHARGEBACK_LOST),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Source.PROVIDER, Source.BANK, Source.MARKETPLACE, Source.MERCHANT))
        .as(Said::new)
        .filter(Said::possible)
        .list()
        .ofMaxSize(10);
  }

  private static List<Long> sums(List<Said> facts) {
    var money = money(facts);
    return List.of(money.paid(), money.surplus(), money.refunded(), money.disputed(), money.lost());
  }

  private static MoneyFacts money(List<Said> facts) {
    var kept = new ArrayList<OrderEvent>();
    for (var fact : facts) {
      var sent = OrderFixtures.reported(fact.report());
      if (Compared.of(torches(), kept, sent) instanceof Compared.New) {
        kept.add(sent);
        kept.sort(Comparator.comparing(OrderEvent::occurredAt));
      }
    }
    return MoneyFacts.of(torches(), kept);
  }
}
