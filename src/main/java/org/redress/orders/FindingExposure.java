package org.redress.orders;

import java.sql.Timestamp;
import java.util.List;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the cover that guarantors have granted and that is not over yet. */
@Component
public class FindingExposure {

  private static final String COVERING =
      """
      select merchant_reference as merchant, guarantor, currency, count(*) as orders,
        sum(cover_limit) as cover from (
        select id, merchant_reference, guarantor, currency, cover_limit from orders
          where marketplace_id = :marketplace and covered and status = 'OPEN' and guarantee_until > :now
        union
        select o.id, o.merchant_reference, o.guarantor, o.currency, o.cover_limit
          from guarantee_hold h
          join orders o on o.marketplace_id = h.marketplace_id and o.id = h.order_id
          where h.marketplace_id = :marketplace and o.covered) covering
      %s group by 1, 2, 3 order by 5 desc, 1, 2, 3 limit %d
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Tenancy tenancy;

  FindingExposure(JdbcClient jdbc, BusinessClock clock, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tenancy = tenancy;
  }

  /** That of one merchant, the largest first. */
  public List<Exposure> of(MarketplaceId marketplace, String merchant) {
    return tenancy.in(
        marketplace,
        () ->
            covering(marketplace, COVERING.formatted("where merchant_reference = :merchant", 100))
                .param("merchant", merchant)
                .query(Exposure.class)
                .list());
  }

  /** The largest ones of all merchants. */
  public List<Exposure> largest(MarketplaceId marketplace, int limit) {
    return tenancy.in(
        marketplace,
        () -> covering(marketplace, COVERING.formatted("", limit)).query(Exposure.class).list());
  }

  /** That of each guarantor, over all merchants. */
  public List<OfGuarantor> byGuarantor(MarketplaceId marketplace) {
    var sql =
        "select guarantor, currency, sum(orders) as orders, sum(cover) as cover from ("
            + COVERING.formatted("", Integer.MAX_VALUE)
            + ") merchants group by 1, 2 order by 2, 4 desc, 1";
    return tenancy.in(
        marketplace, () -> covering(marketplace, sql).query(OfGuarantor.class).list());
  }

  /** {@code cover} is in minor units of the currency. */
  public record OfGuarantor(String guarantor, String currency, long orders, long cover) {}

  private JdbcClient.StatementSpec covering(MarketplaceId marketplace, String sql) {
    return jdbc.sql(sql)
        .param("marketplace", marketplace.value())
        .param("now", Timestamp.from(clock.now()));
  }
}
