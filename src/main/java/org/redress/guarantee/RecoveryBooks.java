package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Part;
import org.redress.ledger.Account;
import org.redress.ledger.Entry;
import org.redress.ledger.Ledger;
import org.redress.ledger.Posting;
import org.redress.refunds.Purse;
import org.redress.refunds.PurseAccounts;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Posts what recoveries move. When a refund was paid, the payer's {@code …:advances} and what the
 * bearer owes it ({@code …:receivable} against {@code …:recoveries-due}) were debited; a part that
 * comes in takes all three back, and stands instead in {@code merchant:<reference>:payable} where
 * it was set off, in the creditor's {@code …:received}, or in its {@code …:written-off}.
 */
@Component
class RecoveryBooks {

  private final Ledger ledger;

  RecoveryBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  void received(MarketplaceId marketplace, Recovery recovery, Part part) {
    var claimed = recovery.claimed();
    var to =
        part.kind() == Part.Kind.SET_OFF
            ? account(claimed, Purse.MERCHANT, "payable")
            : account(claimed, claimed.creditor(), "received");
    post(
        marketplace,
        recovery,
        "part-" + part.number(),
        part.kind().name(),
        part.at(),
        entries(claimed, part.amount(), to, 1));
  }

  void writtenOff(MarketplaceId marketplace, Recovery recovery, long amount, Instant at) {
    var claimed = recovery.claimed();
    var to = account(claimed, claimed.creditor(), "written-off");
    post(marketplace, recovery, "written-off", "WRITTEN_OFF", at, entries(claimed, amount, to, 1));
  }

  /** What was set off or paid is owed to the merchant again. */
  void takenBack(MarketplaceId marketplace, Recovery recovery, Part part, Instant at) {
    var claimed = recovery.claimed();
    var to = account(claimed, Purse.MERCHANT, "payable");
    post(
        marketplace,
        recovery,
        "back-" + part.number(),
        "TAKEN_BACK",
        at,
        entries(claimed, part.amount(), to, -1));
  }

  /**
   * The debtor does not bear it. Where the creditor bears it now it is its own cost; another bearer
   * owes it instead.
   */
  void noLongerOwed(MarketplaceId marketplace, Recovery recovery, Purse bears, Instant at) {
    var claimed = recovery.claimed();
    var amount = claimed.amount();
    var creditor = claimed.creditor();
    var owed = Posting.credit(account(claimed, claimed.debtor(), "receivable"), amount);
    var postings =
        bears == creditor
            ? List.of(
                owed,
                Posting.debit(account(claimed, creditor, "recoveries-due"), amount),
                Posting.credit(account(claimed, creditor, "advances"), amount),
                Posting.debit(PurseAccounts.ownCost(creditor, claimed.merchant()), amount))
            : List.of(owed, Posting.debit(account(claimed, bears, "receivable"), amount));
    post(marketplace, recovery, "bearer", "BEARER_CHANGED", at, postings);
  }

  private void post(
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

  private static List<Posting> entries(Claimed claimed, long amount, Account to, int sign) {
    var moved = sign * amount;
    return List.of(
        new Posting(account(claimed, claimed.creditor(), "advances"), -moved),
        new Posting(account(claimed, claimed.debtor(), "receivable"), -moved),
        new Posting(account(claimed, claimed.creditor(), "recoveries-due"), moved),
        new Posting(to, moved));
  }

  private static Account account(Claimed claimed, Purse purse, String purpose) {
    return PurseAccounts.of(purse, claimed.merchant(), claimed.carrier(), purpose);
  }
}
