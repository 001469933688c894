package org.redress.marketplace.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Guarantor;
import org.redress.marketplace.web.ApiJson;
import tools.jackson.databind.node.ObjectNode;

/** A guarantor as the marketplace sees it. */
final class GuarantorBody {

  private GuarantorBody() {}

  static ObjectNode of(Guarantor guarantor, @Nullable String callbackUrl) {
    var body = ApiJson.present(guarantor);
    if (callbackUrl != null) {
      body.put("callbackUrl", callbackUrl);
    }
    return body;
  }
}
