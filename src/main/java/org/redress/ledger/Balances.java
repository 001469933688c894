package org.redress.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of the postings, per account and currency. */
@Component
class Balances {

  private final JdbcClient jdbc;

  Balances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AccountBalance> read(MarketplaceId marketplace, @Nullable String after, int limit) {
    var end = after == null ? -1 : after.lastIndexOf(' ');
    return jdbc.sql(
            """
            select account, currency, sum(amount) as balance from ledger_posting
            where marketplace_id = :marketplace and (account, currency) > (:account, :currency)
            group by account, currency order by account, currency limit :limit
            """)
        .param("marketplace", marketplace.value())
        .param("account", after == null || end < 0 ? "" : after.substring(0, end))
        .param("currency", after == null || end < 0 ? "" : after.substring(end + 1))
        .param("limit", limit)
        .query((row, number) ->
            new AccountBalance(
                new Account(row.getString("account")),
                row.getString("currency"),
                row.getBigDecimal("balance").longValueExact()))
        .list();
  }
}
