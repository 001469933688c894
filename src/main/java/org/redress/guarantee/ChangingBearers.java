package org.redress.guarantee;

import java.time.Instant;
import org.redress.guarantee.Recovery.State;
import org.redress.refunds.Purse;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Lets another one bear what was refunded in a case, in the refunds, the recoveries and the books.
 */
@Component
public class ChangingBearers {

  private final Refunds refunds;
  private final RecoveryRows rows;
  private final RecoveryBooks books;
  private final PaybackBooks paybacks;
  private final KeepingRecoveries keeping;
  private final OpeningRecoveries opening;

  ChangingBearers(
      Refunds refunds,
      RecoveryRows rows,
      RecoveryBooks books,
      PaybackBooks paybacks,
      KeepingRecoveries keeping,
      OpeningRecoveries opening) {
    this.refunds = refunds;
    this.rows = rows;
    this.books = books;
    this.paybacks = paybacks;
    this.keeping = keeping;
    this.opening = opening;
  }

  /** Takes the money of a case in hand; to be asked for before the claim is taken in hand. */
  public void hold(MarketplaceId marketplace, CaseId caseId) {
    refunds.hold(marketplace, caseId);
  }

  /**
   * What the bearer before has paid or had kept back is owed to it again; what was written off is
   * borne by the creditor already. Of what the customer has paid back nothing changes but who has
   * it.
   */
  public void change(MarketplaceId marketplace, CaseId caseId, Purse bears, Actor by, Instant now) {
    for (var refund : refunds.letBear(marketplace, caseId, bears)) {
      var asked =
          rows.fromCustomer(marketplace, refund).filter(recovery -> recovery.state() != State.VOID);
      rows.fromBearer(marketplace, refund)
          .filter(owed -> owed.state() != State.VOID && owed.state() != State.WRITTEN_OFF)
          .ifPresent(owed -> {
            asked.ifPresent(its -> takeBack(marketplace, its, owed, now));
            change(marketplace, owed, bears, by, now);
            asked.ifPresent(its -> credit(marketplace, its, bears, by, now));
          });
    }
  }

  private void change(
      MarketplaceId marketplace, Recovery recovery, Purse bears, Actor by, Instant now) {
    recovery.parts().forEach(part -> books.takenBack(marketplace, recovery, part, now));
    if (recovery.writtenOff() > 0) {
      books.lowered(marketplace, recovery, -recovery.writtenOff(), "owed-again", now);
    }
    books.noLongerOwed(marketplace, recovery, bears, now);
    keeping.end(marketplace, recovery, State.VOID, by, now);
    if (bears != recovery.claimed().creditor()) {
      opening.again(marketplace, recovery.claimed().borneBy(bears), now);
    }
  }

  private void takeBack(MarketplaceId marketplace, Recovery asked, Recovery owed, Instant now) {
    asked
        .parts()
        .forEach(part -> paybacks.takenBack(marketplace, asked, part, part.passedOnIn(owed), now));
  }

  private void credit(
      MarketplaceId marketplace, Recovery asked, Purse bears, Actor by, Instant now) {
    paybacks.owedToAnother(marketplace, asked, bears, now);
    var credited = keeping.keep(marketplace, asked.owedTo(bears));
    credited
        .parts()
        .forEach(part ->
            paybacks.creditedAgain(
                marketplace, credited, part, keeping.passOn(marketplace, credited, part, by), now));
  }
}
