package org.redress.claims;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.claims.DossierEntry.Kind;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the decisions on claims may rest on, numbered as it came; only ever added to. */
@Component
class Dossiers {

  private final JdbcClient jdbc;

  Dossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever decides the claim at this moment, and is waited for. */
  void add(
      MarketplaceId marketplace,
      CaseId claim,
      Instant at,
      Kind kind,
      @Nullable Party party,
      @Nullable String subject) {
    jdbc.sql(
            """
            with counted as (
              update claim set dossier = dossier + 1 where marketplace_id = :marketplace and id = :claim
              returning dossier)
            insert into claim_dossier_entry (marketplace_id, claim_id, number, at, kind, party, subject)
            select :marketplace, :claim, dossier, :at, :kind, :party, :subject from counted
            """)
        .param("marketplace", marketplace.value())
        .param("claim", claim.value())
        .param("at", Timestamp.from(at))
        .param("kind", kind.name())
        .param("party", party == null ? null : party.name())
        .param("subject", subject)
        .update();
  }

  /** The claims of an order, in the order in which they are locked everywhere. */
  List<CaseId> ofOrder(MarketplaceId marketplace, UUID order) {
    return jdbc.sql(
            "select id from claim where marketplace_id = ? and order_id = ? order by number")
        .params(marketplace.value(), order)
        .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
        .list();
  }

  /** The number of the last entry; nothing comes in until the transaction ends. */
  long lock(MarketplaceId marketplace, CaseId claim) {
    return jdbc.sql("select dossier from claim where marketplace_id = ? and id = ? for update")
        .params(marketplace.value(), claim.value())
        .query(Long.class)
        .single();
  }

  /** What came in after this number, oldest first. */
  List<DossierEntry> since(MarketplaceId marketplace, CaseId claim, long number) {
    return jdbc.sql(
            """
            select * from claim_dossier_entry where marketplace_id = ? and claim_id = ? and number > ?
            order by number
            """)
        .params(marketplace.value(), claim.value(), number)
        .query((row, n) ->
            new DossierEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                party(row.getString("party")),
                row.getString("subject")))
        .list();
  }

  private static @Nullable Party party(@Nullable String name) {
    return name == null ? null : Party.valueOf(name);
  }
}
