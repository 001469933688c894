package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Part;
import org.redress.ledger.Account;
import org.redress.ledger.Posting;
import org.redress.refunds.Purse;
import org.redress.refunds.PurseAccounts;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Posts what recoveries move. When a refund was paid, the payer's {@code …:advances} and what the
 * bearer owes it ({@code …:receivable} against {@code …:recoveries-due}) were debited; a part that
 * comes in takes all three back, and stands instead in {@code merchant:<reference>:payable} where
 * it was set off, in the creditor's {@code …:received}, or in its {@code …:written-off}. What
 * customers are asked for is posted by {@link PaybackBooks}.
 */
@Component
class RecoveryBooks {

  private final RecoveryEntries entries;

  RecoveryBooks(RecoveryEntries entries) {
    this.entries = entries;
  }

  void received(MarketplaceId marketplace, Recovery recovery, Part part) {
    var claimed = recovery.claimed();
    var amount = part.amount();
    var to =
        part.kind() == Part.Kind.SET_OFF
            ? account(claimed, Purse.MERCHANT, "payable")
            : account(claimed, claimed.creditor(), "received");
    var givenUp = recovery.ofGivenUp(part);
    var postings =
        with(
            givenUp == 0 ? List.of() : ofGivenUp(claimed, givenUp, to),
            givenUp == amount ? List.of() : entries(claimed, amount - givenUp, to, 1));
    entries.post(
        marketplace,
        recovery,
        "part-" + part.number(),
        part.kind().name(),
        part.at(),
        part.kind() == Part.Kind.PAYMENT ? with(postings, ofDebtor(claimed, amount)) : postings);
  }

  private static List<Posting> ofGivenUp(Claimed claimed, long amount, Account to) {
    return List.of(
        Posting.debit(to, amount),
        Posting.credit(account(claimed, claimed.creditor(), "written-off"), amount));
  }

  /** What it pays is a cost only now; of merchants and carriers these are not the books. */
  private static List<Posting> ofDebtor(Claimed claimed, long amount) {
    return switch (claimed.debtor()) {
      case MARKETPLACE, GUARANTOR ->
          List.of(
              Posting.debit(PurseAccounts.ownCost(claimed.debtor(), claimed.merchant()), amount),
              Posting.credit(account(claimed, claimed.debtor(), "paid"), amount));
      case MERCHANT, CARRIER, CUSTOMER -> List.of();
    };
  }

  private static List<Posting> with(List<Posting> postings, List<Posting> others) {
    return Stream.concat(postings.stream(), others.stream()).toList();
  }

  void writtenOff(MarketplaceId marketplace, Recovery recovery, long amount, Instant at) {
    var claimed = recovery.claimed();
    var to = account(claimed, claimed.creditor(), "written-off");
    entries.post(
        marketplace, recovery, "written-off", "WRITTEN_OFF", at, entries(claimed, amount, to, 1));
  }

  /** Within its cover the guarantor owes it instead of whoever bears the refund. */
  void covered(MarketplaceId marketplace, Recovery recovery, Purse bears, Instant at) {
    entries.post(marketplace, recovery, "cover", "COVERED", at, owedInstead(recovery, bears, 1));
  }

  /** The refund has bounced: as if the guarantor had owed nothing of it. */
  void noLongerCovered(MarketplaceId marketplace, Recovery recovery, Purse bears, Instant at) {
    entries.post(
        marketplace, recovery, "cover-back", "TAKEN_BACK", at, owedInstead(recovery, bears, -1));
  }

  private static List<Posting> owedInstead(Recovery recovery, Purse bears, int sign) {
    var claimed = recovery.claimed();
    var moved = sign * claimed.amount();
    return List.of(
        new Posting(account(claimed, claimed.debtor(), "receivable"), moved),
        new Posting(account(claimed, bears, "receivable"), -moved));
  }

  /** What the guarantor has paid is no cost of its own: whoever bears the refund owes it. */
  void recourse(MarketplaceId marketplace, Recovery recovery, Instant at) {
    var claimed = recovery.claimed();
    var amount = claimed.amount();
    var creditor = claimed.creditor();
    entries.post(
        marketplace,
        recovery,
        "recourse",
        "RECOURSE",
        at,
        List.of(
            Posting.debit(account(claimed, creditor, "advances"), amount),
            Posting.credit(PurseAccounts.ownCost(creditor, claimed.merchant()), amount),
            Posting.debit(account(claimed, claimed.debtor(), "receivable"), amount),
            Posting.credit(account(claimed, creditor, "recoveries-due"), amount)));
  }

  /**
   * What the bank has taken from the debtor is not owed by it once more: the creditor waits for the
   * customer's money instead. {@code amount} is below 0 where it is owed again; {@code what} is
   * once in a recovery.
   */
  void lowered(MarketplaceId marketplace, Recovery recovery, long amount, String what, Instant at) {
    var claimed = recovery.claimed();
    var to = account(claimed, claimed.creditor(), "written-off");
    entries.post(
        marketplace,
        recovery,
        what,
        amount > 0 ? "LOWERED" : "OWED_AGAIN",
        at,
        entries(claimed, Math.abs(amount), to, Long.signum(amount)));
  }

  /** What was set off or paid is owed to the merchant again, unless the customer has paid it. */
  void takenBack(MarketplaceId marketplace, Recovery recovery, Part part, Instant at) {
    var claimed = recovery.claimed();
    var to =
        part.kind() == Part.Kind.PAID_BACK
            ? account(claimed, claimed.creditor(), "received")
            : account(claimed, Purse.MERCHANT, "payable");
    entries.post(
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
    entries.post(marketplace, recovery, "bearer", "BEARER_CHANGED", at, postings);
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
