package org.redress.marketplace.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.guarantee.Guarantor;
import org.redress.guarantee.ProposedTerms;
import org.redress.marketplace.web.ApiJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A guarantor as the marketplace and itself see it: the terms that it has agreed to, where there
 * are any, and what waits for its word.
 */
record GuarantorBody(
    String reference,
    @Nullable Guarantor agreed,
    @Nullable String callbackUrl,
    @Nullable ProposedTerms proposed) {

  ObjectNode json() {
    var body =
        agreed == null ? ApiJson.object().put("reference", reference) : ApiJson.present(agreed);
    if (callbackUrl != null) {
      body.put("callbackUrl", callbackUrl);
    }
    if (proposed != null) {
      body.set("proposed", proposed(proposed));
    }
    return body;
  }

  private static ObjectNode proposed(ProposedTerms proposed) {
    var body = ApiJson.present(proposed.terms());
    body.remove("reference");
    body.put("number", proposed.number());
    body.put("proposedAt", proposed.proposedAt().toString());
    if (proposed.callbackUrl() != null) {
      body.put("callbackUrl", proposed.callbackUrl());
    }
    return body;
  }
}
