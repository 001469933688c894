package org.redress.orders;

import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others have reported to have given back, by the name that they gave it. */
@Component
public class OutsideRefunds {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  OutsideRefunds(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Whether money was reported as given back under this reference, however it is spelled, for any
   * order of the marketplace, and the report was not taken back.
   */
  public boolean isReported(MarketplaceId marketplace, String reference) {
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(
                    """
                    select exists (
                      select from order_event e
                      where e.marketplace_id = :marketplace and e.type = 'REFUNDED'
                        and lower(regexp_replace(e.details ->> 'reference', '\\s', '', 'g'))
                          = lower(regexp_replace(:reference, '\\s', '', 'g'))
                        and not exists (
                          select from order_event r
                          where r.marketplace_id = e.marketplace_id and r.order_id = e.order_id
                            and r.type = 'RETRACTED' and r.details ->> 'eventId' = e.id::text))
                    """)
                .param("marketplace", marketplace.value())
                .param("reference", reference)
                .query(Boolean.class)
                .single());
  }
}
