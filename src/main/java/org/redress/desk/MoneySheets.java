package org.redress.desk;

import java.util.List;
import org.redress.guarantee.Recoveries;
import org.redress.ledger.EntrySearch;
import org.redress.ledger.Ledger;
import org.redress.refunds.RefundTroubles;
import org.redress.refunds.RefundView;
import org.redress.refunds.Refunds;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.springframework.stereotype.Component;

/** Collects the money of a case or an order. */
@Component
public class MoneySheets {

  private static final int MOST_ENTRIES = 200;

  private final Refunds refunds;
  private final RefundTroubles troubles;
  private final Ledger ledger;
  private final Recoveries recoveries;

  MoneySheets(Refunds refunds, RefundTroubles troubles, Ledger ledger, Recoveries recoveries) {
    this.refunds = refunds;
    this.troubles = troubles;
    this.ledger = ledger;
    this.recoveries = recoveries;
  }

  public MoneySheet of(MarketplaceId marketplace, CaseId inCase, ViewerFormat format) {
    var search = new EntrySearch(inCase, null, null, MOST_ENTRIES);
    var found = refunds.ofCase(marketplace, inCase);
    var owed = recoveries.ofCase(marketplace, inCase);
    return new MoneySheet(
        lines(marketplace, found, format),
        LedgerLine.of(ledger.entries(marketplace, search), format),
        owed.stream().map(recovery -> RecoveryLine.of(recovery, format)).toList());
  }

  MoneySheet of(MarketplaceId marketplace, OrderId order, ViewerFormat format) {
    var search = new EntrySearch(null, order, null, MOST_ENTRIES);
    return new MoneySheet(
        lines(marketplace, refunds.ofOrder(marketplace, order), format),
        LedgerLine.of(ledger.entries(marketplace, search), format),
        List.of());
  }

  private List<RefundLine> lines(
      MarketplaceId marketplace, List<RefundView> found, ViewerFormat format) {
    var hands = troubles.byHand(marketplace, found.stream().map(RefundView::id).toList());
    return found.stream().map(refund -> RefundLine.of(refund, hands, format)).toList();
  }
}
