package org.redress.policy;

import java.util.UUID;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second edition of a marketplace's policy, in force when the orders of the tests are placed.
 */
public final class AnotherEdition {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  public AnotherEdition(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** What a table of the first edition says. */
  public String content(MarketplaceId market, String table) {
    return tenancy.in(
        market,
        () ->
            jdbc.sql("select content from policy_table where marketplace_id = ? and name = ?")
                .param(market.value())
                .param(table)
                .query(String.class)
                .single());
  }

  /** In which every parcel that comes after its refund has to be paid for. */
  public void askingForTheMoneyBack(MarketplaceId market) {
    var table = content(market, "LateDelivery");
    with(
        market,
        "LateDelivery",
        table.replaceAll("<text>\"(KEEP|SEND_BACK)\"</text>", "<text>\"PAY_BACK\"</text>"));
  }

  public void with(MarketplaceId market, String table, String content) {
    without(market, table);
    tenancy.run(
        market,
        () ->
            jdbc.sql("insert into policy_table values (?, 2, ?, ?)")
                .param(market.value())
                .param(table)
                .param(content)
                .update());
  }

  public void without(MarketplaceId market, String table) {
    tenancy.run(
        market,
        () -> {
          jdbc.sql("insert into policy_edition values (?, 2, ?, 'default', '2026-03-01T00:00:00Z')")
              .param(market.value())
              .param("sha256:" + UUID.randomUUID())
              .update();
          jdbc.sql(
                  """
                  insert into policy_table
                  select marketplace_id, 2, name, content from policy_table
                  where marketplace_id = ? and edition = 1 and name <> ?
                  """)
              .param(market.value())
              .param(table)
              .update();
        });
  }
}
