package org.redress.refunds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.ledger.Account;
import org.redress.ledger.Entry;
import org.redress.ledger.Ledger;
import org.redress.ledger.Posting;
import org.springframework.stereotype.Component;

/**
 * Posts what refunds move. The amount always leaves {@code provider:<name>:clearing} (or {@code
 * marketplace:paid-by-hand}).
 *
 * <p>Whoever pays for itself is debited once: {@code merchant:<reference>:payable}, {@code
 * marketplace:guarantee-cost}, {@code guarantor:cost}. Where another one bears it, two things are
 * said: who paid, as a debit of {@code …:advances}; and who owes it to whom, as a debit of the
 * bearer's {@code …:receivable} (customers: {@code customer:claims}) against the payer's {@code
 * …:recoveries-due}. A recovery takes all three back. A bounce is the same entry with the signs
 * turned.
 */
@Component
class RefundBooks {

  private static final Account BY_HAND = Account.ofMarketplace("paid-by-hand");

  private final Ledger ledger;

  RefundBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  void paid(Refund refund, Instant at) {
    post(refund, "PAID", at, postings(refund.asked(), clearing(refund)));
  }

  void bounced(Refund refund, Instant at) {
    var back =
        postings(refund.asked(), clearing(refund)).stream()
            .map(posting -> new Posting(posting.account(), -posting.amount()))
            .toList();
    post(refund, "BOUNCED", at, back);
  }

  void paidByHand(Refund refund, Instant at) {
    post(refund, "PAID_BY_HAND", at, postings(refund.asked(), BY_HAND));
  }

  /** Both pay for themselves: what one has paid is the cost of the other now. */
  void borneBy(Refund refund, Purse before, UUID report, Instant at) {
    var asked = refund.asked();
    ledger.post(
        refund.marketplace(),
        new Entry(
            "refund:%s:borne:%s".formatted(refund.reference(), report),
            at,
            asked.order(),
            asked.caseId(),
            refund.kind() + "_BEARER_CHANGED",
            asked.currency(),
            List.of(
                Posting.debit(
                    PurseAccounts.ownCost(asked.borneBy(), asked.merchant()), asked.amount()),
                Posting.credit(PurseAccounts.ownCost(before, asked.merchant()), asked.amount()))));
  }

  private void post(Refund refund, String what, Instant at, List<Posting> postings) {
    ledger.post(
        refund.marketplace(),
        new Entry(
            "refund:%s:%s".formatted(refund.reference(), what),
            at,
            refund.asked().order(),
            refund.asked().caseId(),
            refund.kind() + "_" + what,
            refund.asked().currency(),
            postings));
  }

  private static List<Posting> postings(Asked money, Account from) {
    var amount = money.amount();
    var payer = money.paidBy();
    var bearer = money.borneBy();
    var left = Posting.credit(from, amount);
    return payer == bearer
        ? List.of(Posting.debit(PurseAccounts.ownCost(payer, money.merchant()), amount), left)
        : Stream.of(
                Posting.debit(account(money, payer, "advances"), amount),
                left,
                Posting.debit(account(money, bearer, "receivable"), amount),
                Posting.credit(account(money, payer, "recoveries-due"), amount))
            .toList();
  }

  private static Account account(Asked money, Purse purse, String purpose) {
    return PurseAccounts.of(purse, money.merchant(), money.carrier(), purpose);
  }

  private static Account clearing(Refund refund) {
    return Account.ofProvider(refund.asked().provider(), "clearing");
  }
}
