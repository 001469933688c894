package org.redress.orders;

import java.sql.Timestamp;
import java.util.List;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often merchants and carriers kept the promise of an order, and how often not. */
@Component
public class PromisesKept {

  /** What the counts are about. */
  public enum Whose {
    MERCHANT,
    CARRIER
  }

  /** {@code name} is the merchant's reference or the carrier's name. */
  public record Kept(Whose whose, String name, long kept, long broken) {}

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  PromisesKept(JdbcClient jdbc, BusinessClock clock, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** The {@code most} merchants and the {@code most} carriers with most promises that are over. */
  public List<Kept> of(MarketplaceId marketplace, int most) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select whose, name, kept, broken from (
                      select counted.*, row_number() over (
                        partition by whose order by kept + broken desc, broken desc, name) as place
                      from (
                        select case when grouping(carrier) = 1 then 'MERCHANT' else 'CARRIER' end as whose,
                          coalesce(merchant_reference, carrier) as name,
                          count(*) filter (where promise_settled = 'KEPT') as kept,
                          count(*) filter (where promise_settled = 'BROKEN' or promise_settled is null) as broken
                        from orders where marketplace_id = :marketplace
                          and (promise_settled in ('KEPT', 'BROKEN')
                            or promise_settled is null and promise_ends_at <= :now)
                        group by grouping sets ((merchant_reference), (carrier))) counted
                      where name is not null) placed
                    where place <= :most order by whose desc, place
                    """)
                .param("marketplace", marketplace.value())
                .param("now", Timestamp.from(clock.now()))
                .param("most", most)
                .query(Kept.class)
                .list());
  }
}
