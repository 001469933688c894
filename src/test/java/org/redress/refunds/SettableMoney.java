package org.redress.refunds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.refunds.RefundView.Share;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;

/** The order's money as a test wants it: 4480 are left of each. */
class SettableMoney implements OrdersMoney {

  final Map<String, String> states = new ConcurrentHashMap<>();
  final Set<OrderId> held = ConcurrentHashMap.newKeySet();

  @Override
  public SetAside reserve(MarketplaceId marketplace, RequestRefund request) {
    if (request.key().startsWith("nothing")) {
      return new SetAside.Nothing("NOTHING_PAID");
    }
    states.putIfAbsent(request.key(), "RESERVED");
    var amount = request.atMost() == null ? 4480 : Math.min(4480, request.atMost());
    return new SetAside.Granted(amount, List.of(new Share("1", 2, amount, 0, 0, 0)));
  }

  @Override
  public void settle(MarketplaceId marketplace, String key) {
    states.put(key, "SETTLED");
  }

  @Override
  public void reopen(MarketplaceId marketplace, String key) {
    states.put(key, "RESERVED");
  }

  @Override
  public boolean onHold(MarketplaceId marketplace, OrderId order) {
    return held.contains(order);
  }
}
