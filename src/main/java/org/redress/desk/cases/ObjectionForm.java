package org.redress.desk.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Objection;
import org.redress.refunds.Purse;

/**
 * What comes of a merchant's objection, as it was filled in; {@code bears} is who bears the refund.
 */
record ObjectionForm(@Nullable String bears, @Nullable String reason) {

  static final ObjectionForm EMPTY = new ObjectionForm(null, null);

  /** Empty where nothing was chosen. */
  Optional<Objection.Decision> read() {
    var why = reason == null ? "" : reason.strip();
    return switch (bears == null ? "" : bears) {
      case "MERCHANT" -> Optional.of(new Objection.Decision(null, why));
      case "MARKETPLACE" -> Optional.of(new Objection.Decision(Purse.MARKETPLACE, why));
      case "CARRIER" -> Optional.of(new Objection.Decision(Purse.CARRIER, why));
      default -> Optional.empty();
    };
  }
}
