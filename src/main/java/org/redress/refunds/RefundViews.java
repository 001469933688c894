package org.redress.refunds;

import java.util.List;
import org.redress.orders.Reserved.Share;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows a refund's row as everyone may see it. */
@Component
class RefundViews {

  private static final TypeReference<List<Share>> SHARES = new TypeReference<>() {};

  private final JsonMapper json;

  RefundViews(JsonMapper json) {
    this.json = json;
  }

  String write(List<Share> shares) {
    return json.writeValueAsString(shares);
  }

  RefundView of(Refund refund) {
    return refund.view(json.readValue(refund.asked().shares(), SHARES));
  }
}
