package org.redress.marketplace.guarantee;

import org.jspecify.annotations.Nullable;
import org.redress.access.GuarantorKeys;
import org.redress.guarantee.Guarantor;
import org.redress.guarantee.Guarantors;
import org.redress.marketplace.callbacks.CallbackEndpoints;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Keeps a guarantor's terms, its key and its address in one transaction. */
@Component
class PuttingGuarantors {

  private final Guarantors guarantors;
  private final GuarantorKeys keys;
  private final CallbackEndpoints endpoints;
  private final Tenancy tenancy;

  PuttingGuarantors(
      Guarantors guarantors, GuarantorKeys keys, CallbackEndpoints endpoints, Tenancy tenancy) {
    this.guarantors = guarantors;
    this.keys = keys;
    this.endpoints = endpoints;
    this.tenancy = tenancy;
  }

  /** {@code isNew}: it was not known before, and has got its key. */
  record Put(boolean isNew, ShownSecrets secrets) {}

  Put put(MarketplaceId marketplace, Guarantor terms, @Nullable String callbackUrl) {
    return tenancy.in(
        marketplace,
        () -> {
          var reference = terms.reference();
          var isNew = guarantors.put(marketplace, terms);
          return new Put(
              isNew,
              new ShownSecrets(
                  isNew ? keys.issue(marketplace, reference) : null,
                  listen(marketplace, reference, callbackUrl)));
        });
  }

  private @Nullable String listen(
      MarketplaceId marketplace, String reference, @Nullable String callbackUrl) {
    if (callbackUrl == null) {
      endpoints.remove(marketplace, reference);
      return null;
    }
    return endpoints.put(marketplace, reference, callbackUrl).orElse(null);
  }
}
