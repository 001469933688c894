package org.redress.desk;

import java.util.List;
import org.redress.ledger.EntrySearch;
import org.redress.ledger.Ledger;
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
  private final Ledger ledger;

  MoneySheets(Refunds refunds, Ledger ledger) {
    this.refunds = refunds;
    this.ledger = ledger;
  }

  public MoneySheet of(MarketplaceId marketplace, CaseId inCase, ViewerFormat format) {
    var search = new EntrySearch(inCase, null, null, MOST_ENTRIES);
    return sheet(marketplace, refunds.ofCase(marketplace, inCase), search, format);
  }

  MoneySheet of(MarketplaceId marketplace, OrderId order, ViewerFormat format) {
    var search = new EntrySearch(null, order, null, MOST_ENTRIES);
    return sheet(marketplace, refunds.ofOrder(marketplace, order), search, format);
  }

  private MoneySheet sheet(
      MarketplaceId marketplace, List<RefundView> found, EntrySearch search, ViewerFormat format) {
    return new MoneySheet(
        found.stream().map(refund -> RefundLine.of(refund, format)).toList(),
        LedgerLine.of(ledger.entries(marketplace, search), format));
  }
}
