package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redress.orders.OrderEvents.OrderRegistered;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes over orders with their past. An import pays nobody and writes to nobody: an order whose
 * guarantee is over by its own facts is kept as history without a process, one still running gets
 * its process from its present state.
 */
@Component
public class ImportingOrders {

  private final NewOrders newOrders;
  private final OrderFiles files;
  private final ReportingEvents reporting;
  private final Statements statements;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  ImportingOrders(
      NewOrders newOrders,
      OrderFiles files,
      ReportingEvents reporting,
      Statements statements,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.newOrders = newOrders;
    this.files = files;
    this.reporting = reporting;
    this.statements = statements;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Imported take(MarketplaceId marketplace, ImportedOrder line, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var now = clock.now();
          var problems = check(marketplace, line, now);
          if (!problems.isEmpty()) {
            return new Imported.Refused(problems);
          }
          return newOrders
              .withReference(marketplace, line.contract().reference())
              .map(order -> again(marketplace, order, line, by))
              .orElseGet(() -> anew(marketplace, line, by));
        });
  }

  private List<FieldProblem> check(MarketplaceId marketplace, ImportedOrder line, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    newOrders
        .check(marketplace, line.contract(), now)
        .forEach(p -> problems.add(new FieldProblem("order." + p.field(), p.expected())));
    for (var i = 0; i < line.events().size(); i++) {
      var path = "events[" + i + "].";
      EventChecks.check(line.events().get(i), line.contract(), List.of(), now)
          .forEach(p -> problems.add(new FieldProblem(path + p.field(), p.expected())));
    }
    return problems;
  }

  private Imported again(MarketplaceId marketplace, Order order, ImportedOrder line, Actor by) {
    if (!newOrders.same(order, line.contract())) {
      return new Imported.Refused(
          List.of(
              new FieldProblem("order.reference", "one that has no order with another contract")));
    }
    var id = new OrderId(order.getId().id());
    var file = files.lock(marketplace, id).orElseThrow();
    var facts = new Fresh(file.contract(), file.events(), line.events(), clock.now());
    if (!facts.problems.isEmpty()) {
      return new Imported.Refused(facts.problems);
    }
    var added = false;
    for (var event : line.events()) {
      added |= reporting.report(marketplace, file, event, by) instanceof EventReport.Recorded;
    }
    for (var statement : line.statements()) {
      added |= statements.keep(marketplace, id.value(), statement);
    }
    return added ? new Imported.Taken(id) : new Imported.Known(id);
  }

  private Imported anew(MarketplaceId marketplace, ImportedOrder line, Actor by) {
    var now = clock.now();
    var facts = new Fresh(line.contract(), List.of(), line.events(), now);
    if (!facts.problems.isEmpty()) {
      return new Imported.Refused(facts.problems);
    }
    var file =
        newOrders.make(
            marketplace,
            line.contract(),
            now,
            (promise, terms, zone) ->
                !Course.endOf(promise.deliverBy().plusDays(terms.guaranteeDays()), zone)
                    .isAfter(now));
    if (file == null) {
      var missing = RegisteringOrders.WITHOUT_PROMISE;
      return new Imported.Refused(
          List.of(new FieldProblem("order." + missing.field(), missing.expected())));
    }
    facts.kept.forEach(event -> reporting.keep(marketplace, file, event, by));
    file.settle(now);
    var watched = watched(file, now);
    line.statements().forEach(s -> statements.keep(marketplace, file.id().value(), s));
    events.publishEvent(
        new OrderRegistered(marketplace, file.id(), now, by, watched, file.watch()));
    return new Imported.Taken(file.id());
  }

  /** Whether the order still needs a process; what passed before the import is nobody's news. */
  private static boolean watched(OrderFile file, Instant now) {
    var order = file.order();
    if (order.status() != OrderView.Status.OPEN || !order.guaranteeUntil().isAfter(now)) {
      order.becomeHistory();
      file.deadlines().liftAll(now);
      return false;
    }
    if (file.deadlines().due(DELIVER_BY, now)) {
      order.noteBrokenPromiseTold();
    }
    file.deadlines().passOver(now, SHIP_BY, TRACKING_MOVES, TELL_DELAY, DELIVER_BY);
    return true;
  }

  /** What of a line's events is new beside what is kept, and what cannot be. */
  private final class Fresh {

    private final List<OrderEvent> kept = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    Fresh(Contract contract, List<OrderEvent> before, List<ReportEvent> sent, Instant now) {
      var reported = new ArrayList<>(before);
      for (var i = 0; i < sent.size(); i++) {
        var event = reporting.sent(sent.get(i), now);
        var path = "events[" + i + "].";
        switch (Compared.of(contract, reported, event)) {
          case Compared.New() -> {
            kept.add(event);
            reported.add(event);
          }
          case Compared.Same same -> {}
          case Compared.Other(var other, var differences) ->
              differences.forEach(difference ->
                  refuse(
                      path + difference.field(),
                      "%s, as reported before".formatted(difference.kept())));
          case Compared.Contrary(var contrary) ->
              contrary.forEach(problem -> refuse(path + problem.field(), problem.expected()));
        }
      }
      kept.sort(Comparator.comparing(OrderEvent::occurredAt));
    }

    private void refuse(String field, String expected) {
      problems.add(new FieldProblem(field, expected));
    }
  }
}
