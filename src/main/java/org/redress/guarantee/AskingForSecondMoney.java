package org.redress.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Asks customers for what they got twice, here and from their bank: asked and reminded, never
 * debited. The bank took it from the merchant. So it is the merchant's, but for what the merchant
 * still owes to whoever paid the refund: that has been paid at the bank, is not owed once more, and
 * the payer waits for the customer's money in its place.
 */
@Component
class AskingForSecondMoney {

  private final RecoveryRows rows;
  private final KeepingRecoveries keeping;
  private final OpeningRecoveries opening;
  private final RecoveryBooks books;
  private final PaybackBooks paybacks;

  AskingForSecondMoney(
      RecoveryRows rows,
      KeepingRecoveries keeping,
      OpeningRecoveries opening,
      RecoveryBooks books,
      PaybackBooks paybacks) {
    this.rows = rows;
    this.keeping = keeping;
    this.opening = opening;
    this.books = books;
    this.paybacks = paybacks;
  }

  /** What is not asked for yet; below 0 where too much is. */
  long open(MarketplaceId marketplace, OrderView order, long twice) {
    return twice - sum(rows.paidTwice(marketplace, order.id()));
  }

  /** {@code refund} is one of the order that reached the customer. */
  void ask(
      MarketplaceId marketplace, OrderView order, RefundView refund, long amount, Instant now) {
    var owed = rows.owedByMerchant(marketplace, order.id());
    var contract = order.contract();
    var asked =
        keeping.open(
            marketplace,
            new Claimed(
                refund.id(),
                order.id(),
                refund.caseId(),
                outOfPocket(owed, amount),
                Purse.CUSTOMER,
                contract.merchant().reference(),
                Objects.requireNonNullElse(contract.shipping().carrier(), "unknown"),
                amount,
                contract.currency(),
                Ground.PAID_TWICE),
            true,
            now);
    var paidAtTheBank = amount;
    for (var debt : owed) {
      var lowered = debt.over() ? 0 : Math.min(debt.outstanding(), paidAtTheBank);
      if (lowered > 0) {
        keeping.lower(marketplace, debt, lowered, asked.id(), now);
        paidAtTheBank -= lowered;
      }
    }
  }

  /** Whoever paid the refund, where all of it is still to come; else the merchant. */
  private static Purse outOfPocket(List<Recovery> owed, long amount) {
    return owed.stream()
        .filter(debt -> debt.received() == 0 && debt.missing() >= amount)
        .map(debt -> debt.claimed().creditor())
        .findFirst()
        .orElse(Purse.MERCHANT);
  }

  /**
   * The customer has only so much twice after all: what nobody has paid yet is not asked for, the
   * rest is looked at by a person.
   */
  void noLongerAsk(
      MarketplaceId marketplace,
      OrderView order,
      long twice,
      List<RefundView> refunds,
      Instant now) {
    var standing = new ArrayList<>(rows.paidTwice(marketplace, order.id()));
    for (var asked : List.copyOf(standing).reversed()) {
      if (sum(standing) > twice && asked.parts().isEmpty() && !asked.over()) {
        end(marketplace, asked, refunds, now);
        standing.remove(asked);
      }
    }
    if (sum(standing) > twice) {
      standing.stream()
          .filter(asked -> asked.received() > 0)
          .forEach(asked -> {
            keeping.askPerson(marketplace, asked, "WITHOUT_GROUND", now);
            if (!asked.over()) {
              keeping.keep(marketplace, asked.rests(asked.state()));
            }
          });
    }
  }

  private void end(
      MarketplaceId marketplace, Recovery asked, List<RefundView> refunds, Instant now) {
    var amount = asked.claimed().amount();
    paybacks.noLongerAsked(marketplace, asked, amount, now);
    keeping.end(marketplace, asked, State.VOID, Actor.SYSTEM, now);
    var rest = amount;
    for (var debt : rows.owedByMerchant(marketplace, asked.claimed().order())) {
      var again = Math.min(rest, ofBanks(debt));
      if (again > 0) {
        oweAgain(marketplace, debt, again, asked, refunds, now);
        rest -= again;
      }
    }
  }

  /** What of it is not owed because the bank had taken it. */
  private static long ofBanks(Recovery debt) {
    return debt.state() != State.WRITTEN_OFF
            || KeepingRecoveries.LOWERED.equals(debt.writtenOffFor())
        ? debt.writtenOff()
        : 0;
  }

  private void oweAgain(
      MarketplaceId marketplace,
      Recovery debt,
      long amount,
      Recovery because,
      List<RefundView> refunds,
      Instant now) {
    if (debt.over() && debt.received() > 0) {
      keeping.askPerson(marketplace, debt, "OWED_AGAIN", now);
      return;
    }
    books.lowered(marketplace, debt, -amount, "owed-again-" + because.id(), now);
    if (!debt.over()) {
      keeping.keep(marketplace, debt.loweredBy(-amount));
      return;
    }
    keeping.keep(marketplace, debt.voided());
    var paid =
        refunds.stream()
            .filter(refund -> refund.id().equals(debt.claimed().refund()))
            .anyMatch(refund -> refund.state() == RefundView.State.CONFIRMED);
    if (paid) {
      opening.again(marketplace, debt.claimed(), now);
    }
  }

  private static long sum(List<Recovery> asked) {
    return asked.stream().mapToLong(it -> it.claimed().amount()).sum();
  }
}
