package org.redress.refunds;

import java.util.List;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what customers were paid back, by who paid it and who bears it. */
@Component
public class RefundSums {

  /** {@code amount} is in minor units of the currency. */
  public record Sum(Purse paidBy, Purse borneBy, String currency, long refunds, long amount) {}

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RefundSums(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The largest first, by currency; only what has reached the customers. */
  public List<Sum> of(MarketplaceId marketplace) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select paid_by, borne_by, currency, count(*) as refunds, sum(amount) as amount
                    from refund where marketplace_id = ? and state = 'CONFIRMED'
                    group by 1, 2, 3 order by 3, 5 desc, 1, 2
                    """)
                .param(marketplace.value())
                .query(Sum.class)
                .list());
  }
}
