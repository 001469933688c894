package org.redress.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rulings by persons; only ever added to. */
@Component
class PersonRulings {

  private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PersonRulings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(MarketplaceId marketplace, CaseId claim, PersonRuling ruling) {
    jdbc.sql(
            """
            insert into claim_ruling (marketplace_id, id, claim_id, at, actor, decided_by, ruling, amount, borne_by,
              proposal, departs, reason, told_customer, told_merchant, relied_on, dossier, confirmed_by)
            values (:marketplace, :id, :claim, :at, :user, :decidedBy, :ruling, :amount, :borneBy, :proposal, :departs,
              :reason, :customer, :merchant, :reliedOn::jsonb, :dossier, :confirmedBy)
            """)
        .param("marketplace", marketplace.value())
        .param("id", ruling.id())
        .param("claim", claim.value())
        .param("at", Timestamp.from(ruling.at()))
        .param("user", ruling.user())
        .param("decidedBy", ruling.decidedBy().name())
        .param("ruling", ruling.ruling().name())
        .param("amount", ruling.amount())
        .param("borneBy", ruling.borneBy().name())
        .param("proposal", ruling.proposal())
        .param("departs", ruling.departs())
        .param("reason", ruling.reason())
        .param("customer", ruling.explanation().get("CUSTOMER"))
        .param("merchant", ruling.explanation().get("MERCHANT"))
        .param("reliedOn", json.writeValueAsString(ruling.reliedOn()))
        .param("dossier", ruling.dossier())
        .param("confirmedBy", ruling.confirmedBy())
        .update();
  }

  List<PersonRuling> of(MarketplaceId marketplace, CaseId claim) {
    return jdbc.sql(
            "select * from claim_ruling where marketplace_id = ? and claim_id = ? order by seq")
        .params(marketplace.value(), claim.value())
        .query((row, n) -> ruling(row))
        .list();
  }

  private PersonRuling ruling(ResultSet row) throws SQLException {
    return new PersonRuling(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        DecidedBy.valueOf(row.getString("decided_by")),
        ReviewRuling.Ruling.valueOf(row.getString("ruling")),
        row.getObject("amount", Long.class),
        Purse.valueOf(row.getString("borne_by")),
        row.getString("proposal"),
        row.getBoolean("departs"),
        row.getString("reason"),
        new TreeMap<>(
            Map.of(
                "CUSTOMER", row.getString("told_customer"),
                "MERCHANT", row.getString("told_merchant"),
                "AGENT", row.getString("reason"))),
        json.readValue(row.getString("relied_on"), IDS),
        row.getObject("dossier", Long.class),
        row.getString("confirmed_by"));
  }
}
