package org.redress.orders;

import static org.redress.orders.EventType.CHARGEBACK_OPENED;
import static org.redress.orders.EventType.PAID;
import static org.redress.orders.EventType.RETRACTED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.shared.FieldProblem;

/** Why a new fact cannot be true beside those that stand. */
final class Contradictions {

  private final OrderEvent sent;
  private final List<OrderEvent> standing;

  /** What would stand by the new fact alone: a retraction may let another one stand again. */
  private final List<OrderEvent> fresh;

  private final Contract contract;

  Contradictions(Contract contract, List<OrderEvent> reported, OrderEvent sent) {
    this.contract = contract;
    this.sent = sent;
    var before = Set.copyOf(Facts.unretracted(reported));
    var all = new ArrayList<>(reported);
    all.add(sent);
    all.sort(Comparator.comparing(OrderEvent::occurredAt));
    this.standing = Facts.unretracted(all);
    this.fresh = standing.stream().filter(event -> !before.contains(event)).toList();
  }

  List<FieldProblem> found() {
    var problems = new ArrayList<FieldProblem>();
    for (var event : fresh) {
      reportedAnew(event, problems);
      inFullAndInParts(event, problems);
      Units.beyond(contract, standing, event).forEach(problem -> add(problems, problem));
      atTheBank(event, problems);
    }
    return problems;
  }

  private void reportedAnew(OrderEvent event, List<FieldProblem> problems) {
    var key = EventKey.of(event);
    var other = standing.stream().filter(o -> o != event && EventKey.of(o).equals(key)).findFirst();
    other.ifPresent(anew ->
        add(
            problems,
            new FieldProblem(
                "eventId",
                "a retraction whose event was not reported anew, as it was with " + anew.id())));
  }

  private void inFullAndInParts(OrderEvent event, List<FieldProblem> problems) {
    if (event.type() != PAID) {
      return;
    }
    var others = standing.stream().filter(o -> o != event && o.type() == PAID).toList();
    if (event.details().amount() == null && !others.isEmpty()) {
      add(problems, new FieldProblem("amount", "present: parts of the payment are reported"));
    } else if (others.stream().anyMatch(o -> o.details().amount() == null)) {
      add(problems, new FieldProblem("type", "no further PAID: it is reported as paid in full"));
    }
  }

  /** What is only taken back contradicts nothing: the rest then counts for what it says alone. */
  private void atTheBank(OrderEvent event, List<FieldProblem> problems) {
    if (event.type() != CHARGEBACK_OPENED && !Chargebacks.isOutcome(event)) {
      return;
    }
    var before = ofBanks(standing.stream().filter(other -> !other.equals(event)));
    var now = ofBanks(standing.stream());
    for (var found : List.of(now.pointless(), now.contradicted())) {
      var own = found.get(event.id());
      if (own != null) {
        add(problems, own);
        return;
      }
    }
    now.contradicted().entrySet().stream()
        .filter(found -> !before.contradicted().containsKey(found.getKey()))
        .findFirst()
        .ifPresent(found ->
            add(
                problems,
                new FieldProblem(
                    found.getValue().field(),
                    "one that goes with what is reported as " + found.getKey())));
  }

  private static Chargebacks ofBanks(Stream<OrderEvent> events) {
    return new Chargebacks(
        0, events.filter(event -> !EventKey.of(event).ofWordAboutMoney()).toList());
  }

  private void add(List<FieldProblem> problems, FieldProblem problem) {
    problems.add(
        sent.type() == RETRACTED ? new FieldProblem("eventId", problem.expected()) : problem);
  }
}
