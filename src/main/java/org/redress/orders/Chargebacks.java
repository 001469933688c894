package org.redress.orders;

import static org.redress.orders.EventType.CHARGEBACK_LOST;
import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.CHARGEBACK_WON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.orders.MoneyFacts.Charge;

/**
 * What banks took back, or may, by reference and round. Only a round that the merchant won is over
 * when the next one comes; any other is about the same money as the next, which says alone what
 * became of it. An outcome without a reference speaks of all that were open when it came.
 */
final class Chargebacks {

  private final long paid;
  private final Map<String, TreeMap<Integer, Round>> rounds = new TreeMap<>();
  private final List<Round> unheardOf = new ArrayList<>();

  /** {@code standing} in the order in which it happened; {@code paid} is the most to be taken. */
  Chargebacks(long paid, List<OrderEvent> standing) {
    this.paid = paid;
    standing.forEach(this::noteNamed);
    standing.stream()
        .filter(event -> outcome(event) && event.details().reference() == null)
        .forEach(this::noteUnnamed);
  }

  List<Charge> all() {
    var charges = new ArrayList<Charge>();
    for (var ofReference : rounds.values()) {
      var last = ofReference.lastEntry().getValue();
      ofReference.values().stream()
          .filter(round -> round == last || round.won())
          .forEach(round -> charges.add(round.charge(paid)));
    }
    unheardOf.forEach(round -> charges.add(round.charge(paid)));
    return charges.stream().filter(charge -> charge.amount() > 0).toList();
  }

  private void noteNamed(OrderEvent event) {
    var reference = event.details().reference();
    if (reference == null || !(outcome(event) || event.type() == CHARGEBACK_OPENED)) {
      return;
    }
    var number = Objects.requireNonNullElse(event.details().round(), 1);
    var round =
        rounds
            .computeIfAbsent(reference, name -> new TreeMap<>())
            .computeIfAbsent(number, first -> new Round());
    if (outcome(event)) {
      round.outcome = event;
    } else {
      round.opened = event;
    }
  }

  private void noteUnnamed(OrderEvent event) {
    var open =
        rounds.values().stream()
            .flatMap(ofReference -> ofReference.values().stream())
            .filter(round -> round.openAt(event.occurredAt()))
            .toList();
    open.forEach(round -> {
      round.outcome = event;
      round.alone = open.size() == 1;
    });
    if (rounds.isEmpty() && event.type() == CHARGEBACK_LOST) {
      // lost without ever having been heard of
      var round = new Round();
      round.outcome = event;
      unheardOf.add(round);
    }
  }

  private static boolean outcome(OrderEvent event) {
    return event.type() == CHARGEBACK_WON || event.type() == CHARGEBACK_LOST;
  }

  private static final class Round {

    private @Nullable OrderEvent opened;
    private @Nullable OrderEvent outcome;

    /** Whether the outcome's amount is about this round only. */
    private boolean alone = true;

    boolean openAt(Instant at) {
      return outcome == null && opened != null && !opened.occurredAt().isAfter(at);
    }

    boolean won() {
      return outcome != null && outcome.type() == CHARGEBACK_WON;
    }

    /** A win of less than what was disputed leaves the rest lost. */
    Charge charge(long paid) {
      var lines = opened == null ? List.<String>of() : MoneyFacts.lines(opened);
      if (outcome == null) {
        var event = Objects.requireNonNull(opened);
        return new Charge(MoneyFacts.amount(event), lines, event.occurredAt());
      }
      var named = alone ? outcome.details().amount() : null;
      var stake = opened == null ? paid : MoneyFacts.amount(opened);
      if (outcome.type() == CHARGEBACK_LOST) {
        return new Charge(named == null ? stake : named, lines, null);
      }
      return new Charge(
          opened == null || named == null ? 0 : Math.max(0, stake - named), lines, null);
    }
  }
}
