package org.redress.guarantee;

import static org.redress.ledger.Posting.credit;
import static org.redress.ledger.Posting.debit;

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
 * Posts what customers are asked to pay back. That a customer is asked stands in {@code
 * customer:claims} against {@code …:recoveries-due} of whoever bears the refund, until it is paid
 * or no longer asked. What is paid is passed on to whoever paid the refund and has not got it back
 * yet, by {@link RecoveryBooks}; the rest is the bearer's, in {@code merchant:<reference>:payable},
 * {@code carrier:<name>:payable}, or as the less cost of its own.
 */
@Component
class PaybackBooks {

  private final RecoveryEntries entries;

  PaybackBooks(RecoveryEntries entries) {
    this.entries = entries;
  }

  void asked(MarketplaceId marketplace, Recovery recovery, Instant at) {
    var claimed = recovery.claimed();
    entries.post(
        marketplace,
        recovery,
        "asked",
        "ASKED",
        at,
        List.of(debit(customers(), claimed.amount()), credit(due(claimed), claimed.amount())));
  }

  /** {@code passedOn} of the part is not for the bearer. */
  void received(MarketplaceId marketplace, Recovery recovery, Part part, long passedOn) {
    entries.post(
        marketplace,
        recovery,
        "part-" + part.number(),
        part.kind().name(),
        part.at(),
        received(recovery.claimed(), part.amount(), passedOn, 1));
  }

  /** What is given up, or was asked without ground. */
  void noLongerAsked(MarketplaceId marketplace, Recovery recovery, long amount, Instant at) {
    entries.post(
        marketplace,
        recovery,
        "no-longer-asked",
        "NO_LONGER_ASKED",
        at,
        List.of(credit(customers(), amount), debit(due(recovery.claimed()), amount)));
  }

  /** Another one bears the refund: what is still asked is for that one. */
  void owedToAnother(MarketplaceId marketplace, Recovery recovery, Purse bears, Instant at) {
    var claimed = recovery.claimed();
    var asked = claimed.amount() - recovery.writtenOff();
    if (asked > 0) {
      entries.post(
          marketplace,
          recovery,
          "creditor",
          "CREDITOR_CHANGED",
          at,
          List.of(debit(due(claimed), asked), credit(due(claimed.owedTo(bears)), asked)));
    }
  }

  /** It was credited to the bearer before. */
  void takenBack(
      MarketplaceId marketplace, Recovery recovery, Part part, long passedOn, Instant at) {
    entries.post(
        marketplace,
        recovery,
        "back-" + part.number(),
        "TAKEN_BACK",
        at,
        received(recovery.claimed(), part.amount(), passedOn, -1));
  }

  /** It is credited to the bearer of now. */
  void creditedAgain(
      MarketplaceId marketplace, Recovery recovery, Part part, long passedOn, Instant at) {
    entries.post(
        marketplace,
        recovery,
        "again-" + part.number(),
        part.kind().name(),
        at,
        received(recovery.claimed(), part.amount(), passedOn, 1));
  }

  private static List<Posting> received(Claimed claimed, long amount, long passedOn, int sign) {
    var memo =
        Stream.of(
            new Posting(customers(), -sign * amount), new Posting(due(claimed), sign * amount));
    var rest = sign * (amount - passedOn);
    var money =
        rest == 0
            ? Stream.<Posting>empty()
            : Stream.of(new Posting(cash(claimed), rest), new Posting(bearers(claimed), -rest));
    return Stream.concat(memo, money).toList();
  }

  private static Account customers() {
    return Account.ofCustomers();
  }

  private static Account due(Claimed claimed) {
    return of(claimed, "recoveries-due");
  }

  /** What merchants and carriers get passes through the marketplace. */
  private static Account cash(Claimed claimed) {
    return switch (claimed.creditor()) {
      case MARKETPLACE, GUARANTOR -> of(claimed, "received");
      case MERCHANT, CARRIER, CUSTOMER -> Account.ofMarketplace("received");
    };
  }

  private static Account bearers(Claimed claimed) {
    return switch (claimed.creditor()) {
      case MARKETPLACE, GUARANTOR -> PurseAccounts.ownCost(claimed.creditor(), claimed.merchant());
      case MERCHANT, CARRIER, CUSTOMER -> of(claimed, "payable");
    };
  }

  private static Account of(Claimed claimed, String purpose) {
    return PurseAccounts.of(claimed.creditor(), claimed.merchant(), claimed.carrier(), purpose);
  }
}
