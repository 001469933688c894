package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.DrivingRecoveries;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.guarantee.RecoveryId;
import org.redress.ledger.AccountBalance;
import org.redress.ledger.Ledger;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundId;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims whose money was paid, and what is got back of it. */
abstract class RecoveriesOnADatabase extends ClaimsOnADatabase {

  static final String MERCHANT_LATE = "2026-03-13T23:00:00Z";
  static final String CAME = "2026-03-16T09:00:00Z";

  @Autowired Recoveries recoveries;
  @Autowired DrivingRecoveries following;
  @Autowired GivingDestinations destinations;
  @Autowired private Ledger ledger;

  /** At the cost of the merchant, which is in good standing. */
  CaseId refundedOfASilentMerchant(String reference) {
    var claim = opened(paid(reference)).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    return claim;
  }

  /** Two of this price, and 4.90 for shipping. */
  CaseId refundedOfASilentMerchant(String reference, long price) {
    var claim = opened(paid(reference, "EUR", price, PaymentMethod.CARD)).id();
    ruleAt(claim, MERCHANT_LATE);
    pay(claim);
    return claim;
  }

  /** Against a merchant that became insolvent: the guarantor has paid. */
  CaseId awarded(String reference) {
    var order = paid(reference);
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();
    escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR);
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    pay(claim);
    return claim;
  }

  /** Moves time to when the bank's answer is looked up, and looks. */
  RefundId lookedUp(CaseId claim) {
    var refund = view(claim).refunds().getFirst().id();
    clock.moveTo(refunding.current(market, refund).until().toString());
    refunding.lookUp(market, refund);
    return refund;
  }

  Recovery found(RecoveryId id) {
    return recoveries.find(market, id).orElseThrow();
  }

  RecoveryAnswer receive(RecoveryId id, Kind kind, long amount, String reference) {
    return recoveries.receive(market, id, new Receipt(kind, amount, reference), SHOP);
  }

  void received(RecoveryId id, Kind kind, long amount, String reference) {
    assertThat(receive(id, kind, amount, reference)).isInstanceOf(RecoveryAnswer.Done.class);
  }

  void objected(CaseId claim, Purse bears) {
    objecting.object(market, claim, "It was delivered, see the scan.", SHOP);
    var upheld = new Objection.Decision(bears, "The merchant has shown the delivery.");
    assertThat(objecting.decide(market, claim, upheld, ANA)).isInstanceOf(Review.Done.class);
  }

  List<TaskKind> openTasks() {
    return tasks.page(market, TaskSearch.open(10)).items().stream()
        .map(task -> task.asked().kind())
        .toList();
  }

  /** Without accounts that are even. */
  Map<String, Long> balances() {
    return ledger.accounts(market, null, 100).stream()
        .filter(account -> account.balance() != 0)
        .collect(Collectors.toMap(account -> account.account().name(), AccountBalance::balance));
  }

  CaseId cameAfter(CaseId claim) {
    clock.moveTo(CAME);
    report(order(claim), EventType.DELIVERED, Source.CARRIER, CAME);
    return claim;
  }

  OrderId order(CaseId claim) {
    return view(claim).order();
  }

  Recovery asked(CaseId claim) {
    return recoveries.ofCase(market, claim).stream()
        .filter(recovery -> recovery.claimed().debtor() == Purse.CUSTOMER)
        .findFirst()
        .orElseThrow();
  }
}
