package org.redress.guarantee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.redress.access.Marketplaces;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what a guarantor has awarded, paid, got back and given up. */
@Component
public class GuarantorMonths {

  private static final String MONTHS =
      """
      with before as (
        select * from escalation where marketplace_id = :marketplace and guarantor = :guarantor),
      owed as (
        select r.* from before b join recovery r
          on r.marketplace_id = b.marketplace_id and r.case_id = b.claim_id
        where r.creditor = 'GUARANTOR' and r.state not in ('AWAITED', 'VOID')
          -- what a customer pays of it is a part of the one from whoever bears it
          and not (r.debtor = 'CUSTOMER' and exists (select from recovery o
            where o.marketplace_id = r.marketplace_id and o.refund_id = r.refund_id
              and o.debtor <> 'CUSTOMER' and o.creditor = 'GUARANTOR' and o.state <> 'VOID'))),
      moved as (
        select awarded_at as at, currency, 1 as awards, amount as awarded, 0 as paid,
          0 as recovered, 0 as written_off, 0 as owed
        from before where awarded_at is not null
        union all
        select f.confirmed_at, f.currency, 0, 0, f.amount, 0, 0, 0 from before b join refund f
          on f.marketplace_id = b.marketplace_id and f.case_id = b.claim_id
        where f.paid_by = 'GUARANTOR' and f.state = 'CONFIRMED'
        union all
        select p.at, o.currency, 0, 0, 0, p.amount, 0, 0 from owed o join recovery_part p
          on p.marketplace_id = o.marketplace_id and p.recovery_id = o.id
        union all
        select closed_at, currency, 0, 0, 0, 0, written_off, 0
        from owed where state = 'WRITTEN_OFF'
        union all
        select opened_at, currency, 0, 0, 0, 0, 0, amount from owed)
      select date_trunc('month', at at time zone :zone)::date as month, currency,
        sum(awards) as awards, sum(awarded) as awarded, sum(paid) as paid,
        sum(recovered) as recovered, sum(written_off) as written_off, sum(owed) as owed
      from moved group by 1, 2 order by 2, 1
      """;

  private final JdbcClient jdbc;
  private final Marketplaces marketplaces;
  private final Tenancy tenancy;

  GuarantorMonths(JdbcClient jdbc, Marketplaces marketplaces, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.marketplaces = marketplaces;
    this.tenancy = tenancy;
  }

  /** By currency and month; a month in which nothing happened is left out. */
  public List<GuarantorMonth> of(MarketplaceId marketplace, String guarantor) {
    var zone = marketplaces.get(marketplace).timeZone().getId();
    return tenancy.in(
        marketplace,
        () ->
            jdbc.sql(MONTHS)
                .param("marketplace", marketplace.value())
                .param("guarantor", guarantor)
                .param("zone", zone)
                .query((row, n) -> month(row))
                .list());
  }

  private static GuarantorMonth month(ResultSet row) throws SQLException {
    return new GuarantorMonth(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("currency"),
        row.getLong("awards"),
        row.getLong("awarded"),
        row.getLong("paid"),
        row.getLong("recovered"),
        row.getLong("written_off"),
        row.getLong("owed"));
  }
}
