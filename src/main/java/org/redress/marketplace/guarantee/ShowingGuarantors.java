package org.redress.marketplace.guarantee;

import java.util.List;
import java.util.Optional;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Guarantors;
import org.redress.marketplace.callbacks.CallbackEndpoints;
import org.redress.shared.MarketplaceId;
import org.springframework.stereotype.Component;

/** Puts together what is known of a guarantor. */
@Component
class ShowingGuarantors {

  private final Guarantors guarantors;
  private final AgreeingTerms agreeing;
  private final CallbackEndpoints endpoints;

  ShowingGuarantors(Guarantors guarantors, AgreeingTerms agreeing, CallbackEndpoints endpoints) {
    this.guarantors = guarantors;
    this.agreeing = agreeing;
    this.endpoints = endpoints;
  }

  /** Of one that nothing is known of, nothing but its reference. */
  GuarantorBody show(MarketplaceId marketplace, String reference) {
    return new GuarantorBody(
        reference,
        guarantors.find(marketplace, reference).orElse(null),
        endpoints.urls(marketplace).get(reference),
        agreeing.open(marketplace, reference).orElse(null));
  }

  Optional<GuarantorBody> find(MarketplaceId marketplace, String reference) {
    return Optional.of(show(marketplace, reference))
        .filter(body -> body.agreed() != null || body.proposed() != null);
  }

  /** By reference. */
  List<GuarantorBody> all(MarketplaceId marketplace) {
    return agreeing.references(marketplace).stream()
        .map(reference -> show(marketplace, reference))
        .toList();
  }
}
