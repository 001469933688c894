package org.redress.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.evidence.EvidenceType;
import org.redress.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was asked of the parties of claims; only ever added to. */
@Component
class EvidenceRequests {

  private static final TypeReference<List<EvidenceType>> TYPES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EvidenceRequests(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The number of the request in its case. */
  int add(Claim claim, EvidenceRequest request, Party asker, Instant now) {
    var number =
        jdbc.sql(
                "select count(*) + 1 from claim_evidence_request where marketplace_id = ? and claim_id = ?")
            .params(claim.getId().marketplaceId(), claim.uuid())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into claim_evidence_request
              (marketplace_id, claim_id, number, asker, party, types, asked_at, due_by, text)
            values (:marketplace, :claim, :number, :asker, :party, :types::jsonb, :at, :by, nullif(:text, ''))
            """)
        .param("marketplace", claim.getId().marketplaceId())
        .param("claim", claim.uuid())
        .param("number", number)
        .param("asker", asker.name())
        .param("party", request.party().name())
        .param("types", json.writeValueAsString(request.types()))
        .param("at", Timestamp.from(now))
        .param("by", Timestamp.from(request.dueBy()))
        .param("text", request.text().strip())
        .update();
    return number;
  }

  Map<UUID, List<AskedEvidence>> of(UUID marketplace, Collection<UUID> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select * from claim_evidence_request where marketplace_id = :marketplace and claim_id in (:claims)
            order by claim_id, number
            """)
        .param("marketplace", marketplace)
        .param("claims", claims)
        .query((row, n) -> Map.entry(row.getObject("claim_id", UUID.class), asked(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private AskedEvidence asked(ResultSet row) throws SQLException {
    return new AskedEvidence(
        row.getInt("number"),
        Party.valueOf(row.getString("asker")),
        Party.valueOf(row.getString("party")),
        json.readValue(row.getString("types"), TYPES),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_by").toInstant(),
        row.getString("text"));
  }
}
