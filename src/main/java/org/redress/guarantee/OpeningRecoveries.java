package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.redress.guarantee.Recovery.Claimed;
import org.redress.guarantee.Recovery.Due;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryEvents.RecoveryOpened;
import org.redress.orders.FindingOrders;
import org.redress.orders.HoldingGuarantees;
import org.redress.orders.HoldingGuarantees.What;
import org.redress.orders.KeepingMerchants;
import org.redress.orders.Merchant;
import org.redress.orders.Watch;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundEvents.RefundConfirmed;
import org.redress.refunds.RefundEvents.RefundNeedsPerson;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens a recovery in the transaction that learns that a refund was paid by another one than bears
 * it. What the marketplace has advanced for a merchant in good standing is set off at once.
 */
@Component
class OpeningRecoveries {

  private final RecoveryRows rows;
  private final KeepingRecoveries keeping;
  private final RecoveryTimes times;
  private final RecoveryBooks books;
  private final Refunds refunds;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final HoldingGuarantees guarantees;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  OpeningRecoveries(
      RecoveryRows rows,
      KeepingRecoveries keeping,
      RecoveryTimes times,
      RecoveryBooks books,
      Refunds refunds,
      FindingOrders orders,
      KeepingMerchants merchants,
      HoldingGuarantees guarantees,
      Ids ids,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.keeping = keeping;
    this.times = times;
    this.books = books;
    this.refunds = refunds;
    this.orders = orders;
    this.merchants = merchants;
    this.guarantees = guarantees;
    this.ids = ids;
    this.events = events;
  }

  @EventListener
  void on(RefundConfirmed event) {
    var refund = refunds.find(event.marketplace(), event.refund()).orElseThrow();
    var known = rows.ofRefund(event.marketplace(), event.refund());
    if (refund.paidBy() != refund.borneBy()
        && known.filter(last -> last.state() != State.VOID).isEmpty()) {
      open(event.marketplace(), claimed(event.marketplace(), refund), event.at());
    }
  }

  /** The bank has sent it back: nothing is owed until it is paid again. */
  @EventListener
  void on(RefundNeedsPerson event) {
    if (event.why() == RefundNeedsPerson.Why.BOUNCED) {
      rows.ofRefund(event.marketplace(), event.refund())
          .filter(recovery -> recovery.state() != State.VOID)
          .ifPresent(recovery -> takeBack(event.marketplace(), recovery, event.at()));
    }
  }

  /** The same money is owed by another one. */
  void again(MarketplaceId marketplace, Claimed claimed, Instant now) {
    open(marketplace, claimed, now);
  }

  private void open(MarketplaceId marketplace, Claimed claimed, Instant now) {
    var debtor = merchants.find(marketplace, claimed.merchant()).orElseThrow();
    var setOff = setOff(claimed, debtor);
    var dueAt = times.due(marketplace, debtor, now);
    var recovery =
        new Recovery(
            new RecoveryId(ids.next()),
            claimed,
            State.OPEN,
            0,
            0,
            new Due(dueAt, 0, setOff ? Watch.NEVER : dueAt),
            null,
            null,
            now,
            null,
            List.of());
    rows.add(marketplace, recovery);
    if (claimed.creditor() == Purse.GUARANTOR) {
      guarantees.hold(
          marketplace, claimed.order(), KeepingRecoveries.holder(recovery), What.EXPOSURE);
    }
    events.publishEvent(
        new RecoveryOpened(
            marketplace,
            claimed.order(),
            claimed.caseId(),
            now,
            Actor.SYSTEM,
            recovery.id(),
            claimed.creditor(),
            claimed.debtor(),
            claimed.amount(),
            claimed.currency(),
            !setOff,
            dueAt));
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

  private Claimed claimed(MarketplaceId marketplace, RefundView refund) {
    var contract = orders.find(marketplace, refund.order()).orElseThrow().contract();
    return new Claimed(
        refund.id(),
        refund.order(),
        refund.caseId(),
        refund.paidBy(),
        refund.borneBy(),
        contract.merchant().reference(),
        Objects.requireNonNullElse(contract.shipping().carrier(), "unknown"),
        refund.amount(),
        refund.currency());
  }

  private void takeBack(MarketplaceId marketplace, Recovery recovery, Instant now) {
    recovery.parts().stream()
        .filter(part -> part.kind() == Part.Kind.SET_OFF)
        .forEach(part -> books.takenBack(marketplace, recovery, part, now));
    if (recovery.parts().stream().allMatch(part -> part.kind() == Part.Kind.SET_OFF)) {
      keeping.end(marketplace, recovery, State.VOID, Actor.SYSTEM, now);
    }
  }
}
