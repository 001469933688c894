package org.redress.orders;

import static org.redress.orders.OrderDeadline.Meaning.*;
import static org.redress.orders.OrderDeadline.State.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.redress.orders.OrderDeadline.Meaning;
import org.redress.orders.OrderDeadline.State;

/**
 * The deadlines of one order: opened, re-dated and closed as the facts ask, and never opened twice
 * for what was acted on.
 */
final class Deadlines {

  private static final List<Meaning> RISKS = List.of(SHIP_BY, TRACKING_MOVES, TELL_DELAY);

  private final TenantKey order;
  private final Duration spread;
  private final Consumer<DeadlineRow> keep;
  private final Map<Meaning, DeadlineRow> rows = new EnumMap<>(Meaning.class);

  /**
   * @param spread how much later the process looks at what ends for many at once
   * @param keep stores a new row
   */
  Deadlines(
      TenantKey order, Collection<DeadlineRow> rows, Duration spread, Consumer<DeadlineRow> keep) {
    this.order = order;
    this.spread = spread;
    this.keep = keep;
    rows.forEach(row -> this.rows.put(row.meaning(), row));
  }

  /** Open for this instant, unless it was missed for the same one. */
  void ask(Meaning meaning, Instant dueAt) {
    var row = rows.get(meaning);
    if (row == null) {
      open(meaning, dueAt);
    } else if (!row.dueAt().equals(dueAt) || !(row.open() || row.missed())) {
      row.opened(dueAt, fireAt(meaning, dueAt));
    }
  }

  /** Open for this instant, unless it was ever closed for the same one. */
  void askOnce(Meaning meaning, Instant dueAt) {
    var row = rows.get(meaning);
    if (row == null || !row.dueAt().equals(dueAt)) {
      ask(meaning, dueAt);
    }
  }

  void close(Meaning meaning, State how, Instant at) {
    var row = rows.get(meaning);
    if (row != null && row.open()) {
      row.closed(how, at);
    }
  }

  /** Closes what was open or had been missed: a late report shows that it was met after all. */
  void met(Meaning meaning, Instant at) {
    var row = rows.get(meaning);
    if (row != null) {
      row.closed(MET, at);
    }
  }

  void lift(Instant at, Meaning... meanings) {
    for (var meaning : meanings) {
      close(meaning, LIFTED, at);
    }
  }

  void liftAll(Instant at) {
    lift(at, Meaning.values());
  }

  /** What was due before this instant is taken as missed, and nobody is told of it. */
  void passOver(Instant now, Meaning... meanings) {
    for (var meaning : meanings) {
      if (due(meaning, now)) {
        close(meaning, MISSED, now);
      }
    }
  }

  /** Due, but nothing comes of it until it goes on. */
  void waitWith(Meaning meaning) {
    var row = rows.get(meaning);
    if (row != null && row.open()) {
      row.opened(row.dueAt(), Watch.NEVER);
    }
  }

  /** Fires now, if it has waited. */
  boolean goOn(Meaning meaning, Instant now) {
    var row = rows.get(meaning);
    if (row == null || !row.open() || !row.fireAt().equals(Watch.NEVER)) {
      return false;
    }
    row.opened(row.dueAt(), now.isAfter(row.dueAt()) ? now : row.dueAt());
    return true;
  }

  /** Open, and in time at this instant. */
  boolean awaits(Meaning meaning, Instant at) {
    var row = rows.get(meaning);
    return row != null && row.open() && at.isBefore(row.dueAt());
  }

  boolean due(Meaning meaning, Instant now) {
    var row = rows.get(meaning);
    return row != null && row.due(now);
  }

  /** The open risks that are due, in the order of their weight for the customer. */
  List<Meaning> dueRisks(Instant now) {
    return Stream.of(TELL_DELAY, SHIP_BY, TRACKING_MOVES).filter(m -> due(m, now)).toList();
  }

  Instant nextRisk() {
    return RISKS.stream().map(this::fireOf).min(Instant::compareTo).orElseThrow();
  }

  Watch watch(boolean over) {
    return new Watch(
        over ? Watch.NEVER : nextRisk(),
        over ? Watch.NEVER : fireOf(ANSWER_DELAY),
        over ? Watch.NEVER : fireOf(DELIVER_BY),
        over ? Watch.NEVER : fireOf(GUARANTEE_ENDS),
        over);
  }

  List<OrderDeadline> view() {
    return rows.values().stream().map(DeadlineRow::view).toList();
  }

  Instant fireOf(Meaning meaning) {
    var row = rows.get(meaning);
    return row != null && row.open() ? row.fireAt() : Watch.NEVER;
  }

  private void open(Meaning meaning, Instant dueAt) {
    var row = new DeadlineRow(order, meaning, dueAt, fireAt(meaning, dueAt));
    rows.put(meaning, row);
    keep.accept(row);
  }

  private Instant fireAt(Meaning meaning, Instant dueAt) {
    return meaning == DELIVER_BY || meaning == GUARANTEE_ENDS ? dueAt.plus(spread) : dueAt;
  }
}
