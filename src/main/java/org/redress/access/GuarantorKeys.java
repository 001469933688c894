package org.redress.access;

import org.redress.access.AccessEvents.KeyIssued;
import org.redress.access.AccessEvents.KeyRenewed;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The API keys of guarantors; each is told once, only its hash is kept. The first one is an act of
 * the installation's operator, who hands it to the guarantor: a marketplace that could make one
 * could give itself awards.
 */
@Component
public class GuarantorKeys {

  private final ApiKeys keys;
  private final Secrets secrets;
  private final SystemClock clock;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  GuarantorKeys(
      ApiKeys keys,
      Secrets secrets,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.keys = keys;
    this.secrets = secrets;
    this.clock = clock;
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  /** For the commands of the operator, which run without the application. */
  public static GuarantorKeys on(
      JdbcClient jdbc,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    return new GuarantorKeys(new ApiKeys(jdbc), new Secrets(), clock, business, tenancy, events);
  }

  public boolean has(MarketplaceId marketplace, String guarantor) {
    return keys.has(KeyHolder.ofGuarantor(marketplace, guarantor));
  }

  /**
   * In place of the one it had, which is nobody's from then on; the first one where it had none.
   */
  public String issue(MarketplaceId marketplace, String guarantor, Actor by) {
    var holder = KeyHolder.ofGuarantor(marketplace, guarantor);
    var key = secrets.apiKey();
    tenancy.run(
        marketplace,
        () -> {
          if (keys.replace(holder, key, clock.now())) {
            events.publishEvent(new KeyRenewed(marketplace, business.now(), by, holder.name()));
          } else {
            keys.add(holder, key, clock.now());
            events.publishEvent(new KeyIssued(marketplace, business.now(), by, holder.name()));
          }
        });
    return key;
  }
}
