package org.redress.refunds;

import java.util.List;
import java.util.Optional;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** Shows refunds; lists are in the order in which they were requested. */
public interface Refunds {

  Optional<RefundView> find(MarketplaceId marketplace, RefundId refund);

  List<RefundView> ofCase(MarketplaceId marketplace, CaseId caseId);

  List<RefundView> ofOrder(MarketplaceId marketplace, OrderId order);
}
