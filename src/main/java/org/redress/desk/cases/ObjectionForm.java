package org.redress.desk.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Objection;
import org.redress.desk.SeenDossier;
import org.redress.refunds.Purse;

/**
 * What comes of a merchant's objection, as it was filled in; {@code bears} is who bears the refund,
 * {@code dossier} the state of the case that its decider has seen.
 */
record ObjectionForm(@Nullable String bears, @Nullable String reason, @Nullable String dossier) {

  /** A form that does not say on what it was filled in was filled in on nothing. */
  private static final long NOTHING_SEEN = -1;

  static final ObjectionForm EMPTY = new ObjectionForm(null, null, null);

  /** Empty where nothing was chosen. */
  Optional<Objection.Decision> read() {
    var why = reason == null ? "" : reason.strip();
    var said = SeenDossier.parse(dossier);
    var seen = said == null ? NOTHING_SEEN : said;
    return switch (bears == null ? "" : bears) {
      case "MERCHANT" -> Optional.of(new Objection.Decision(null, why, seen));
      case "MARKETPLACE" -> Optional.of(new Objection.Decision(Purse.MARKETPLACE, why, seen));
      case "CARRIER" -> Optional.of(new Objection.Decision(Purse.CARRIER, why, seen));
      default -> Optional.empty();
    };
  }
}
