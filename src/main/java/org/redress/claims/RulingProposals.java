package org.redress.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rulings that wait, or waited, for a second person; at most one of a claim waits. */
@Component
class RulingProposals {

  private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
  private static final TypeReference<Set<String>> USERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RulingProposals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  enum End {
    CONFIRMED,
    REJECTED,
    LAPSED
  }

  void add(MarketplaceId marketplace, CaseId claim, RulingProposal proposal) {
    var ruling = proposal.ruling();
    jdbc.sql(
            """
            insert into claim_proposal (marketplace_id, id, claim_id, review, dossier, ruling, amount, borne_by, reason,
              relied_on, state, proposed_by, hand, proposed_at, until)
            values (:marketplace, :id, :claim, :review, :dossier, :ruling, :amount, :borneBy, :reason, :reliedOn::jsonb,
              'PROPOSED', :by, :hand::jsonb, :at, :until)
            """)
        .param("marketplace", marketplace.value())
        .param("id", proposal.id())
        .param("claim", claim.value())
        .param("review", proposal.review())
        .param("dossier", proposal.dossier())
        .param("ruling", ruling.ruling().name())
        .param("amount", ruling.amount())
        .param("borneBy", ruling.borneBy().name())
        .param("reason", ruling.reason())
        .param("reliedOn", json.writeValueAsString(ruling.reliedOn()))
        .param("by", proposal.proposedBy())
        .param("hand", json.writeValueAsString(proposal.hand()))
        .param("at", Timestamp.from(proposal.proposedAt()))
        .param("until", Timestamp.from(proposal.until()))
        .update();
  }

  void end(MarketplaceId marketplace, UUID id, End how, @Nullable String second, Instant at) {
    jdbc.sql(
            """
            update claim_proposal set state = :state, second = :second, ended_at = :at
            where marketplace_id = :marketplace and id = :id and state = 'PROPOSED'
            """)
        .param("marketplace", marketplace.value())
        .param("id", id)
        .param("state", how.name())
        .param("second", second)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<RulingProposal> open(MarketplaceId marketplace, CaseId claim) {
    return Optional.ofNullable(
        open(marketplace.value(), List.of(claim.value())).get(claim.value()));
  }

  /** Those that wait now, by claim. */
  Map<UUID, RulingProposal> open(UUID marketplace, Collection<UUID> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select * from claim_proposal
            where marketplace_id = :marketplace and claim_id in (:claims) and state = 'PROPOSED'
            """)
        .param("marketplace", marketplace)
        .param("claims", claims)
        .query((row, n) -> Map.entry(row.getObject("claim_id", UUID.class), proposal(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private RulingProposal proposal(ResultSet row) throws SQLException {
    return new RulingProposal(
        row.getObject("id", UUID.class),
        new ReviewRuling(
            ReviewRuling.Ruling.valueOf(row.getString("ruling")),
            row.getObject("amount", Long.class),
            Purse.valueOf(row.getString("borne_by")),
            row.getString("reason"),
            json.readValue(row.getString("relied_on"), IDS)),
        row.getInt("review"),
        row.getLong("dossier"),
        row.getString("proposed_by"),
        json.readValue(row.getString("hand"), USERS),
        row.getTimestamp("proposed_at").toInstant(),
        row.getTimestamp("until").toInstant());
  }
}
