package org.redress.guarantee;

import java.time.Instant;
import org.redress.guarantee.Recovery.State;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Lets another one bear what was refunded in a case, in the recoveries and in the books. */
@Component
public class ChangingBearers {

  private final RecoveryRows rows;
  private final RecoveryBooks books;
  private final KeepingRecoveries keeping;
  private final OpeningRecoveries opening;

  ChangingBearers(
      RecoveryRows rows,
      RecoveryBooks books,
      KeepingRecoveries keeping,
      OpeningRecoveries opening) {
    this.rows = rows;
    this.books = books;
    this.keeping = keeping;
    this.opening = opening;
  }

  /** What the bearer before has paid or had kept back is owed to it again. */
  public void change(MarketplaceId marketplace, CaseId caseId, Purse bears, Actor by, Instant now) {
    rows.ofCase(marketplace, caseId).stream()
        .filter(recovery -> recovery.state() != State.VOID)
        .forEach(recovery -> change(marketplace, recovery, bears, by, now));
  }

  private void change(
      MarketplaceId marketplace, Recovery recovery, Purse bears, Actor by, Instant now) {
    recovery.parts().forEach(part -> books.takenBack(marketplace, recovery, part, now));
    books.noLongerOwed(marketplace, recovery, bears, now);
    keeping.end(marketplace, recovery, State.VOID, by, now);
    if (bears != recovery.claimed().creditor()) {
      opening.again(marketplace, recovery.claimed().borneBy(bears), now);
    }
  }
}
