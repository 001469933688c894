package org.redress.guarantee;

import java.util.List;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what of the cover is taken: reserved for open cases, or paid and not yet got back. */
@Component
public class Stakes {

  /** Amounts are minor units of the currency. */
  public record Stake(
      String merchant, String guarantor, String currency, long reserved, long owed) {}

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Stakes(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Only where something is taken. */
  public List<Stake> of(MarketplaceId marketplace) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select o.merchant_reference as merchant, e.guarantor, e.currency,
                      coalesce(sum(e.reserved) filter (where e.ended_at is null), 0) as reserved,
                      coalesce(sum(r.amount - r.received - r.written_off), 0) as owed
                    from escalation e
                    join orders o on o.marketplace_id = e.marketplace_id and o.id = e.order_id
                    left join recovery r on r.marketplace_id = e.marketplace_id
                      and r.case_id = e.claim_id and r.creditor = 'GUARANTOR'
                      and r.state in ('OPEN', 'DISPUTED')
                    where e.marketplace_id = ? and (e.ended_at is null or r.id is not null)
                    group by 1, 2, 3
                    """)
                .param(marketplace.value())
                .query(Stake.class)
                .list());
  }
}
