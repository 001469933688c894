package org.redress.local;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.redress.access.OpenMarketplace;
import org.springframework.core.env.Environment;

/** {@code redress.marketplace.*}: the marketplace that the first start opens. */
final class MarketplaceSettings {

  private static final String PREFIX = "redress.marketplace.";

  private MarketplaceSettings() {}

  /** Refuses the start where they cannot be used. */
  static OpenMarketplace of(Environment environment) {
    try {
      return new OpenMarketplace(
          environment.getRequiredProperty(PREFIX + "name"),
          timeZone(environment.getRequiredProperty(PREFIX + "time-zone")),
          environment.getRequiredProperty(PREFIX + "country"),
          environment.getRequiredProperty(PREFIX + "currency"));
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The settings %s* are wrong: %s.".formatted(PREFIX, e.getMessage()), e);
    }
  }

  private static ZoneId timeZone(String given) {
    try {
      return ZoneId.of(given);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'%s' is no time zone".formatted(given), e);
    }
  }
}
