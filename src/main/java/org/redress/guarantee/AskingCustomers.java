package org.redress.guarantee;

import java.time.Instant;
import java.util.List;
import org.redress.guarantee.Recovery.State;
import org.redress.orders.OrderView;
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

  AskingCustomers(Refunds refunds, RecoveryRows rows, OpeningRecoveries opening) {
    this.refunds = refunds;
    this.rows = rows;
    this.opening = opening;
  }

  /** For all that has reached the customer in this case. */
  public void ask(MarketplaceId marketplace, CaseId caseId, OrderView order, Instant now) {
    askFor(marketplace, refunds.ofCase(marketplace, caseId), order, now);
  }

  /** The same for money that went back without a case. */
  public void askFor(
      MarketplaceId marketplace, List<RefundView> paid, OrderView order, Instant now) {
    paid.stream()
        .filter(refund -> refund.state() == RefundView.State.CONFIRMED)
        .filter(refund ->
            rows.fromCustomer(marketplace, refund.id())
                .filter(asked -> asked.state() != State.VOID)
                .isEmpty())
        .forEach(refund -> opening.ask(marketplace, refund, order, now));
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
