package org.redress.orders;

import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.orders.MoneyFacts.Charge;
import org.redress.shared.FieldProblem;

/**
 * What banks took back of an order, or may, by reference and round; none counts for more than was
 * disputed. Only a round that the merchant won is over when the next one comes; any other is about
 * the same money as the next, and only what the next does not ask for stays with it. An outcome
 * without a reference speaks of all that were open when it came; a loss that finds none was never
 * heard of before.
 */
final class Chargebacks {

  private final long captured;
  private final Map<String, TreeMap<Integer, BankRound>> rounds = new TreeMap<>();
  private final List<BankRound> unheardOf = new ArrayList<>();
  private final Map<UUID, FieldProblem> contradicted = new LinkedHashMap<>();
  private final Map<UUID, FieldProblem> pointless = new LinkedHashMap<>();

  /**
   * {@code standing} in the order in which it happened; {@code captured} is lost where none is
   * said.
   */
  Chargebacks(long captured, List<OrderEvent> standing) {
    this.captured = captured;
    standing.forEach(this::noteNamed);
    rounds.values().forEach(Chargebacks::follow);
    known().filter(BankRound::outbid).forEach(this::noteOutbid);
    standing.stream()
        .filter(event -> isOutcome(event) && event.details().reference() == null)
        .forEach(this::noteUnnamed);
  }

  static boolean isOutcome(OrderEvent event) {
    return event.type() == CHARGEBACK_WON || event.type() == CHARGEBACK_LOST;
  }

  List<Charge> all() {
    return rounds().map(round -> round.charge(captured)).filter(it -> it.amount() > 0).toList();
  }

  /** Each round that something hangs on. */
  List<BankDispute> disputes() {
    return rounds().filter(round -> !round.isRepeated()).map(BankRound::dispute).toList();
  }

  /** Why what an event says cannot be true beside the others, by event. */
  Map<UUID, FieldProblem> contradicted() {
    return contradicted;
  }

  /** Outcomes without a reference that say nothing, for all that is known has ended, by event. */
  Map<UUID, FieldProblem> pointless() {
    return pointless;
  }

  private Stream<BankRound> rounds() {
    return Stream.concat(known(), unheardOf.stream());
  }

  private Stream<BankRound> known() {
    return rounds.values().stream().flatMap(ofReference -> ofReference.values().stream());
  }

  private void noteNamed(OrderEvent event) {
    var reference = event.details().reference();
    if (reference == null || !(isOutcome(event) || event.type() == CHARGEBACK_OPENED)) {
      return;
    }
    var number = Objects.requireNonNullElse(event.details().round(), 1);
    var other =
        rounds
            .computeIfAbsent(reference, name -> new TreeMap<>())
            .computeIfAbsent(number, first -> new BankRound(reference, number))
            .note(event);
    if (other != null) {
      contradicted.put(
          event.id(),
          new FieldProblem(
              "round", "another one: round %d ended with %s".formatted(number, other.type())));
    }
  }

  /** What a later round asks for is no longer asked for by those before it. */
  private static void follow(TreeMap<Integer, BankRound> ofReference) {
    var largest =
        ofReference.values().stream()
            .map(BankRound::opened)
            .filter(Objects::nonNull)
            .map(MoneyFacts::amount)
            .max(Comparator.naturalOrder());
    var later = 0L;
    for (var round : ofReference.descendingMap().values()) {
      round.stands(later, largest.orElse(null));
      later = Math.max(later, round.stake());
    }
  }

  private void noteOutbid(BankRound round) {
    contradicted.put(
        Objects.requireNonNull(round.outcome()).id(),
        new FieldProblem("amount", "at most %d: so much was disputed".formatted(round.stake())));
  }

  private void noteUnnamed(OrderEvent event) {
    var at = event.occurredAt();
    var open = known().filter(round -> round.openAt(at) && round.rest() > 0).toList();
    if (!open.isEmpty()) {
      share(event, open);
      return;
    }
    var ofSameKind =
        known().filter(round -> round.openedBy(at)).anyMatch(round -> round.ends(event.type()));
    if (rounds().anyMatch(round -> round.knownAt(at))) {
      pointless.put(
          event.id(),
          new FieldProblem("reference", "present: no chargeback was open that it could speak of"));
      if (!ofSameKind && known().anyMatch(round -> round.openedBy(at))) {
        contradicted.put(event.id(), new FieldProblem("type", "no other end of a chargeback"));
      }
    }
    if (!ofSameKind && event.type() == CHARGEBACK_LOST) {
      var round = new BankRound("", 1);
      round.note(event);
      unheardOf.add(round);
    }
  }

  private void share(OrderEvent event, List<BankRound> open) {
    var rests = open.stream().mapToLong(BankRound::rest).toArray();
    var most = Arrays.stream(rests).sum();
    var named = event.details().amount();
    if (named != null && named > most) {
      contradicted.put(
          event.id(),
          new FieldProblem("amount", "at most %d: so much was disputed".formatted(most)));
    }
    var shares = Sharing.byWeight(named == null ? most : Math.min(named, most), rests);
    IntStream.range(0, shares.length).forEach(i -> open.get(i).endBy(event, shares[i]));
  }
}
