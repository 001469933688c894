package org.redress.claims;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;

/** How the claim was decided and ended; all null while it is not. */
@Embeddable
record Ending(
    @Nullable UUID refundId,
    @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
    @Enumerated(EnumType.STRING) @Nullable DecidedBy decidedBy,
    @Enumerated(EnumType.STRING) @Nullable Purse paidBy,
    @Enumerated(EnumType.STRING) @Nullable Purse borneBy,
    @Nullable Instant closedAt) {

  static final Ending NONE = new Ending(null, null, null, null, null, null);

  Ending decided(DecidedBy who) {
    return new Ending(refundId, outcome, who, paidBy, borneBy, closedAt);
  }

  Ending borne(Purse other) {
    return new Ending(refundId, outcome, decidedBy, paidBy, other, closedAt);
  }

  /** Nobody here pays or bears what came back another way. */
  Ending with(@Nullable Outcome how, @Nullable Instant at) {
    var paid = how != Outcome.SETTLED_ELSEWHERE;
    return new Ending(refundId, how, decidedBy, paid ? paidBy : null, paid ? borneBy : null, at);
  }
}
