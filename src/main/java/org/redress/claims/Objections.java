package org.redress.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Objection.State;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objections of merchants; one a claim. */
@Component
class Objections {

  private final JdbcClient jdbc;

  Objections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(MarketplaceId marketplace, CaseId claim, String text, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into claim_objection (marketplace_id, claim_id, made_at, made_by, text, state)
            values (?, ?, ?, ?, ?, 'OPEN')\
            """)
        .params(marketplace.value(), claim.value(), Timestamp.from(at), by.name(), text)
        .update();
  }

  void decide(
      MarketplaceId marketplace, CaseId claim, Objection.Decision decision, String by, Instant at) {
    var bears = decision.borneBy();
    jdbc.sql(
            """
            update claim_objection set state = :state, decided_at = :at, decided_by = :by, reason = :reason, borne_by = :bears,
              dossier = :dossier
            where marketplace_id = :marketplace and claim_id = :claim and state = 'OPEN'
            """)
        .param("marketplace", marketplace.value())
        .param("claim", claim.value())
        .param("state", bears == null ? State.REJECTED.name() : State.UPHELD.name())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("reason", decision.reason())
        .param("dossier", decision.dossier())
        .param("bears", bears == null ? null : bears.name())
        .update();
  }

  Map<UUID, Objection> of(UUID marketplace, Collection<UUID> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            "select * from claim_objection where marketplace_id = :marketplace and claim_id in (:claims)")
        .param("marketplace", marketplace)
        .param("claims", claims)
        .query((row, n) -> Map.entry(row.getObject("claim_id", UUID.class), objection(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Objection objection(ResultSet row) throws SQLException {
    var bears = row.getString("borne_by");
    return new Objection(
        row.getTimestamp("made_at").toInstant(),
        row.getString("text"),
        State.valueOf(row.getString("state")),
        instant(row.getTimestamp("decided_at")),
        row.getString("decided_by"),
        row.getString("reason"),
        bears == null ? null : Purse.valueOf(bears));
  }

  private static @Nullable Instant instant(@Nullable Timestamp stamp) {
    return stamp == null ? null : stamp.toInstant();
  }
}
