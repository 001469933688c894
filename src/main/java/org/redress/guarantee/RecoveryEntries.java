package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import org.redress.ledger.Entry;
import org.redress.ledger.Ledger;
import org.redress.ledger.Posting;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Posts entries of a recovery, each once by what it says of it. */
@Component
class RecoveryEntries {

  private final Ledger ledger;

  RecoveryEntries(Ledger ledger) {
    this.ledger = ledger;
  }

  /** {@code what} is once in a recovery; {@code kind} follows {@code RECOVERY_}. */
  void post(
      MarketplaceId marketplace,
      Recovery recovery,
      String what,
      String kind,
      Instant at,
      List<Posting> postings) {
    var claimed = recovery.claimed();
    ledger.post(
        marketplace,
        new Entry(
            "recovery:%s:%s".formatted(recovery.id(), what),
            at,
            claimed.order(),
            claimed.caseId(),
            "RECOVERY_" + kind,
            claimed.currency(),
            postings));
  }
}
