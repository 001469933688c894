package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;
import static org.redress.orders.EventType.PAID;
import static org.redress.orders.EventType.RETRACTED;
import static org.redress.orders.OrderFixtures.torches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.redress.orders.ReportEvent.Source;

/**
 * Whatever is said about chargebacks, in every order: banks never take more than was disputed, nor
 * more than was captured, and nothing that was said disappears unheard. An order of 44.80.
 */
class ChargebackSequencesTests {

  private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
  private static final long CAPTURED = 4480;

  /** Something said; a retraction takes back what was said last and stands. */
  private enum Say {
    OPENED(CHARGEBACK_OPENED, "a", 1, 1000),
    OPENED_AGAIN(CHARGEBACK_OPENED, "a", 2, 600),
    OPENED_FOR_MORE(CHARGEBACK_OPENED, "b", 1, 9000),
    LOST(CHARGEBACK_LOST, "a", 1, 0),
    LOST_IN_PART(CHARGEBACK_LOST, "a", 1, 700),
    LOST_MORE(CHARGEBACK_LOST, "a", 1, 5000),
    LOST_AGAIN(CHARGEBACK_LOST, "a", 2, 0),
    WON(CHARGEBACK_WON, "a", 1, 0),
    WON_IN_PART(CHARGEBACK_WON, "a", 1, 400),
    LOST_UNNAMED(CHARGEBACK_LOST, null, 1, 0),
    LOST_SOME_UNNAMED(CHARGEBACK_LOST, null, 1, 1200),
    WON_UNNAMED(CHARGEBACK_WON, null, 1, 0),
    RETRACT(RETRACTED, null, 1, 0);

    private final EventType type;
    private final @Nullable String reference;
    private final int round;
    private final long amount;

    Say(EventType type, @Nullable String reference, int round, long amount) {
      this.type = type;
      this.reference = reference;
      this.round = round;
      this.amount = amount;
    }

    ReportEvent at(Instant when, @Nullable UUID retracted) {
      var named = new HashMap<String, Object>();
      if (type == RETRACTED) {
        named.put("eventId", String.valueOf(retracted));
        return new ReportEvent(type, when, Source.BANK, OrderFixtures.details(named));
      }
      if (reference != null) {
        named.put("reference", reference);
        named.put("round", round);
      }
      if (amount > 0) {
        named.put("amount", amount);
      }
      return new ReportEvent(type, when, Source.BANK, OrderFixtures.details(named));
    }
  }

  @TestFactory
  List<DynamicTest> neverTakeTooMuchNorDisappear() {
    return List.of(Say.values()).stream()
        .map(
            first -> DynamicTest.dynamicTest("beginning with " + first, () -> play(List.of(first))))
        .toList();
  }

  /** All sequences of up to four that begin so; backwards they are said in the reverse of time. */
  private static void play(List<Say> said) {
    for (var backwards : List.of(false, true)) {
      new Heard(backwards).hear(said);
    }
    if (said.size() < 4) {
      for (var next : Say.values()) {
        var more = new ArrayList<>(said);
        more.add(next);
        play(more);
      }
    }
  }

  /** What came of it, with the plain rules that hold whatever it was. */
  private static final class Heard {

    private final boolean backwards;
    private final List<OrderEvent> kept = new ArrayList<>();
    private final List<OrderEvent> inOrderOfReport = new ArrayList<>();

    Heard(boolean backwards) {
      this.backwards = backwards;
      keep(
          OrderFixtures.reported(
              new ReportEvent(PAID, START.minusSeconds(9999), Source.PROVIDER, ofPayment())));
    }

    private static ReportEvent.Details ofPayment() {
      return OrderFixtures.details(Map.of("amount", CAPTURED, "reference", "pay"));
    }

    void hear(List<Say> said) {
      for (var i = 0; i < said.size(); i++) {
        var when = START.plusSeconds(backwards ? -60L * i : 60L * i);
        var say = said.get(i);
        var last = standing().isEmpty() ? null : standing().getLast();
        if (say.type == RETRACTED && last == null) {
          return;
        }
        var before = counted();
        var sent = OrderFixtures.reported(say.at(when, last == null ? null : last.id()));
        if (Compared.of(torches(), kept, sent) instanceof Compared.New) {
          keep(sent);
          var told = "%s%s".formatted(said.subList(0, i + 1), backwards ? " backwards" : "");
          neverTooMuch(told);
          neverUnheard(told, sent, before);
        } else {
          assertThat(counted()).isEqualTo(before);
        }
      }
    }

    private void keep(OrderEvent event) {
      kept.add(event);
      kept.sort(Comparator.comparing(OrderEvent::occurredAt));
      inOrderOfReport.add(event);
    }

    private List<OrderEvent> standing() {
      var standing = Set.copyOf(Facts.standing(kept));
      return inOrderOfReport.stream()
          .filter(event -> standing.contains(event) && event.type() != PAID)
          .toList();
    }

    private Payment payment() {
      var facts = MoneyFacts.of(torches(), Facts.standing(kept));
      return Payment.of(
          Map.of(new UUID(0, 1), new Payment.Paid(torches(), facts, List.of(), Set.of())));
    }

    private List<Object> counted() {
      var payment = payment();
      var facts = payment.orders().get(new UUID(0, 1)).facts();
      return List.of(facts.lost(), facts.disputed(), payment.beyond());
    }

    private void neverTooMuch(String told) {
      var facts = payment().orders().get(new UUID(0, 1)).facts();
      assertThat(facts.lost() + facts.disputed()).as(told).isBetween(0L, CAPTURED);
      // whatever is said of a without more than its openings, no more than the largest counts
      var all = standing();
      if (all.stream().allMatch(event -> "a".equals(event.details().reference()))) {
        var disputed =
            all.stream()
                .filter(event -> event.type() == CHARGEBACK_OPENED)
                .mapToLong(MoneyFacts::amount)
                .max();
        var allOpened =
            all.stream()
                .filter(Chargebacks::isOutcome)
                .allMatch(end -> all.stream().anyMatch(event -> opens(event, end)));
        if (disputed.isPresent() && allOpened) {
          assertThat(facts.lost() + facts.disputed())
              .as(told)
              .isLessThanOrEqualTo(disputed.getAsLong());
        }
      }
    }

    private static boolean opens(OrderEvent event, OrderEvent end) {
      return event.type() == CHARGEBACK_OPENED && round(event) == round(end);
    }

    private static int round(OrderEvent event) {
      var round = event.details().round();
      return round == null ? 1 : round;
    }

    /** A loss that was taken counts, or says again what counts already, or a person sees it. */
    private void neverUnheard(String told, OrderEvent sent, List<Object> before) {
      var payment = payment();
      var seen = payment.beyond().values().stream().anyMatch(beyond -> beyond > 0);
      if (sent.type() != CHARGEBACK_LOST || seen) {
        return;
      }
      if (counted().equals(before)) {
        assertThat(saysAgain(sent)).as(told + " says nothing new").isTrue();
      }
      if (standing().stream().noneMatch(event -> isOtherRound(event, sent))) {
        var lost = payment.orders().get(new UUID(0, 1)).facts().lost();
        assertThat(lost).as(told + " takes nothing").isPositive();
      }
    }

    /** With its reference, what was said without one; or what another round is about as well. */
    private boolean saysAgain(OrderEvent sent) {
      return sent.details().reference() != null
          && standing().stream()
              .anyMatch(event ->
                  isOtherRound(event, sent)
                      || (event.type() == CHARGEBACK_LOST && event.details().reference() == null));
    }

    private static boolean isOtherRound(OrderEvent event, OrderEvent sent) {
      return sent.details().reference() != null
          && sent.details().reference().equals(event.details().reference())
          && round(event) != round(sent);
    }
  }
}
