package org.redress.orders;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The merchants' records; an order's unknown merchant is made with the marketplace's defaults. */
@Component
public class KeepingMerchants {

  private static final String BY_REFERENCE =
      "select reference, name, country, region, status, cover_level from merchant where marketplace_id = :marketplace and reference = :reference";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Marketplaces marketplaces;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  KeepingMerchants(
      JdbcClient jdbc,
      Tenancy tenancy,
      Marketplaces marketplaces,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.marketplaces = marketplaces;
    this.clock = clock;
    this.events = events;
  }

  /** Keeps the record as given; the same again changes nothing. */
  public Merchant put(MarketplaceId marketplace, Merchant merchant, Actor by) {
    return tenancy.in(
        marketplace,
        () -> {
          var before = read(marketplace, merchant.reference(), " for update").orElse(null);
          jdbc.sql(
                  """
                  insert into merchant (marketplace_id, reference, name, country, region, status, cover_level)
                  values (:marketplace, :reference, :name, :country, :region, :status, :coverLevel)
                  on conflict (marketplace_id, reference) do update set name = excluded.name, country = excluded.country,
                    region = excluded.region, status = excluded.status, cover_level = excluded.cover_level
                  """)
              .param("marketplace", marketplace.value())
              .param("reference", merchant.reference())
              .param("name", merchant.name())
              .param("country", merchant.country())
              .param("region", merchant.region())
              .param("status", merchant.status().name())
              .param("coverLevel", merchant.coverLevel())
              .update();
          if (!merchant.equals(before)) {
            events.publishEvent(changed(marketplace, before, merchant, by));
          }
          return merchant;
        });
  }

  public Optional<Merchant> find(MarketplaceId marketplace, String reference) {
    return tenancy.in(marketplace, () -> read(marketplace, reference, ""));
  }

  /**
   * The merchant's row, locked until the transaction ends: its exposure is counted under this lock.
   */
  Merchant lockOrMake(MarketplaceId marketplace, String reference) {
    jdbc.sql(
            """
            insert into merchant (marketplace_id, reference, name, country, status)
            values (:marketplace, :reference, :reference, :country, 'ACTIVE') on conflict do nothing
            """)
        .param("marketplace", marketplace.value())
        .param("reference", reference)
        .param("country", marketplaces.get(marketplace).country())
        .update();
    return read(marketplace, reference, " for update").orElseThrow();
  }

  private MerchantChanged changed(
      MarketplaceId marketplace, @Nullable Merchant before, Merchant now, Actor by) {
    return new MerchantChanged(
        marketplace,
        clock.now(),
        by,
        now.reference(),
        before == null ? null : before.status(),
        now.status(),
        before == null ? null : before.coverLevel(),
        now.coverLevel(),
        now.country());
  }

  private Optional<Merchant> read(MarketplaceId marketplace, String reference, String lock) {
    return jdbc.sql(BY_REFERENCE + lock)
        .param("marketplace", marketplace.value())
        .param("reference", reference)
        .query(Merchant.class)
        .optional();
  }
}
