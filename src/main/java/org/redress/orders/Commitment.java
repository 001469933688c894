package org.redress.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.orders.Reserved.Share;

/** An answer to who wanted to reserve money, and what became of it. */
record Commitment(
    ReserveMoney ask,
    State state,
    long asked,
    long amount,
    Reserved.@Nullable Reason nothing,
    List<Share> shares) {

  enum State {
    RESERVED,
    SETTLED,
    RELEASED
  }

  static Commitment of(ReserveMoney ask, Reserved answer) {
    return switch (answer) {
      case Reserved.Granted(var amount, var shares) ->
          new Commitment(ask, State.RESERVED, amount, amount, null, shares);
      case Reserved.Partly(var amount, var asked, var shares) ->
          new Commitment(ask, State.RESERVED, asked, amount, null, shares);
      case Reserved.NothingLeft(var reason) ->
          new Commitment(ask, State.RELEASED, 0, 0, reason, List.of());
    };
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
