package org.redress.policy;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** Makes editions of the tables this installation was started with. */
@Component
public class PolicyEditions {

  private static final String PACK = "default";

  private final Tenancy tenancy;
  private final BusinessClock clock;
  private final Editions editions;
  private final DeliveredTables delivered;

  PolicyEditions(
      Tenancy tenancy, BusinessClock clock, Editions editions, DeliveredTables delivered) {
    this.tenancy = tenancy;
    this.clock = clock;
    this.editions = editions;
    this.delivered = delivered;
  }

  /**
   * The marketplace's latest edition, which is a new one from now on if the tables differ from
   * those before. A file that cannot be used is refused with an exception that names it and the
   * reason.
   */
  public PolicyEdition adopt(MarketplaceId marketplace) {
    var tables = delivered.read();
    return tenancy.in(
        marketplace,
        () -> {
          editions.lock(marketplace);
          var latest = editions.latest(marketplace);
          return latest
              .filter(it -> it.hash().equals(tables.hash()))
              .orElseGet(() -> next(marketplace, latest, tables));
        });
  }

  private PolicyEdition next(
      MarketplaceId marketplace, Optional<PolicyEdition> latest, TableSet tables) {
    var number = latest.map(PolicyEdition::number).orElse(0) + 1;
    var from = clock.now().truncatedTo(ChronoUnit.MICROS);
    var edition = new PolicyEdition(number, tables.hash(), PACK, from);
    editions.add(marketplace, edition, tables);
    return edition;
  }
}
