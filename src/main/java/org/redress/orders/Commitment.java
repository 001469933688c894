package org.redress.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Reserved.Share;

/**
 * An answer to who wanted to reserve money, and what became of it. {@code ruled} is what was
 * granted before money that came back another way lowered it, null where none did; {@code outside}
 * is what had come back by then without naming lines, {@code paid} what was paid of the order by
 * then, both null where nobody knows any more; {@code capture} is what the provider knows the money
 * by that it goes back to, null where it goes another way.
 */
record Commitment(
    ReserveMoney ask,
    State state,
    long asked,
    long amount,
    Reserved.@Nullable Reason nothing,
    List<Share> shares,
    @Nullable Given ruled,
    @Nullable Long outside,
    @Nullable Long paid,
    @Nullable String capture) {

  record Given(long amount, List<Share> shares) {}

  enum State {
    RESERVED,
    SETTLED,
    RELEASED
  }

  static Commitment of(ReserveMoney ask, Reserved answer, MoneyFacts then) {
    var outside = then.unnamedOfPaid();
    var paid = then.paid();
    return switch (answer) {
      case Reserved.Granted(var amount, var shares) ->
          new Commitment(
              ask, State.RESERVED, amount, amount, null, shares, null, outside, paid, null);
      case Reserved.Partly(var amount, var asked, var shares) ->
          new Commitment(
              ask, State.RESERVED, asked, amount, null, shares, null, outside, paid, null);
      case Reserved.NothingLeft(var reason) ->
          new Commitment(ask, State.RELEASED, 0, 0, reason, List.of(), null, outside, paid, null);
    };
  }

  /** For the capture that it goes back to; {@code ask} is the whole's. */
  static Commitment of(ReserveMoney ask, Parts.Part part, MoneyFacts then) {
    return new Commitment(
        ask.as(part.key()),
        State.RESERVED,
        part.asked(),
        part.amount(),
        null,
        part.shares(),
        null,
        then.unnamedOfPaid(),
        then.paid(),
        part.payment());
  }

  /** What was granted at first. */
  Given given() {
    return ruled == null ? new Given(amount, shares) : ruled;
  }

  /** What money that came back another way took of it. */
  long lowered() {
    return given().amount() - amount;
  }

  /** What of it is missing is promised by another one now. */
  Commitment asItStands() {
    return new Commitment(
        ask,
        state,
        asked,
        amount,
        nothing,
        shares,
        new Given(amount, shares),
        outside,
        paid,
        capture);
  }

  Commitment standsAt(Given now) {
    return new Commitment(
        ask, state, asked, now.amount(), nothing, now.shares(), given(), outside, paid, capture);
  }

  Reserved answer() {
    if (nothing != null) {
      return new Reserved.NothingLeft(nothing);
    }
    return amount < asked
        ? new Reserved.Partly(amount, asked, shares)
        : new Reserved.Granted(amount, shares);
  }
}
