package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import org.redress.guarantee.Recovery.Ground;
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
      var owed = rows.owed(marketplace, refund);
      var owing = owed.stream().filter(it -> it.state() != State.WRITTEN_OFF).toList();
      if (!owing.isEmpty()) {
        asked.ifPresent(its -> takeBack(marketplace, its, owed, now));
        owing.forEach(it -> changeOne(marketplace, it, bears, by, now));
        asked.ifPresent(its -> credit(marketplace, its, bears, by, now));
      }
    }
  }

  /**
   * A guarantor owes what it owes within its cover, whoever bears the refund, and gets it back from
   * there; only what it would get back from the marketplace it does not pay to it first.
   */
  private void changeOne(
      MarketplaceId marketplace, Recovery recovery, Purse bears, Actor by, Instant now) {
    if (recovery.claimed().ground() != Ground.COVER) {
      change(marketplace, recovery, bears, by, now);
    } else if (bears == Purse.MARKETPLACE && !recovery.over() && recovery.parts().isEmpty()) {
      books.noLongerOwed(marketplace, recovery, bears, now);
      keeping.end(marketplace, recovery, State.VOID, by, now);
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

  private void takeBack(
      MarketplaceId marketplace, Recovery asked, List<Recovery> owed, Instant now) {
    for (var part : asked.parts()) {
      var passedOn = owed.stream().mapToLong(part::passedOnIn).sum();
      paybacks.takenBack(marketplace, asked, part, passedOn, now);
    }
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
