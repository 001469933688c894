package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.OrderView;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/**
 * Asks customers to pay back what they got for a parcel that came after all. They are asked and
 * reminded, never debited: a recovery like any other, to the credit of whoever bears the refund.
 * Each act joins the caller's transaction, which holds the order, and may come again.
 */
@Component
public class AskingCustomers {

  private final Refunds refunds;
  private final RecoveryRows rows;
  private final OpeningRecoveries opening;
  private final RecoveryTimes times;

  AskingCustomers(
      Refunds refunds, RecoveryRows rows, OpeningRecoveries opening, RecoveryTimes times) {
    this.refunds = refunds;
    this.rows = rows;
    this.opening = opening;
    this.times = times;
  }

  /** For all that has reached the customer in this case. */
  public void ask(MarketplaceId marketplace, CaseId caseId, OrderView order, Instant now) {
    askFor(marketplace, refunds.ofCase(marketplace, caseId), order, now);
  }

  /** The same for money that went back without a case. */
  public void askFor(
      MarketplaceId marketplace, List<RefundView> paid, OrderView order, Instant now) {
    unasked(marketplace, paid).forEach(refund -> opening.ask(marketplace, refund, order, now));
  }

  /** The end of the day until which a parcel is to be handed over. */
  public Instant backBy(MarketplaceId marketplace, int days, Instant now) {
    return times.backBy(marketplace, days, now);
  }

  /** The parcel is to be sent back until then; what is not is asked for as above. */
  public void await(
      MarketplaceId marketplace, CaseId caseId, OrderView order, Instant until, Instant now) {
    awaitFor(marketplace, refunds.ofCase(marketplace, caseId), order, until, now);
  }

  /** The same for money that went back without a case. */
  public void awaitFor(
      MarketplaceId marketplace,
      List<RefundView> paid,
      OrderView order,
      Instant until,
      Instant now) {
    unasked(marketplace, paid)
        .forEach(refund -> opening.await(marketplace, refund, order, until, now));
  }

  private List<RefundView> unasked(MarketplaceId marketplace, List<RefundView> paid) {
    return paid.stream()
        .filter(refund -> refund.state() == RefundView.State.CONFIRMED)
        .filter(refund ->
            rows.fromCustomer(marketplace, refund.id())
                .filter(asked -> asked.state() != State.VOID)
                .isEmpty())
        .toList();
  }

  /**
   * The parcel was sent back, by the record of carrier or marketplace; the merchant's word counts
   * where the money would be its own.
   */
  public void sentBack(
      MarketplaceId marketplace, List<RefundView> paid, boolean byMerchant, Instant now) {
    paid.stream()
        .flatMap(refund -> rows.fromCustomer(marketplace, refund.id()).stream())
        .filter(asked -> !asked.over())
        .filter(asked -> !byMerchant || asked.claimed().creditor() == Purse.MERCHANT)
        .forEach(asked -> opening.noLongerAsk(marketplace, asked, Actor.SYSTEM, now));
  }

  /** The same for all that has reached the customer in this case. */
  public void sentBack(MarketplaceId marketplace, CaseId caseId, boolean byMerchant, Instant now) {
    sentBack(marketplace, refunds.ofCase(marketplace, caseId), byMerchant, now);
  }

  /** The parcel has not come: what nobody has paid yet is not asked for, the rest is looked at. */
  public void noLongerAsk(MarketplaceId marketplace, CaseId caseId, Actor by, Instant now) {
    noLongerAskFor(marketplace, refunds.ofCase(marketplace, caseId), by, now);
  }

  /** The same for money that went back without a case. */
  public void noLongerAskFor(
      MarketplaceId marketplace, List<RefundView> paid, Actor by, Instant now) {
    paid.stream()
        .flatMap(refund -> rows.fromCustomer(marketplace, refund.id()).stream())
        .filter(asked -> !asked.over())
        .forEach(asked -> opening.noLongerAsk(marketplace, asked, by, now));
  }
}
