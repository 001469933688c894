package org.redress.guarantee;

import java.time.Instant;
import java.util.Objects;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryEvents.RecoverySettled;
import org.redress.orders.HoldingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.MarketplaceId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens a recovery in the transaction that learns that a refund was paid by another one than bears
 * it. What the marketplace has advanced for a merchant in good standing is set off at once. What is
 * asked of a customer whose parcel came after all ends with money that bounces, too.
 */
@Component
class OpeningRecoveries {

  /** What comes back of a refund is told from what is owed for it. */
  private static final int FIRST = 0;

  private final RecoveryRows rows;
  private final KeepingRecoveries keeping;
  private final RecoveryBooks books;
  private final OwingWithinCover cover;
  private final PaybackBooks paybacks;
  private final Refunds refunds;
  private final HoldingOrders orders;
  private final KeepingMerchants merchants;

  OpeningRecoveries(
      RecoveryRows rows,
      KeepingRecoveries keeping,
      RecoveryBooks books,
      OwingWithinCover cover,
      PaybackBooks paybacks,
      Refunds refunds,
      HoldingOrders orders,
      KeepingMerchants merchants) {
    this.rows = rows;
    this.keeping = keeping;
    this.books = books;
    this.cover = cover;
    this.paybacks = paybacks;
    this.refunds = refunds;
    this.orders = orders;
    this.merchants = merchants;
  }

  @EventListener
  @Order(FIRST)
  void on(RefundConfirmed event) {
    var marketplace = event.marketplace();
    var order = orders.hold(marketplace, event.order()).orElseThrow();
    var refund = refunds.find(marketplace, event.refund()).orElseThrow();
    if (refund.paidBy() != refund.borneBy() && rows.owed(marketplace, refund.id()).isEmpty()) {
      var all = claimed(refund, order, refund.paidBy(), refund.borneBy(), Ground.REFUND);
      var covered = cover.of(marketplace, refund);
      if (covered > 0) {
        ofGuarantor(marketplace, all, covered, event.at());
      }
      if (covered < all.amount()) {
        var rest = all.amount() - covered;
        open(marketplace, all.part(Ground.REFUND, all.creditor(), all.debtor(), rest), event.at());
      }
    }
  }

  /** What is covered is owed by the guarantor first, then to it by whoever bears the refund. */
  private void ofGuarantor(MarketplaceId marketplace, Claimed all, long covered, Instant now) {
    var within = all.part(Ground.COVER, all.creditor(), Purse.GUARANTOR, covered);
    books.covered(marketplace, keeping.open(marketplace, within, true, now), all.debtor(), now);
  }

  /** A guarantor has paid what it owed within its cover: it is out of pocket now. */
  @EventListener
  @Order(FIRST)
  void on(RecoverySettled event) {
    var settled = rows.find(event.marketplace(), event.recovery()).orElseThrow();
    if (settled.claimed().ground() != Ground.COVER
        || settled.state() == State.VOID
        || settled.paid() == 0) {
      return;
    }
    var claimed = settled.claimed();
    var bears = refunds.find(event.marketplace(), claimed.refund()).orElseThrow().borneBy();
    if (bears != Purse.GUARANTOR) {
      var recourse = claimed.part(Ground.RECOURSE, Purse.GUARANTOR, bears, settled.paid());
      books.recourse(
          event.marketplace(),
          keeping.open(event.marketplace(), recourse, true, event.at()),
          event.at());
    }
  }

  /** The bank has sent it back: nothing is owed until it is paid again. */
  @EventListener
  @Order(FIRST)
  void on(RefundNeedsPerson event) {
    if (event.why() == RefundNeedsPerson.Why.BOUNCED) {
      // reports of a delivery come under this lock
      orders.hold(event.marketplace(), event.order());
      rows.fromCustomer(event.marketplace(), event.refund())
          .filter(asked -> !asked.over())
          .ifPresent(asked -> noLongerAsk(event.marketplace(), asked, Actor.SYSTEM, event.at()));
      var bears = refunds.find(event.marketplace(), event.refund()).orElseThrow().borneBy();
      rows.owed(event.marketplace(), event.refund()).stream()
          .filter(owed -> owed.state() != State.WRITTEN_OFF)
          .forEach(owed -> takeBack(event.marketplace(), owed, bears, event.at()));
    }
  }

  /** The same money is owed by another one. */
  void again(MarketplaceId marketplace, Claimed claimed, Instant now) {
    open(marketplace, claimed, now);
  }

  /** Asks the customer for it, to the credit of whoever bears it. */
  void ask(MarketplaceId marketplace, RefundView refund, OrderView order, Instant now) {
    keeping.open(marketplace, ofCustomer(marketplace, refund, order), true, now);
  }

  /** Asks for it only where the parcel has not been sent back until then. */
  void await(
      MarketplaceId marketplace, RefundView refund, OrderView order, Instant until, Instant now) {
    keeping.await(marketplace, ofCustomer(marketplace, refund, order), until, now);
  }

  private Claimed ofCustomer(MarketplaceId marketplace, RefundView refund, OrderView order) {
    var bearer =
        rows.fromBearer(marketplace, refund.id())
            .filter(owed -> owed.state() == State.WRITTEN_OFF && owed.received() == 0)
            .map(givenUp -> givenUp.claimed().creditor())
            .orElse(refund.borneBy());
    return claimed(refund, order, bearer, Purse.CUSTOMER, Ground.LATE_PARCEL);
  }

  /** What the customer has paid of it already is for a person to look at. */
  void noLongerAsk(MarketplaceId marketplace, Recovery asked, Actor by, Instant now) {
    if (asked.state() == State.AWAITED) {
      keeping.end(marketplace, asked, State.VOID, by, now);
    } else if (asked.parts().isEmpty()) {
      paybacks.noLongerAsked(marketplace, asked, asked.claimed().amount(), now);
      keeping.end(marketplace, asked, State.VOID, by, now);
    } else {
      keeping.askPerson(marketplace, asked, "WITHOUT_GROUND", now);
      keeping.keep(marketplace, asked.rests(asked.state()));
    }
  }

  private void open(MarketplaceId marketplace, Claimed claimed, Instant now) {
    var debtor = merchants.find(marketplace, claimed.merchant()).orElseThrow();
    var setOff = setOff(claimed, debtor);
    var recovery = keeping.open(marketplace, claimed, !setOff, now);
    if (setOff) {
      keeping.take(
          marketplace,
          recovery,
          new Part(1, now, Part.Kind.SET_OFF, claimed.amount(), "set-off"),
          Actor.SYSTEM);
    }
  }

  private static boolean setOff(Claimed claimed, Merchant merchant) {
    return claimed.creditor() == Purse.MARKETPLACE
        && claimed.debtor() == Purse.MERCHANT
        && merchant.status() == Merchant.Status.ACTIVE;
  }

  private static Claimed claimed(
      RefundView refund, OrderView order, Purse creditor, Purse debtor, Ground ground) {
    var contract = order.contract();
    return new Claimed(
        refund.id(),
        refund.order(),
        refund.caseId(),
        creditor,
        debtor,
        contract.merchant().reference(),
        Objects.requireNonNullElse(contract.shipping().carrier(), "unknown"),
        refund.amount(),
        refund.currency(),
        ground);
  }

  private void takeBack(MarketplaceId marketplace, Recovery before, Purse bears, Instant now) {
    var recovery = before.loweredBy(-before.writtenOff());
    if (before.writtenOff() > 0) {
      books.lowered(marketplace, before, -before.writtenOff(), "owed-again", now);
      keeping.keep(marketplace, recovery);
    }
    recovery.parts().stream()
        .filter(part -> part.kind() == Part.Kind.SET_OFF)
        .forEach(part -> books.takenBack(marketplace, recovery, part, now));
    if (recovery.parts().stream().allMatch(part -> part.kind() == Part.Kind.SET_OFF)) {
      if (recovery.claimed().ground() == Ground.COVER) {
        books.noLongerCovered(marketplace, recovery, bears, now);
      }
      keeping.end(marketplace, recovery, State.VOID, Actor.SYSTEM, now);
    }
  }
}
