package org.redress.orders;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.BankDispute.State;
import org.redress.orders.MoneyFacts.Charge;

/** One round of a chargeback as it becomes known, bit by bit. */
final class BankRound {

  private final String reference;
  private final int number;
  private @Nullable OrderEvent first;
  private @Nullable OrderEvent opened;
  private @Nullable OrderEvent outcome;

  /** What of an outcome without a reference is about this round; null where its own ended it. */
  private @Nullable Long share;

  /** The most that later rounds ask for of the same money. */
  private long later;

  private @Nullable Long disputed;

  BankRound(String reference, int number) {
    this.reference = reference;
    this.number = number;
  }

  /** Returns the other end that it had had, null where it had none. */
  @Nullable OrderEvent note(OrderEvent event) {
    first = first == null ? event : first;
    if (event.type() == EventType.CHARGEBACK_OPENED) {
      opened = event;
      return null;
    }
    var before = outcome;
    outcome = event;
    return before;
  }

  /** {@code most} is the largest dispute of its reference, null where none is known. */
  void stands(long followedBy, @Nullable Long most) {
    later = followedBy;
    disputed = most;
  }

  void endBy(OrderEvent event, long part) {
    outcome = event;
    share = part;
  }

  @Nullable OrderEvent opened() {
    return opened;
  }

  @Nullable OrderEvent outcome() {
    return outcome;
  }

  /** What the bank was asked for; without a word about it no round before it keeps anything. */
  long stake() {
    if (opened != null) {
      return MoneyFacts.amount(opened);
    }
    return outcome == null || outcome.details().amount() == null
        ? Long.MAX_VALUE
        : MoneyFacts.amount(outcome);
  }

  /** What no later round asks for. */
  long rest() {
    return Math.max(0, stake() - later);
  }

  boolean openAt(Instant at) {
    return outcome == null && openedBy(at);
  }

  boolean openedBy(Instant at) {
    return opened != null && !opened.occurredAt().isAfter(at);
  }

  boolean knownAt(Instant at) {
    return openedBy(at) || (outcome != null && !outcome.occurredAt().isAfter(at));
  }

  boolean ends(EventType type) {
    return outcome != null && outcome.type() == type;
  }

  /** Its own end speaks of more than was disputed. */
  boolean outbid() {
    return opened != null
        && outcome != null
        && MoneyFacts.amount(outcome) > MoneyFacts.amount(opened);
  }

  /** All that it asked for is asked for by a later round. */
  boolean isRepeated() {
    return outcome == null && rest() == 0;
  }

  /** {@code captured} is what a bank took where nobody says how much. */
  Charge charge(long captured) {
    var lines = opened == null ? List.<String>of() : MoneyFacts.lines(opened);
    return outcome == null
        ? new Charge(rest(), lines, requireNonNull(opened).occurredAt())
        : new Charge(taken(outcome, captured), lines, null);
  }

  BankDispute dispute() {
    var said = requireNonNull(first);
    var since = opened == null ? said : opened;
    return new BankDispute(
        said.id(),
        reference,
        number,
        state(),
        amount(),
        since.occurredAt(),
        since.details().answerBy(),
        since.details().reason());
  }

  /** A win of less than what was disputed leaves the rest lost. */
  private long taken(OrderEvent end, long captured) {
    var won = end.type() == EventType.CHARGEBACK_WON;
    if (share != null) {
      return won ? rest() - share : share;
    }
    var named = end.details().amount();
    if (won) {
      var lost = opened == null || named == null ? 0 : Math.max(0, stake() - named);
      return Math.min(lost, rest());
    }
    var known = requireNonNullElse(named, requireNonNullElse(disputed, captured));
    var most = opened == null ? known : stake();
    return Math.max(0, Math.min(requireNonNullElse(named, most), most) - later);
  }

  private State state() {
    if (outcome == null) {
      return State.OPEN;
    }
    return outcome.type() == EventType.CHARGEBACK_WON ? State.WON : State.LOST;
  }

  private @Nullable Long amount() {
    if (share != null) {
      return share;
    }
    if (outcome != null && outcome.details().amount() != null) {
      return outcome.details().amount();
    }
    return opened == null ? null : opened.details().amount();
  }
}
