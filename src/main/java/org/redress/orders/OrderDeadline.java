package org.redress.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant with an owner and a meaning. {@code dueAt} is the law, {@code fireAt} when the process
 * looks at it.
 */
public record OrderDeadline(
    Meaning meaning, Instant dueAt, Instant fireAt, State state, @Nullable Instant closedAt) {

  public enum Meaning {
    /** The merchant has to hand the order to a carrier. */
    SHIP_BY,
    /** The parcel's tracking has to move. */
    TRACKING_MOVES,
    /** The customer has to be told of a delay that somebody reported. */
    TELL_DELAY,
    /** The customer may answer to a delay notice. */
    ANSWER_DELAY,
    /** The order has to be delivered. */
    DELIVER_BY,
    /** The guarantee ends. */
    GUARANTEE_ENDS
  }

  public enum State {
    OPEN,
    MET,
    MISSED,
    /**
     * No longer asked for: cancelled, replaced by another promise, or over before the order was
     * imported.
     */
    LIFTED
  }
}
