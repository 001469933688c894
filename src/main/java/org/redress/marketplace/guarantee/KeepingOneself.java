package org.redress.marketplace.guarantee;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.Caller;
import org.redress.access.GuarantorKeys;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Guarantors;
import org.redress.guarantee.ProposedTerms;
import org.redress.marketplace.callbacks.CallbackEndpoints;
import org.redress.marketplace.reading.SentGuarantor.Renewed;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** A guarantor's acts about itself, each in one transaction. */
@Component
class KeepingOneself {

  private final AgreeingTerms agreeing;
  private final Guarantors guarantors;
  private final GuarantorKeys keys;
  private final CallbackEndpoints endpoints;
  private final Tenancy tenancy;

  KeepingOneself(
      AgreeingTerms agreeing,
      Guarantors guarantors,
      GuarantorKeys keys,
      CallbackEndpoints endpoints,
      Tenancy tenancy) {
    this.agreeing = agreeing;
    this.guarantors = guarantors;
    this.keys = keys;
    this.endpoints = endpoints;
    this.tenancy = tenancy;
  }

  /** With an address that was proposed too, whose secret is told; empty where nothing waits. */
  Optional<ShownSecrets> agree(Caller caller, String guarantor, int number) {
    return tenancy.in(
        caller.marketplace(),
        () ->
            agreeing
                .agree(caller.marketplace(), guarantor, number, caller.actor())
                .map(agreed -> listenAt(caller, guarantor, agreed.callbackUrl())));
  }

  Optional<ProposedTerms> decline(Caller caller, String guarantor, int number) {
    return agreeing.decline(caller.marketplace(), guarantor, number, caller.actor());
  }

  /** Empty where it has agreed to no terms yet. */
  Optional<ShownSecrets> listen(Caller caller, String guarantor, String url) {
    return guarantors
        .find(caller.marketplace(), guarantor)
        .map(known -> listenAt(caller, guarantor, url));
  }

  void listenNoMore(Caller caller, String guarantor) {
    endpoints.remove(caller.marketplace(), guarantor, caller.actor());
  }

  /** Empty where there is no address, which has no secret. */
  Optional<ShownSecrets> renew(Caller caller, String guarantor, Renewed what) {
    return switch (what) {
      case API_KEY ->
          Optional.of(
              new ShownSecrets(keys.issue(caller.marketplace(), guarantor, caller.actor()), null));
      case CALLBACK_SECRET ->
          endpoints
              .renewSecret(caller.marketplace(), guarantor, caller.actor())
              .map(secret -> new ShownSecrets(null, secret));
    };
  }

  private ShownSecrets listenAt(Caller caller, String guarantor, @Nullable String url) {
    return url == null
        ? ShownSecrets.NONE
        : new ShownSecrets(
            null, endpoints.put(caller.marketplace(), guarantor, url, caller.actor()).orElse(null));
  }
}
