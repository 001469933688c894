package org.redress.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.OrderView;
import org.redress.orders.SecondMoney;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/**
 * Asks customers for what they got twice, here and from their bank or another way: asked and
 * reminded, never debited. What a bank took, or others gave back, was the merchant's. So it is the
 * merchant's, but for what the merchant still owes to whoever paid the refund: as far as a bank has
 * taken it, that is not owed once more, and the payer waits for the customer's money in its place.
 * What was never captured is asked for whoever bears the refund.
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

  /** What is asked for, or has been, in minor units. */
  long asked(MarketplaceId marketplace, OrderId order) {
    return sum(rows.paidTwice(marketplace, order));
  }

  /**
   * What of an order is not asked for yet, and not asked for under another order of its payment.
   */
  long open(MarketplaceId marketplace, OrderId order, Map<OrderId, SecondMoney> ofPayment) {
    var its = Objects.requireNonNull(ofPayment.get(order)).likely();
    var all = ofPayment.values().stream().mapToLong(SecondMoney::likely).sum();
    var asked = ofPayment.keySet().stream().mapToLong(id -> asked(marketplace, id)).sum();
    return Math.max(0, Math.min(its - asked(marketplace, order), all - asked));
  }

  /** {@code refund} is one of the order that reached the customer. */
  void ask(
      MarketplaceId marketplace,
      OrderView order,
      RefundView refund,
      SecondMoney money,
      long amount,
      Instant now) {
    var owed = rows.owedByMerchant(marketplace, order.id());
    var ofBank = Math.clamp(money.lost() - asked(marketplace, order.id()), 0, amount);
    var contract = order.contract();
    var asked =
        keeping.open(
            marketplace,
            new Claimed(
                refund.id(),
                order.id(),
                refund.caseId(),
                ofBank == amount ? outOfPocket(owed, amount) : outOfPocket(refund, money),
                Purse.CUSTOMER,
                contract.merchant().reference(),
                Objects.requireNonNullElse(contract.shipping().carrier(), "unknown"),
                amount,
                contract.currency(),
                Ground.PAID_TWICE),
            true,
            now);
    var paidAtTheBank = ofBank;
    for (var debt : owed) {
      var lowered = debt.over() ? 0 : Math.min(debt.outstanding(), paidAtTheBank);
      if (lowered > 0) {
        keeping.lower(marketplace, debt, lowered, asked.id(), now);
        paidAtTheBank -= lowered;
      }
    }
  }

  private static Purse outOfPocket(RefundView refund, SecondMoney money) {
    return money.lost() + money.outside() == 0 ? refund.borneBy() : Purse.MERCHANT;
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
      SecondMoney money,
      List<RefundView> refunds,
      Instant now) {
    var twice = money.likely();
    var standing = new ArrayList<>(rows.paidTwice(marketplace, order.id()));
    for (var asked : List.copyOf(standing).reversed()) {
      if (sum(standing) > twice && asked.parts().isEmpty() && !asked.over()) {
        standing.remove(asked);
        end(marketplace, asked, Math.min(sum(standing), money.lost()), refunds, now);
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

  /** {@code ofBanks} is what of the rest that is still asked for a bank has taken. */
  private void end(
      MarketplaceId marketplace,
      Recovery asked,
      long ofBanks,
      List<RefundView> refunds,
      Instant now) {
    paybacks.noLongerAsked(marketplace, asked, asked.claimed().amount(), now);
    keeping.end(marketplace, asked, State.VOID, Actor.SYSTEM, now);
    var owed = rows.owedByMerchant(marketplace, asked.claimed().order());
    var lowered = owed.stream().mapToLong(AskingForSecondMoney::ofBanks).sum();
    var rest = Math.min(asked.claimed().amount(), lowered - ofBanks);
    for (var debt : owed) {
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
