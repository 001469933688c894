package org.redress.audit;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.redress.shared.MarketplaceId;
import org.redress.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with all rights in the database, who knows how the chain is made, but has no key. */
public final class Tampering {

  private final JdbcClient owner;
  private final MarketplaceId market;

  public Tampering(TestDatabase database, MarketplaceId market) {
    this.owner =
        JdbcClient.create(new DriverManagerDataSource(database.url(), "redress_owner", "owner"));
    this.market = market;
    for (var table : new String[] {"audit_entry", "audit_seal", "audit_head", "reading_entry"}) {
      owner.sql("alter table " + table + " disable trigger user").update();
    }
  }

  /** {@code change} ends with "where" on one number. */
  public void row(String change, long number) {
    owner
        .sql(change + " marketplace_id = ? and number = ?")
        .params(market.value(), number)
        .update();
  }

  /** {@code change} ends with "and" on those of its marketplace. */
  void readings(String change) {
    owner.sql(change + " marketplace_id = ?").param(market.value()).update();
  }

  void cutBehind(long number) {
    for (var table : new String[] {"audit_entry", "audit_seal"}) {
      owner
          .sql("delete from " + table + " where marketplace_id = ? and number > ?")
          .params(market.value(), number)
          .update();
    }
  }

  /** The head of the chain is what its last row says. */
  void mendHead() {
    owner
        .sql(
            """
            update audit_head head set (number, hash) =
              (select number, hash from audit_entry entry where entry.marketplace_id = head.marketplace_id
               order by number desc limit 1)
            where marketplace_id = ?
            """)
        .param(market.value())
        .update();
  }

  void swap(long one, long other) {
    row("update audit_entry set number = 1000000 where", one);
    row("update audit_entry set number = %d where".formatted(one), other);
    row("update audit_entry set number = %d where".formatted(other), 1_000_000);
  }

  /** Changes a row, and hashes it and all that follow anew. */
  void rewriteFrom(long number, Consumer<ObjectNode> change) {
    rewrite(number, Integer.MAX_VALUE, change);
    mendHead();
  }

  /** Changes the first of these rows, and hashes them anew. */
  void rewrite(long number, int last, Consumer<ObjectNode> change) {
    var rows = new ArrayList<AuditRow>();
    new Chains(owner).each(market, Long.MAX_VALUE, rows::add);
    var previous = number == 1 ? Sha256.NONE : rows.get((int) number - 2).hash();
    for (var row : rows.subList((int) number - 1, Math.min(last, rows.size()))) {
      if (row.number() == number) {
        change.accept(row.content());
      }
      row.content().put("previous", previous);
      previous = Sha256.of(CanonicalJson.bytes(row.content()));
      owner
          .sql(
              "update audit_entry set facts = ?, previous = ?, hash = ? where marketplace_id = ? and number = ?")
          .params(
              CanonicalJson.text(row.content().path("facts")),
              row.previous(),
              previous,
              market.value(),
              row.number())
          .update();
    }
  }
}
