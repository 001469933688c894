package org.redress.notifications.cases;

import java.util.function.Consumer;
import org.redress.access.Marketplaces;
import org.redress.claims.ClaimRecords;
import org.redress.notifications.Notice.Recipient;
import org.redress.notifications.Notices;
import org.redress.notifications.Wording;
import org.redress.orders.FindingOrders;
import org.redress.orders.KeepingMerchants;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Writes to customer and merchant because of an event of their case; an import writes to nobody.
 */
@Component
class WritingToParties {

  private final Notices notices;
  private final ClaimRecords claims;
  private final FindingOrders orders;
  private final KeepingMerchants merchants;
  private final Marketplaces marketplaces;

  WritingToParties(
      Notices notices,
      ClaimRecords claims,
      FindingOrders orders,
      KeepingMerchants merchants,
      Marketplaces marketplaces) {
    this.notices = notices;
    this.claims = claims;
    this.orders = orders;
    this.merchants = merchants;
    this.marketplaces = marketplaces;
  }

  void because(CaseEvent event, Consumer<Correspondence> letters) {
    var ofCase = event.caseId();
    if (ofCase != null && event.by().kind() != Actor.Kind.IMPORT) {
      letters.accept(correspondence(event, ofCase));
    }
  }

  private Correspondence correspondence(CaseEvent event, CaseId ofCase) {
    var marketplace = marketplaces.get(event.marketplace());
    var heading = claims.heading(event.marketplace(), ofCase);
    var order = orders.find(event.marketplace(), event.order()).orElseThrow();
    var contract = order.contract();
    var merchant =
        merchants.find(event.marketplace(), contract.merchant().reference()).orElse(null);
    var name = merchant == null ? contract.merchant().reference() : merchant.name();
    return new Correspondence(
        notices,
        event,
        new Letter(
            Recipient.CUSTOMER,
            Wording.forCustomer(order, marketplace),
            contract.reference(),
            name,
            heading),
        new Letter(
            Recipient.MERCHANT,
            Wording.forMerchant(merchant, marketplace),
            contract.reference(),
            name,
            heading));
  }
}
