package org.redress.access;

import org.redress.shared.MarketplaceId;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** The API keys of guarantors; each is told once, only its hash is kept. */
@Component
public class GuarantorKeys {

  private final ApiKeys keys;
  private final Secrets secrets;
  private final SystemClock clock;
  private final Tenancy tenancy;

  GuarantorKeys(ApiKeys keys, Secrets secrets, SystemClock clock, Tenancy tenancy) {
    this.keys = keys;
    this.secrets = secrets;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** For a guarantor that has none yet. */
  public String issue(MarketplaceId marketplace, String guarantor) {
    var key = secrets.apiKey();
    tenancy.run(
        marketplace,
        () -> keys.add(KeyHolder.ofGuarantor(marketplace, guarantor), key, clock.now()));
    return key;
  }

  /** In place of one that was lost or told, which is nobody's from then on. */
  public String renew(MarketplaceId marketplace, String guarantor) {
    var key = secrets.apiKey();
    tenancy.run(
        marketplace,
        () -> keys.replace(KeyHolder.ofGuarantor(marketplace, guarantor), key, clock.now()));
    return key;
  }
}
