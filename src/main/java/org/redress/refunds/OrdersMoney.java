package org.redress.refunds;

import java.util.List;
import org.redress.refunds.RefundView.Share;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** What a refund asks of the order's money. */
interface OrdersMoney {

  SetAside reserve(MarketplaceId marketplace, RequestRefund request);

  void settle(MarketplaceId marketplace, String key);

  /** Paid and come back: set aside as before. */
  void reopen(MarketplaceId marketplace, String key);

  /** Whether the bank is asked to take the payment back: nothing is paid meanwhile. */
  boolean onHold(MarketplaceId marketplace, OrderId order);

  sealed interface SetAside {

    record Granted(long amount, List<Share> shares) implements SetAside {}

    record Nothing(String reason) implements SetAside {}
  }
}
